package org.prosect.io.metaimage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.Progress;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.testing.SharedFiles;

class MetaSharedDataTest {

    private final MetaImageFormat format = new MetaImageFormat();

    @ParameterizedTest
    @CsvSource({"cta, 94, 81, 32, 0.44, 0.44, 0.70, -1024.0 1072.99560546875", "mra, 140, 123, 34, 0.30, 0.30, 0.60, 12.99163818359375 1149.0"})
    void vesselImagesOpen(String name, int x, int y, int z, double dx, double dy, double dz, String expected) throws Exception {
        Path file = SharedFiles.require("data/vessel-cow-topcow/" + name + ".mha");
        Volume volume = format.read(file, Progress.NONE);
        Geometry g = volume.geometry();
        assertEquals(List.of(x, y, z), List.of(g.sizeX(), g.sizeY(), g.sizeZ()));
        assertTrue(g.spacing().distance(new Point3(dx, dy, dz)) < 0.01, () -> g.spacing().toString());
        assertEquals(format.readHeader(file).geometry(), g);
        Volume.Range range = volume.range().orElseThrow();
        assertEquals(expected, range.min() + " " + range.max());
    }
}
