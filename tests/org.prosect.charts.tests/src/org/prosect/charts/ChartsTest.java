package org.prosect.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.ProsectException;

class ChartsTest {

    @TempDir
    private Path folder;

    private int pixelsLike(Path png, int rgb) throws IOException {
        BufferedImage picture = ImageIO.read(png.toFile());
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += (picture.getRGB(x, y) & 0xffffff) == rgb ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void everyLineOfALineChartIsDrawnInItsColour() throws Exception {
        Path png = folder.resolve("lines.png");
        assertTrue(new LineChart("Dice", "shift, voxels", "Dice").line("a", new double[] {0, 5, 10}, new double[] {0.9, 0.8, 0.4},
                new double[] {0.1, 0.1, 0.1}).line("b", new double[] {0, 5, 10}, new double[] {0.8, 0.8, 0.7}).write(png));
        assertTrue(pixelsLike(png, 0x0072b2) > 500);
        assertTrue(pixelsLike(png, 0xd55e00) > 500);
        assertEquals(0, pixelsLike(png, 0x009e73));
    }

    @Test
    void twoLinesOfOneNameAreBothDrawn() throws Exception {
        Path png = folder.resolve("lines.png");
        new LineChart("t", "x", "y").line("a", new double[] {0, 1}, new double[] {0, 1}).line("a", new double[] {0, 1}, new double[] {1, 2})
                .write(png);
        assertTrue(pixelsLike(png, 0x0072b2) > 500);
        assertTrue(pixelsLike(png, 0xd55e00) > 500);
    }

    @Test
    void aChartWithoutFiniteValuesIsNotWritten() throws Exception {
        Path png = folder.resolve("none.png");
        assertFalse(new LineChart("t", "x", "y").line("a", new double[] {0}, new double[] {Double.NaN}).write(png));
        assertFalse(new LineChart("t", "x", "y").logarithmic().line("a", new double[] {0}, new double[] {-1}).write(png));
        assertFalse(new StripChart("t", "y", List.of("g")).values("a", "g", new double[] {Double.POSITIVE_INFINITY}).write(png));
        assertFalse(Files.exists(png));
    }

    @Test
    void stripsOfEverySeriesAreDrawnAlsoWhereAGroupIsEmpty() throws Exception {
        Path png = folder.resolve("strips.png");
        assertTrue(new StripChart("Dice", "Dice", List.of("liver", "spleen")).values("a", "liver", new double[] {0.5, 0.6, 0.7})
                .values("a", "spleen", new double[0]).values("b", "spleen", new double[] {0.1}).write(png));
        assertTrue(pixelsLike(png, 0x0072b2) > 200);
        assertTrue(pixelsLike(png, 0xd55e00) > 200);
    }

    @Test
    void valuesOfAnUnknownGroupAreRefused() {
        StripChart chart = new StripChart("t", "y", List.of("g"));
        assertThrows(IllegalArgumentException.class, () -> chart.values("a", "h", new double[] {1}));
    }

    @Test
    void aRecordOfATrainingGivesLossesAndScore() throws Exception {
        Path csv = Files.writeString(folder.resolve("training.csv"),
                "step,seconds,rate,loss,chamfer,score\n100,1.5,0.001,2.5,2,\n200,3,0.001,1.5,1,0.7\n300,4.5,0.001,1,0.5,0.8\n400,");
        List<Path> written = TrainingPlot.write(csv, folder.resolve("losses.png"));
        assertEquals(List.of(folder.resolve("losses.png"), folder.resolve("losses-score.png")), written);
        assertTrue(pixelsLike(written.get(0), 0xd55e00) > 200);
        assertTrue(pixelsLike(written.get(1), 0x0072b2) > 200);
    }

    @Test
    void aRecordWithoutScoresOrWithoutLinesGivesNoSuchPicture() throws Exception {
        Path csv = Files.writeString(folder.resolve("training.csv"), "step,seconds,rate,loss,score\n100,1.5,0.001,2.5,\n");
        assertEquals(1, TrainingPlot.write(csv, folder.resolve("a.png")).size());
        Files.writeString(csv, "step,seconds,rate,loss,score\n");
        assertEquals(List.of(), TrainingPlot.write(csv, folder.resolve("b.png")));
    }

    @Test
    void aDamagedRecordIsRefusedWithItsLine() throws Exception {
        Path csv = Files.writeString(folder.resolve("training.csv"), "step,loss\n100,two\n200,3\n");
        ProsectException e = assertThrows(ProsectException.class, () -> TrainingPlot.write(csv, folder.resolve("a.png")));
        assertTrue(e.what().contains("line 2") && e.what().contains("two"), e.what());
        Files.writeString(csv, "epoch,loss\n");
        assertThrows(ProsectException.class, () -> TrainingPlot.write(csv, folder.resolve("a.png")));
    }
}
