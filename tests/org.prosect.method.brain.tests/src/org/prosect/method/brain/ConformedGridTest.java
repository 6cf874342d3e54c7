package org.prosect.method.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

class ConformedGridTest {

    /** Left, feet, front: what mri_convert --conform makes. */
    private static final double[] LIA = {1, 0, 0, 0, 0, -1, 0, -1, 0};

    @Test
    void aConformedImageKeepsItsVoxelsWithTheAxesInTheOppositeOrder() {
        Geometry image = Geometry.of(256, 256, 256, new Point3(1, 1, 1), new Point3(-127.6, 133.48, 134.48), LIA);
        assertEquals("LIA", image.orientation());
        Geometry grid = ConformedGrid.around(image, ConformedGrid.SIDE);
        for (Point3 p : new Point3[] {new Point3(0, 0, 0), new Point3(255, 0, 0), new Point3(10, 20, 30), new Point3(255, 255, 255)}) {
            assertEquals(0, image.toIndex(grid.toPatient(p)).distance(new Point3(p.z(), p.y(), p.x())), 1e-9);
        }
    }

    @Test
    void anImageOfAnotherGridHasItsMiddleVoxelInTheMiddle() {
        Geometry image = Geometry.of(20, 30, 40, new Point3(2, 0.5, 3), new Point3(7, -8, 9), new double[] {0, 1, 0, -1, 0, 0, 0, 0, 1});
        Geometry grid = ConformedGrid.around(image, 64);
        assertEquals("AIL", grid.orientation());
        assertEquals(new Point3(1, 1, 1), grid.spacing());
        assertEquals(0, grid.toPatient(32, 32, 32).distance(image.toPatient(10, 15, 20)), 1e-9);
    }
}
