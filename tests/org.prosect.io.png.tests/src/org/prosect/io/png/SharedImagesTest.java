package org.prosect.io.png;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.Progress;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.testing.SharedFiles;

/** Real images. The sums of all values were found with independent readers (Pillow 12.3, tifffile 2026.3). */
class SharedImagesTest {

    private static final PngFormat PNG = new PngFormat();
    private static final TiffFormat TIFF = new TiffFormat();

    private static long sum(Volume v) {
        long sum = 0;
        for (byte b : (byte[]) v.array()) {
            sum += b & 0xff;
        }
        return sum;
    }

    private static List<Path> pngs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".png")).sorted().toList();
        }
    }

    @Test
    void everyRadiographHasTheSizeAndTheLungsOfTheIndex() throws Exception {
        Path folder = SharedFiles.require("data/xray-chest-lungs");
        long all = 0;
        int cases = 0;
        for (String line : Files.readAllLines(folder.resolve("index.csv")).stream().skip(1).toList()) {
            String[] columns = line.split(",");
            String name = columns[0] + ".png";
            String[] size = columns[2].split("x");
            Volume image = PNG.read(folder.resolve("images").resolve(name), Progress.NONE);
            Volume labels = PNG.read(folder.resolve("labels").resolve(name), Progress.NONE);
            Geometry g = Geometry.of(Integer.parseInt(size[0]), Integer.parseInt(size[1]), 1, 1, 1, 1);
            assertEquals(g, image.geometry(), name);
            assertEquals(g, labels.geometry(), name);
            long[] counts = new long[256];
            for (byte b : (byte[]) labels.array()) {
                counts[b & 0xff]++;
            }
            for (int label = 1; label <= 3; label++) {
                assertEquals(Long.parseLong(columns[columns.length - 4 + label]), counts[label], name + " label " + label);
            }
            all += sum(image) + sum(labels);
            cases++;
        }
        assertEquals(30, cases);
        assertEquals(3_195_014_220L, all);
    }

    @Test
    void everyScribbleImageIsRead() throws Exception {
        List<Path> files = pngs(SharedFiles.require("data/scribbles2d-medscribble"));
        assertEquals(145, files.size());
        long all = 0;
        for (Path file : files) {
            ImageHeader h = PNG.readHeader(file);
            Volume v = PNG.read(file, Progress.NONE);
            assertEquals(Geometry.of(256, 256, 1, 1, 1, 1), h.geometry());
            assertEquals(VoxelType.UINT8, v.type());
            all += sum(v);
        }
        assertEquals(240_272_946L, all);
    }

    @ParameterizedTest
    @CsvSource({"burgess2014_lowerRes_hiSNR_image,320,26,54540195", "burgess2014_lowerRes_hiSNR_labels,320,26,202504425",
            "burgess2014_tgMouse_image,512,15,119617072",
        "burgess2014_tgMouse_labels,512,15,362345055", "poon2015_BBB_Leakage_image,512,25,28744005", "poon2015_BBB_Leakage_labels,512,25,53036940"})
    void everyTwoPhotonStackIsRead(String name, int size, int slices, long sum) throws Exception {
        Path file = SharedFiles.require("data/vessel-2photon-vesselnn/" + name + ".tif");
        ImageHeader h = TIFF.readHeader(file);
        Volume v = TIFF.read(file, Progress.NONE);
        assertEquals(Geometry.of(size, size, slices, 1, 1, 1), h.geometry());
        assertEquals(h.geometry(), v.geometry());
        assertEquals(sum, sum(v));
        assertTrue(h.warnings().toString().contains("72.0 × 72.0"), h.warnings().toString());
    }
}
