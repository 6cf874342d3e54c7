package org.prosect.method.meshprompt.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.method.meshprompt.Shapes;
import org.prosect.nn.Tensor;

/** Against loops over all pairs of voxels. */
class SdmTest {

    private static final ModelSettings SETTINGS = new ModelSettings(8, 10, 14, 2, SdmForm.PAPER, false, 1, IntensityForm.PAPER, "");
    private static final ModelGrid GRID = ModelGrid.around(new Point3(5, -7, 30), SETTINGS);
    private static final Mask MASK = Shapes.mask(GRID.geometry(), new Point3(4, -8, 32), 4.5, 5.5, 8.5);

    @Test
    void ofThePaperIsScaledByTheLargestDistanceOnEitherSide() {
        float[] distances = distances();
        float deepest = 0;
        float farthest = 0;
        for (float d : distances) {
            deepest = Math.max(deepest, d);
            farthest = Math.max(farthest, -d);
        }
        float[] expected = new float[distances.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = distances[i] > 0 ? distances[i] / deepest : distances[i] / farthest;
        }
        assertArrayEquals(expected, Sdm.of(MASK, GRID, SdmForm.PAPER).values(), 1e-6f);
    }

    @Test
    void ofTheRecipeIsAnEighthOfTheDistanceToTheBoundaryBetweenVoxels() {
        float[] expected = distances();
        for (int i = 0; i < expected.length; i++) {
            double d = expected[i] > 0 ? expected[i] - 0.5 : expected[i] + 0.5;
            expected[i] = (float) Math.min(1, Math.max(-2, d / 8));
        }
        assertArrayEquals(expected, Sdm.of(MASK, GRID, SdmForm.CLIPPED).values(), 1e-6f);
    }

    @Test
    void ofAMeshIsThatOfItsVoxels() {
        TriangleMesh mesh = Shapes.ellipsoid(new Point3(4.1, -8.1, 32.1), 4.5, 5.5, 8.5);
        Mask mask = org.prosect.geometry.MeshVoxelizer.voxelize(mesh, GRID.geometry());
        assertEquals(Sdm.of(mask, GRID, SdmForm.CLIPPED), Sdm.of(mesh, GRID, SdmForm.CLIPPED));
        assertEquals("1×1×8×10×14", Sdm.of(mesh, GRID, SdmForm.CLIPPED).shape().toString());
    }

    /** In voxels between voxel centres, positive inside, in the order of tensors. */
    private static float[] distances() {
        Geometry g = GRID.geometry();
        Tensor result = Tensor.of(new float[MASK.voxels().length], g.sizeX(), g.sizeY(), g.sizeZ());
        int at = 0;
        for (int x = 0; x < g.sizeX(); x++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int z = 0; z < g.sizeZ(); z++) {
                    double nearest = Double.POSITIVE_INFINITY;
                    for (int i = 0; i < g.sizeX(); i++) {
                        for (int j = 0; j < g.sizeY(); j++) {
                            for (int k = 0; k < g.sizeZ(); k++) {
                                if (MASK.get(i, j, k) != MASK.get(x, y, z)) {
                                    nearest = Math.min(nearest, Math.sqrt((i - x) * (i - x) + (j - y) * (j - y) + (k - z) * (k - z)));
                                }
                            }
                        }
                    }
                    result.values()[at++] = (float) (MASK.get(x, y, z) ? nearest : -nearest);
                }
            }
        }
        return result.values();
    }
}
