package org.prosect.core.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;

class OverlayPictureTest {

    /** Where the planes begin in a picture. */
    private static final int LEFT = 8;
    private static final int TOP = 24;
    private static final int RED = 0xff0000;

    private static Volume grey(Geometry g) {
        Volume v = Volume.allocate(g, VoxelType.INT16);
        for (int i = 0; i < v.length(); i++) {
            v.set(i, 50);
        }
        return v;
    }

    private static boolean isRed(int rgb) {
        Color c = new Color(rgb);
        return c.getRed() > 200 && c.getGreen() < 60 && c.getBlue() < 60;
    }

    private static boolean isGreen(int rgb) {
        Color c = new Color(rgb);
        return c.getGreen() > 150 && c.getRed() < 80 && c.getBlue() < 180;
    }

    private static PromptSet click(Point3 position) {
        PointPrompt prompt = StudyFactory.eINSTANCE.createPointPrompt();
        prompt.setPosition(position);
        prompt.setPolarity(Polarity.POSITIVE);
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        set.getPrompts().add(prompt);
        return set;
    }

    @Test
    void theOutlineStandsOnTheBorderOfTheMask() {
        Geometry g = Geometry.of(40, 40, 40, 1, 1, 1);
        Mask mask = Mask.empty(g);
        for (int z = 10; z < 30; z++) {
            for (int y = 10; y < 30; y++) {
                for (int x = 10; x < 30; x++) {
                    mask.set(g.offset(x, y, z), true);
                }
            }
        }
        BufferedImage picture = OverlayPicture.of(grey(g)).window(50, 100).mask(mask, RED, "cube").size(1232).render();
        // three planes of 40 mm, 10 pixels a millimetre: (1232 - 4 · 8) / 120
        for (int plane = 0; plane < 3; plane++) {
            int x0 = LEFT + plane * 408;
            int middle = TOP + 200;
            assertTrue(isRed(picture.getRGB(x0 + 100, middle)), "left border at 10 mm in plane " + plane);
            assertTrue(isRed(picture.getRGB(x0 + 299, middle)) || isRed(picture.getRGB(x0 + 300, middle)), "right border at 30 mm");
            assertFalse(isRed(picture.getRGB(x0 + 95, middle)));
            assertFalse(isRed(picture.getRGB(x0 + 105, middle)));
            assertEquals(0x808080, picture.getRGB(x0 + 60, middle) & 0xffffff, "outside it is the image");
            Color inside = new Color(picture.getRGB(x0 + 150, middle));
            assertTrue(inside.getRed() > inside.getGreen() + 15, "inside it is tinted");
        }
    }

    @Test
    void thePatientsRightIsOnTheLeftOfThePicture() {
        Geometry g = Geometry.of(40, 40, 40, new Point3(1, 1, 1), new Point3(39, 39, 0), new double[] {-1, 0, 0, 0, -1, 0, 0, 0, 1});
        assertEquals("RAS", g.orientation());
        Point3 right = new Point3(8, 20, 20);
        BufferedImage picture = OverlayPicture.of(grey(g)).window(50, 100).prompts(click(right)).at(new Point3(20, 20, 20)).size(1232).render();
        assertTrue(isGreen(picture.getRGB(LEFT + 87, TOP + 207)), "axial, 8.5 mm from the left edge");
        assertFalse(isGreen(picture.getRGB(LEFT + 317, TOP + 207)));
        Point3 head = new Point3(20, 20, 33);
        picture = OverlayPicture.of(grey(g)).window(50, 100).prompts(click(head)).at(new Point3(20, 20, 20)).size(1232).render();
        assertTrue(isGreen(picture.getRGB(LEFT + 408 + 207, TOP + 67)), "coronal, the head is up");
    }

    @Test
    void promptsOfOtherSlicesAreFaded() {
        Geometry g = Geometry.of(40, 40, 40, 1, 1, 1);
        OverlayPicture base = OverlayPicture.of(grey(g)).window(50, 100).size(1232);
        Point3 click = new Point3(10, 10, 10);
        Color here = new Color(base.prompts(click(click)).at(click).render().getRGB(LEFT + 107, TOP + 107));
        Color elsewhere = new Color(base.prompts(click(click)).at(new Point3(10, 10, 12)).render().getRGB(LEFT + 107, TOP + 107));
        Color none = new Color(base.at(click).render().getRGB(LEFT + 107, TOP + 107));
        assertTrue(here.getGreen() - here.getRed() > 120);
        assertTrue(elsewhere.getGreen() - elsewhere.getRed() > 15 && elsewhere.getGreen() - elsewhere.getRed() < 100);
        assertEquals(none.getGreen(), none.getRed());
    }

