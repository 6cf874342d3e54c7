package org.prosect.ui.render3d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.ui.render3d.kernel.Phantoms;

class SurfacesTest {

    private static final Geometry GRID = Phantoms.OBLIQUE;

    @Test
    void aBallKeepsItsPlaceAndSizeInThePatient() {
        Point3 centre = GRID.toPatient(25, 15, 9);
        TriangleMesh mesh = Surfaces.of(Mask.ofNonZero(Phantoms.ball(GRID, centre, 12, 1, 0))).mesh();
        assertEquals(0, mesh.centroid().distance(centre), 0.5);
        assertEquals(4 / 3.0 * Math.PI * 12 * 12 * 12, mesh.signedVolume(), 800);
    }

    @Test
    void anEmptyMaskHasNoSurface() {
        assertEquals(0, Surfaces.of(Mask.empty(GRID)).mesh().triangleCount());
    }

    @Test
    void aMaskOfNoiseIsMadeCoarser() {
        Geometry grid = Geometry.of(90, 90, 90, 1, 1, 1);
        Mask mask = Mask.empty(grid);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < mask.voxels().length; i++) {
            mask.set(i, random.nextBoolean());
        }
        int triangles = Surfaces.of(mask).mesh().triangleCount();
        assertTrue(triangles > 1000 && triangles <= 400_000, triangles + " triangles");
    }

    @Test
    void halvedVoxelsLieOverThoseTheyReplace() {
        Mask mask = Mask.empty(Geometry.of(5, 4, 1, 2, 2, 7));
        for (int i : new int[] {0, 1, 5, 12, 4}) {
            mask.set(i, true);
        }
        Mask half = Surfaces.halved(mask);
        assertArrayEquals(new byte[] {1, 0, 0, 0, 0, 0}, half.voxels());
        assertEquals(new Point3(4, 4, 7), half.geometry().spacing());
        assertEquals(new Point3(1, 1, 0), half.geometry().origin());
    }
}
