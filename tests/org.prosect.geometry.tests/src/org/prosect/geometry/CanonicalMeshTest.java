package org.prosect.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;

class CanonicalMeshTest {

    private static final Geometry GRID = Geometry.of(60, 60, 60, new Point3(1, 1, 1), new Point3(-130, 40, 7), new double[] {1, 0, 0, 0, 1, 0, 0,
            0, 1});

    /** An ellipsoid about an index, turned about z. */
    private static Mask ellipsoid(double x, double y, double z, double a, double b, double c, double degrees) {
        Mask mask = Mask.empty(GRID);
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int i = 0; i < mask.voxels().length; i++) {
            double dx = i % 60 - x;
            double dy = i / 60 % 60 - y;
            double dz = i / 3600 - z;
            double u = (cos * dx + sin * dy) / a;
            double v = (-sin * dx + cos * dy) / b;
            mask.set(i, u * u + v * v + dz * dz / (c * c) <= 1);
        }
        return mask;
    }

    @Test
    void oneMaskGivesAClosedSurfaceOfItsSizeAroundTheOrigin() {
        Mask mask = ellipsoid(30, 28, 33, 20, 14, 10, 0);
        TriangleMesh mesh = CanonicalMesh.of(mask);
        MeshTopology topology = MeshTopology.of(mesh);
        assertTrue(topology.isClosed() && topology.isManifold());
        assertEquals(2, topology.eulerNumber());
        assertEquals(2600, mesh.vertexCount(), 300);
        assertEquals(mask.count(), mesh.signedVolume(), 0.02 * mask.count());
        assertEquals(0, mesh.centroid().distance(new Point3(0, 0, 0)), 1e-3);
        assertEquals(40, mesh.bounds().getDiagonal().getX(), 1);
        assertEquals(20, mesh.bounds().getDiagonal().getZ(), 1);
    }

    @Test
    void aStructureAtTheEdgeOfTheImageIsClosedToo() {
        assertTrue(MeshTopology.of(CanonicalMesh.of(ellipsoid(0, 30, 30, 15, 12, 9, 0))).isClosed());
    }

    @Test
    void theMeanOfTurnedAndShiftedCopiesIsTheShapeItself() {
        List<Mask> masks = new ArrayList<>();
        for (double degrees : new double[] {-10, 0, 10}) {
            masks.add(ellipsoid(30 + degrees / 5, 30 - degrees / 3, 30, 20, 10, 8, degrees));
        }
        TriangleMesh mesh = CanonicalMesh.of(masks);
        assertTrue(MeshTopology.of(mesh).isClosed());
        double[] deviations = PrincipalAxes.of(mesh).deviations();
        double[] own = PrincipalAxes.of(CanonicalMesh.of(masks.get(1))).deviations();
        for (int i = 0; i < 3; i++) {
            assertEquals(own[i], deviations[i], 0.03 * own[i]);
        }
        double volume = masks.get(1).count();
        assertEquals(volume, mesh.signedVolume(), 0.04 * volume);
    }

    @Test
    void theMeanOfTwoSizesIsBetweenThem() {
        Mask small = ellipsoid(30, 30, 30, 10, 10, 10, 0);
        Mask large = ellipsoid(25, 30, 30, 20, 20, 20, 0);
        double volume = CanonicalMesh.of(List.of(small, large)).signedVolume();
        assertEquals(Math.sqrt((double) small.count() * large.count()), volume, 0.05 * volume);
    }

    @Test
    void refusesEmptyMasks() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalMesh.of(Mask.empty(GRID)));
        assertThrows(IllegalArgumentException.class, () -> CanonicalMesh.of(List.of()));
    }
}