    @Test
    void withoutAPointItShowsTheFirstClick() {
        Geometry g = Geometry.of(40, 40, 40, 1, 1, 1);
        Point3 click = new Point3(10, 12, 31);
        BufferedImage expected = OverlayPicture.of(grey(g)).prompts(click(click)).at(click).render();
        BufferedImage actual = OverlayPicture.of(grey(g)).prompts(click(click)).render();
        assertEquals(expected.getRGB(LEFT + 100, TOP + 118), actual.getRGB(LEFT + 100, TOP + 118));
        assertTrue(isGreen(actual.getRGB(LEFT + 98 + 3, TOP + 118 + 4)) || isGreen(actual.getRGB(LEFT + 103, TOP + 122 + 3)));
    }

    @Test
    void aBoxIsDrawnWhereASliceCutsIt() {
        Geometry g = Geometry.of(40, 40, 40, 1, 1, 1);
        BoxPrompt box = StudyFactory.eINSTANCE.createBoxPrompt();
        box.setCorner(new Point3(29.5, 9.5, 5));
        box.setOppositeCorner(new Point3(9.5, 29.5, 25));
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        set.getPrompts().add(box);
        BufferedImage picture = OverlayPicture.of(grey(g)).window(50, 100).prompts(set).at(new Point3(20, 20, 20)).size(1232).render();
        assertTrue(isGreen(picture.getRGB(LEFT + 100, TOP + 200)));
        assertTrue(isGreen(picture.getRGB(LEFT + 200, TOP + 300)));
        box.setEnabled(false);
        picture = OverlayPicture.of(grey(g)).window(50, 100).prompts(set).at(new Point3(20, 20, 20)).size(1232).render();
        assertFalse(isGreen(picture.getRGB(LEFT + 100, TOP + 200)));
    }

    @Test
    void planesKeepTheirShapeWhenVoxelsAreLong() {
        Geometry g = Geometry.of(50, 50, 10, 0.5, 0.5, 7.5);
        BufferedImage picture = OverlayPicture.of(grey(g)).window(50, 100).size(800).render();
        // 25 × 25 mm, 25 × 75 mm, 25 × 75 mm: limited by the height of 600 pixels, 8 a millimetre
        assertEquals(3 * 200 + 4 * 8, picture.getWidth());
        assertEquals(0x808080, picture.getRGB(LEFT + 60, TOP + 190) & 0xffffff, "the axial plane is 200 pixels high");
        assertEquals(0x101214, picture.getRGB(LEFT + 60, TOP + 210) & 0xffffff);
        assertEquals(0x808080, picture.getRGB(LEFT + 208 + 60, TOP + 590) & 0xffffff, "the coronal plane is 600 pixels high");
        assertEquals(0x101214, picture.getRGB(LEFT + 208 + 60, TOP + 604) & 0xffffff);
    }

    @Test
    void valuesBetweenVoxelsAreInterpolated() {
        Geometry g = Geometry.of(2, 2, 1, 10, 10, 1);
        Volume v = Volume.ofFloat32(g, new float[] {0, 100, 0, 100});
        BufferedImage picture = OverlayPicture.of(v).window(50, 100).size(416).render();
        assertEquals(0, picture.getRGB(LEFT + 50, TOP + 150) & 0xff);
        assertEquals(128, picture.getRGB(LEFT + 200, TOP + 150) & 0xff, 2);
        assertEquals(64, picture.getRGB(LEFT + 150, TOP + 150) & 0xff, 2);
    }

    @Test
    void aFlatImageIsOnePlaneAsItIsStored() {
        Geometry g = Geometry.of(60, 30, 1, 1, 1, 1);
        Volume v = grey(g);
        v.set(g.offset(5, 4, 0), 100);
        BufferedImage picture = OverlayPicture.of(v).window(50, 100).size(616).render();
        assertEquals(616, picture.getWidth());
        assertTrue((picture.getRGB(LEFT + 55, TOP + 45) & 0xff) > 230);
        assertEquals(0x80, picture.getRGB(LEFT + 545, TOP + 45) & 0xff);
        assertEquals(0x101214, picture.getRGB(LEFT + 60, TOP + 304) & 0xffffff);
    }

