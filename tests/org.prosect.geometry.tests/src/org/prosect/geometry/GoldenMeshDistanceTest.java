package org.prosect.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Border;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.testing.Goldens;

/** Against distances computed in double precision by other code: goldens {@code mps/mesh_distance}. */
class GoldenMeshDistanceTest {

    private static final double TOLERANCE = 1e-6;

    @Test
    void distancesInsideAndNormalisedMapsAreThoseOfTheGoldens() throws Exception {
        Goldens goldens = Goldens.read("mps/mesh_distance.safetensors");
        assertFalse(goldens.cases().isEmpty());
        for (String name : goldens.cases()) {
            float[] v = goldens.get(name + "/in/verts").floats();
            double[] faces = goldens.get(name + "/in/faces").doubles();
            int[] triangles = new int[faces.length];
            for (int i = 0; i < triangles.length; i++) {
                triangles[i] = (int) faces[i];
            }
            Goldens.Tensor expected = goldens.get(name + "/out/signed_distance_inside_positive");
            int[] size = expected.sizeXyz();
            Geometry grid = Geometry.of(size[0], size[1], size[2], 1, 1, 1);
            TriangleMesh mesh = TriangleMesh.of(reversed(v), triangles);
            float[] inside = goldens.get(name + "/out/inside_u8").floats();
            Mask mask = MeshVoxelizer.voxelize(mesh, grid);
            for (int i = 0; i < inside.length; i++) {
                assertEquals(inside[i] != 0, mask.get(i), name + " voxel " + i);
            }
            near(name + " distance", expected.floats(), SignedDistanceMap.of(mesh, grid).toFloats());
            near(name + " inside", goldens.get(name + "/out/edt_inside").floats(), DistanceTransform.inside(mask, Border.IGNORED).toFloats());
            near(name + " outside", goldens.get(name + "/out/edt_outside").floats(), DistanceTransform.toForeground(mask).toFloats());
            near(name + " normalised", goldens.get(name + "/out/sdm_normalised").floats(), SignedDistanceMap.normalised(mask).toFloats());
        }
    }

    /** The goldens' first axis is the slowest: our z. */
    static float[] reversed(float[] v) {
        float[] r = new float[v.length];
        for (int i = 0; i < v.length; i += 3) {
            r[i] = v[i + 2];
            r[i + 1] = v[i + 1];
            r[i + 2] = v[i];
        }
        return r;
    }

    private static void near(String what, float[] expected, float[] actual) {
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            // float has no more than 24 bits
            assertEquals(expected[i], actual[i], TOLERANCE * Math.max(1, Math.abs(expected[i])), what + " voxel " + i);
        }
    }
}
