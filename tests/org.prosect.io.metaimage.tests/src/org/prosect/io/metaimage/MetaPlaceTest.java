package org.prosect.io.metaimage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

class MetaPlaceTest {

    private final MetaImageFormat format = new MetaImageFormat();

    @TempDir
    Path folder;

    @Test
    void rowsOfTheMatrixAreTheDirectionsOfTheAxes() throws Exception {
        // a turn by 90° about z: the first axis runs to the back, the second to the right
        for (String[] names : new String[][] {{"TransformMatrix", "Offset", "ElementSpacing"}, {"Rotation", "Position", "ElementSize"},
                {"Orientation", "Origin", "ElementSpacing"}}) {
            ImageHeader header = header("NDims = 3\nDimSize = 2 3 2\n" + names[0] + " = 0 1 0 -1 0 0 0 0 1\n" + names[1]
                    + " = 10 20 30\nCenterOfRotation = 5 5 5\n"
                    + names[2] + " = 2 3 4\nAnatomicalOrientation = RAI\n");
            Geometry g = header.geometry();
            assertPosition(10, 20, 30, g.origin());
            assertPosition(10, 22, 30, g.toPatient(1, 0, 0));
            assertPosition(7, 20, 30, g.toPatient(0, 1, 0));
            assertPosition(10, 20, 34, g.toPatient(0, 0, 1));
            assertEquals(List.of(), header.warnings());
            assertEquals("RAI", header.fields().get("AnatomicalOrientation"));
        }
    }

    @Test
    void planeBecomesOneSlice() throws Exception {
        Geometry g = header("NDims = 2\nDimSize = 4 3\nTransformMatrix = 0 1 1 0\nOffset = 7 8\nElementSpacing = 2 3\n").geometry();
        assertEquals(1, g.sizeZ());
        assertPosition(7, 8, 0, g.origin());
        assertPosition(2, 3, 1, g.spacing());
        assertPosition(7, 10, 0, g.toPatient(1, 0, 0));
    }

    @Test
    void missingFieldsAreAssumedWithAWarning() throws Exception {
        ImageHeader header = header("NDims = 3\nDimSize = 2 3 2\n");
        assertEquals(2, header.warnings().size());
        assertEquals("LPS", header.geometry().orientation());
        assertPosition(1, 1, 1, header.geometry().spacing());
    }

    private ImageHeader header(String header) throws Exception {
        return format.readHeader(Files.write(folder.resolve("p.mha"), MetaBytes.file(header + "ElementType = MET_UCHAR", new byte[12])));
    }

    private static void assertPosition(double x, double y, double z, Point3 actual) {
        assertArrayEquals(new double[] {x, y, z}, new double[] {actual.x(), actual.y(), actual.z()}, 1e-12, actual::toString);
    }
}
