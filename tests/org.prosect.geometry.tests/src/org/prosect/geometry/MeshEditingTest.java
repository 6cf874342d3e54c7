package org.prosect.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.testing.SharedFiles;

/** Smoothing and decimation. */
class MeshEditingTest {

    @Test
    void smoothingTakesNoiseAndKeepsVolume() {
        TriangleMesh sphere = Shapes.sphere(0, 0, 0, 10, 4);
        TriangleMesh noisy = Shapes.shaken(sphere, 0.15, 2);
        TriangleMesh smooth = TaubinSmoothing.smooth(noisy, 20);
        assertTrue(roughness(smooth) < 0.35 * roughness(noisy), roughness(noisy) + " to " + roughness(smooth));
        assertEquals(sphere.signedVolume(), smooth.signedVolume(), 0.01 * sphere.signedVolume());
        assertArrayEquals(noisy.vertices(), TaubinSmoothing.smooth(noisy, 0).vertices());
    }

    @Test
    void smoothingLeavesTheRimOfAFlatHoleFlatAndLooseVerticesInPlace() {
        TriangleMesh open = Shapes.without(Shapes.box(0, 0, 0, 4, 4, 4), 0, 2);
        float[] v = java.util.Arrays.copyOf(open.vertices(), 27);
        v[24] = 77;
        TriangleMesh smooth = TaubinSmoothing.smooth(TriangleMesh.of(v, open.triangles()), 10);
        for (int corner = 0; corner < 4; corner++) {
            assertEquals(0, smooth.vertex(corner).z(), 1e-6);
        }
        assertEquals(77, smooth.vertex(8).x());
        assertThrows(IllegalArgumentException.class, () -> TaubinSmoothing.smooth(open, 3, 0.5, -0.4));
    }

    @Test
    void decimationReachesTheCountAndKeepsClosednessEulerNumberAndPlace() {
        Mask mask = Mask.empty(Geometry.of(30, 30, 30, 1, 1, 1));
        for (int i = 0; i < mask.voxels().length; i++) {
            double x = i % 30 - 14.5;
            double y = i / 30 % 30 - 14.5;
            double z = i / 900 - 14.5;
            double ring = Math.sqrt(x * x + y * y) - 8.5;
            mask.set(i, ring * ring + z * z < 16);
        }
        TriangleMesh full = TaubinSmoothing.smooth(TriangleMesh.of(IsoSurface.of(mask)), 10);
        TriangleMesh small = Decimation.toCount(full, full.triangleCount() / 10);
        assertTrue(small.triangleCount() <= full.triangleCount() / 10 && small.triangleCount() > full.triangleCount() / 12, small.toString());
        MeshTopology topology = MeshTopology.of(small);
        assertEquals(0, topology.eulerNumber());
        assertTrue(topology.isClosed() && topology.isManifold() && topology.isOriented(), topology.toString());
        assertEquals(full.signedVolume(), small.signedVolume(), 0.02 * full.signedVolume());
        MeshBvh bvh = MeshBvh.of(full);
        for (int v = 0; v < small.vertexCount(); v++) {
            assertTrue(bvh.nearest(Vector3D.of(small.vertex(v).x(), small.vertex(v).y(), small.vertex(v).z())).orElseThrow().distance() < 0.5);
        }
    }

    @Test
    void aFlatFaceBecomesTwoTrianglesAndATetrahedronStays() {
        TriangleMesh fine = Shapes.box(0, 0, 0, 4, 4, 4);
        for (int i = 0; i < 3; i++) {
            fine = halved(fine);
        }
        TriangleMesh coarse = Decimation.within(fine, 1e-4);
        assertTrue(coarse.triangleCount() <= 24, coarse.toString());
        assertEquals(64, coarse.signedVolume(), 1e-3);
        assertEquals(4, Decimation.toCount(Shapes.sphere(0, 0, 0, 1, 2), 0).triangleCount());
    }

    @Test
    void decimationOfAnOpenMeshKeepsItsRim() {
        TriangleMesh open = halved(halved(Shapes.without(Shapes.box(0, 0, 0, 4, 4, 4), 0, 2)));
        TriangleMesh coarse = Decimation.within(open, 1e-3);
        assertEquals(1, MeshTopology.of(coarse).eulerNumber());
        assertEquals(80, coarse.area(), 1e-2);
        assertEquals(0, coarse.bounds().getMin().getZ(), 1e-4);
    }

    @Test
    void theEarAtlasDecimatesToATenthWithItsEulerNumber() throws Exception {
        TriangleMesh ear = Shapes.ear(SharedFiles.require("data/mesh-cochlea/atlas_CC.mesh"));
        TriangleMesh small = Decimation.toCount(ear, 1800);
        assertTrue(small.triangleCount() <= 1800);
        assertEquals(-6, MeshTopology.of(small).eulerNumber());
        assertTrue(MeshTopology.of(small).isClosed());
        assertTrue(PointDistances.chamfer(small.vertices(), ear.vertices()) < 1.5);
        assertEquals(ear.signedVolume(), small.signedVolume(), 0.03 * Math.abs(ear.signedVolume()));
    }

    /** Each triangle in four, flat. */
    private static TriangleMesh halved(TriangleMesh mesh) {
        int n = mesh.triangleCount();
        float[] v = new float[18 * n];
        int[] t = new int[12 * n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 3; k++) {
                for (int a = 0; a < 3; a++) {
                    float p = mesh.vertices()[3 * mesh.triangles()[3 * i + k] + a];
                    float q = mesh.vertices()[3 * mesh.triangles()[3 * i + (k + 1) % 3] + a];
                    v[18 * i + 3 * k + a] = p;
                    v[18 * i + 9 + 3 * k + a] = (p + q) / 2;
                }
            }
            int o = 6 * i;
            System.arraycopy(new int[] {o, o + 3, o + 5, o + 3, o + 1, o + 4, o + 5, o + 4, o + 2, o + 3, o + 4, o + 5}, 0, t, 12 * i, 12);
        }
        return MeshRepair.mergeVertices(TriangleMesh.of(v, t));
    }

    private static double roughness(TriangleMesh mesh) {
        double sum = 0;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            var p = mesh.vertex(v);
            sum += Math.pow(Math.sqrt(p.x() * p.x() + p.y() * p.y() + p.z() * p.z()) - 10, 2);
        }
        return Math.sqrt(sum / mesh.vertexCount());
    }
}