    @Test
    void anEmptyMaskChangesNothingBetweenTheLetters() {
        Geometry g = Geometry.of(40, 40, 40, 1, 1, 1);
        BufferedImage without = OverlayPicture.of(grey(g)).window(50, 100).render();
        BufferedImage with = OverlayPicture.of(grey(g)).window(50, 100).mask(Mask.empty(g), RED, "").reference(Mask.empty(g)).render();
        for (int x = 0; x < without.getWidth(); x++) {
            assertEquals(without.getRGB(x, TOP + 150), with.getRGB(x, TOP + 150));
        }
    }

    @Test
    void aMaskOnAnotherGridIsPutWhereItLies() {
        Geometry g = Geometry.of(40, 40, 40, 1, 1, 1);
        Geometry coarse = Geometry.of(2, 2, 2, new Point3(10, 10, 10), new Point3(14.5, 14.5, 14.5), new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        Mask mask = Mask.of(coarse, new byte[] {1, 1, 1, 1, 1, 1, 1, 1});
        BufferedImage picture = OverlayPicture.of(grey(g)).window(50, 100).mask(mask, RED, "").at(new Point3(20, 20, 20)).size(1232).render();
        assertTrue(isRed(picture.getRGB(LEFT + 100, TOP + 150)));
        assertFalse(isRed(picture.getRGB(LEFT + 90, TOP + 150)));
    }

    @Test
    void theReferenceIsDashed() {
        Geometry g = Geometry.of(40, 40, 1, 1, 1, 1);
        Mask mask = Mask.empty(g);
        for (int i = 0; i < 1600; i++) {
            mask.set(i, i % 40 >= 10 && i % 40 < 30 && i / 40 >= 10 && i / 40 < 30);
        }
        BufferedImage picture = OverlayPicture.of(grey(g)).window(50, 100).reference(mask).size(416).render();
        int yellow = 0;
        for (int y = 120; y < 280; y++) {
            Color c = new Color(picture.getRGB(LEFT + 100, TOP + y));
            yellow += c.getRed() > 190 && c.getBlue() < 110 ? 1 : 0;
        }
        assertTrue(yellow > 40 && yellow < 130, yellow + " of 160 pixels");
    }

    @Test
    void ctIsShownInASoftTissueWindowAndOthersBetweenTheirPercentiles() {
        Geometry g = Geometry.of(10, 10, 10, 1, 1, 1);
        Volume ct = grey(g);
        ct.set(0, -1000);
        assertEquals(new GreyWindow(40, 400), GreyWindow.automatic(ct));
        Volume ramp = Volume.allocate(g, VoxelType.FLOAT32);
        for (int i = 0; i < 1000; i++) {
            ramp.set(i, i);
        }
        GreyWindow window = GreyWindow.automatic(ramp);
        assertEquals(499.5, window.centre(), 2);
        assertEquals(980, window.width(), 4);
        assertEquals(0, window.grey(Double.NaN));
        assertEquals(255, window.grey(1e9));
        assertTrue(GreyWindow.automatic(grey(g)).width() > 0, "a constant image");
    }

    @Test
    void impossibleSettingsAreRefused() {
        Volume v = grey(Geometry.of(4, 4, 4, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> OverlayPicture.of(v).window(0, 0));
        assertThrows(IllegalArgumentException.class, () -> OverlayPicture.of(v).size(10));
    }

    @Test
    void theFileIsAPngAndNothingIsLeftBeside(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("overlay.png");
        OverlayPicture picture = OverlayPicture.of(grey(Geometry.of(20, 20, 20, 1, 1, 1))).size(400);
        picture.writePng(file);
        picture.writePng(file);
        assertEquals(picture.render().getWidth(), ImageIO.read(file.toFile()).getWidth());
        assertEquals(1, count(folder));
    }

    @Test
    void aFileThatCannotBeWrittenIsAnErrorThatNamesIt(@TempDir Path folder) throws IOException {
        OverlayPicture picture = OverlayPicture.of(grey(Geometry.of(20, 20, 20, 1, 1, 1))).size(400);
        ProsectException absent = assertThrows(ProsectException.class, () -> picture.writePng(folder.resolve("none/overlay.png")));
        assertTrue(absent.what().contains("overlay.png"));
        assertThrows(ProsectException.class, () -> picture.writePng(folder));
        assertEquals(0, count(folder));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
