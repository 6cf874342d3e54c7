package org.prosect.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

class NrrdPlaceTest {

    private final NrrdFormat format = new NrrdFormat();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"left-posterior-superior, 1, 1", "LPS, 1, 1", "right-anterior-superior, -1, -1", "RAS, -1, -1", "left-anterior-superior, 1, -1",
            "LAS, 1, -1",
        "scanner-xyz, 1, 1", "3D-right-handed, 1, 1"})
    void anatomicalSpacesAreTurnedToLps(String space, int x, int y) throws Exception {
        Geometry g = header("dimension: 3\nsizes: 2 3 2\nspace: " + space
                + "\nspace directions: (0,2,0) (-3,0,0) (0.5,0,4)\nspace origin: (10,20,30)\n").geometry();
        assertPosition(x * 10, y * 20, 30, g.origin());
        assertPosition(x * 10, y * 22, 30, g.toPatient(1, 0, 0));
        assertPosition(x * 7, y * 20, 30, g.toPatient(0, 1, 0));
        assertPosition(x * 10.5, y * 20, 34, g.toPatient(0, 0, 1));
    }

    @Test
    void knownSpaceNeedsNoWarningAndAnUnknownOneGetsOne() throws Exception {
        String rest = "\ndimension: 3\nsizes: 2 3 2\nspace directions: (1,0,0) (0,1,0) (0,0,1)\nspace origin: (0,0,0)\n";
        assertEquals(List.of(), header("space: LPS" + rest).warnings());
        assertEquals(1, header("space: scanner-xyz" + rest).warnings().size());
        assertEquals(1, header("space dimension: 3" + rest).warnings().size());
    }

    @Test
    void unitsOfSpaceAreTurnedToMillimetres() throws Exception {
        Geometry g = header("dimension: 3\nsizes: 2 3 2\nspace: LPS\nspace units: \"um\" \"um\" \"um\"\n"
                + "space directions: (500,0,0) (0,500,0) (0,0,1000)\n"
                + "space origin: (1000,0,0)\n").geometry();
        assertPosition(0.5, 0.5, 1, g.spacing());
        assertPosition(1, 0, 0, g.origin());
    }

    @Test
    void vectorAxisFirstAndTimeLastAreNotOfTheGrid() throws Exception {
        ImageHeader header = header("dimension: 5\nsizes: 2 1 2 3 1\nspace: LPST\nspace directions: none (1,0,0,0) (0,2,0,0) (0,0,3,0) (0,0,0,5)\n"
                + "space origin: (1,2,3,4)\n");
        assertEquals(3, header.geometry().sizeZ());
        assertPosition(1, 2, 3, header.geometry().spacing());
        assertPosition(1, 2, 3, header.geometry().origin());
    }

    @Test
    void plainSpacingsAndThickness() throws Exception {
        ImageHeader header = header("dimension: 3\nsizes: 2 3 2\nspacings: 0.5 0.75 nan\nthicknesses: nan nan 2\n");
        assertPosition(0.5, 0.75, 2, header.geometry().spacing());
        assertTrue(header.warnings().toString().contains("thickness"));
        assertEquals("LPS", header.geometry().orientation());
    }

    @Test
    void planeBecomesOneSlice() throws Exception {
        Geometry g = header("dimension: 2\nsizes: 4 3\nspace dimension: 2\nspace directions: (0,2) (3,0)\nspace origin: (7,8)\n").geometry();
        assertEquals(1, g.sizeZ());
        assertPosition(2, 3, 1, g.spacing());
        assertPosition(7, 8, 0, g.origin());
        Geometry inSpace = header("dimension: 2\nsizes: 4 3\nspace: RAS\nspace directions: (0,2,0) (0,0,3)\nspace origin: (7,8,9)\n").geometry();
        assertPosition(-7, -8, 9, inSpace.origin());
        assertPosition(2, 3, 1, inSpace.spacing());
    }

    private ImageHeader header(String header) throws Exception {
        return format.readHeader(Files.write(folder.resolve("p.nrrd"), NrrdBytes.file("type: uchar\nencoding: raw\n" + header, new byte[12])));
    }

    private static void assertPosition(double x, double y, double z, Point3 actual) {
        assertArrayEquals(new double[] {x, y, z}, new double[] {actual.x(), actual.y(), actual.z()}, 1e-12, actual::toString);
    }
}
