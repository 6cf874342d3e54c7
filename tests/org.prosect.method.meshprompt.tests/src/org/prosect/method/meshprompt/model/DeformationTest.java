package org.prosect.method.meshprompt.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.DisplacementField;
import org.prosect.imaging.Point3;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.testing.operators.ReferenceInterpreter;

class DeformationTest {

    private static final Point3 PROMPT = new Point3(10, 20, -30);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aShiftMovesEveryVertexByAsManyMillimetresInsideTheGridAndOutside(boolean halved) {
        ModelSettings settings = settings(halved);
        Deformation shift = new Deformation(ModelGrid.around(PROMPT, settings), settings, places(settings, new double[] {1, -2, 0.5}, null));
        TriangleMesh mesh = TriangleMesh.of(new float[] {10, 20, -30, 4.3f, 13, -25, 300, 20, -30}, new int[] {0, 1, 2});
        assertArrayEquals(new float[] {12, 16, -29, 6.3f, 9, -24, 302, 16, -29}, shift.pushed(mesh).vertices(), 1e-3f);
        assertArrayEquals(mesh.triangles(), shift.pushed(mesh).triangles());
        DisplacementField field = shift.field();
        for (int i = 0; i < field.x().length; i++) {
            assertArrayEquals(new double[] {2, -4, 1}, new double[] {field.x()[i], field.y()[i], field.z()[i]}, 1e-4);
        }
        assertEquals(PROMPT.x() - 8, field.geometry().toPatient(0, 0, 0).x(), 1e-9);
        assertEquals(PROMPT.x() - 8 + 7 * 2, field.geometry().toPatient(field.geometry().sizeX() - 1, 0, 0).x(), 1e-9);
    }

    /** Vertices in Java go where those of a training network go. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pushesAsTheNetworkDoes(boolean halved) {
        ModelSettings settings = settings(halved);
        ModelGrid grid = ModelGrid.around(PROMPT, settings);
        Tensor places = places(settings, new double[3], new Random(3));
        float[] voxels = new float[60];
        Random random = new Random(4);
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = random.nextFloat() * (settings.size(i % 3) - 1);
        }
        NetworkBuilder net = new NetworkBuilder("push");
        net.output("pushed", RegistrationNetwork.pushed(net, settings, net.input("grid", places.shape().toArray()), net.input("points", 1, 20, 3)));
        float[] expected = new ReferenceInterpreter().run(net.build(), new MemoryWeights(Map.of()), Map.of("grid", places, "points",
                Tensor.of(voxels, 1, 20, 3)))
                .get("pushed").values();
        TriangleMesh mesh = TriangleMesh.of(grid.toMillimetres(voxels), new int[0]);
        assertArrayEquals(expected, grid.toVoxels(new Deformation(grid, settings, places).pushed(mesh).vertices()), 1e-3f);
    }

    @Test
    void placesOfAnotherSizeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Deformation(ModelGrid.around(PROMPT, settings(true)), settings(true),
                places(settings(false), new double[3], null)));
    }

    private static ModelSettings settings(boolean halved) {
        return new ModelSettings(8, 12, 16, 2, SdmForm.PAPER, halved, 1, IntensityForm.PAPER, "");
    }

    private static Tensor places(ModelSettings settings, double[] shift, Random noise) {
        int[] n = {settings.outputSize(0), settings.outputSize(1), settings.outputSize(2)};
        float[] places = new float[3 * n[0] * n[1] * n[2]];
        int at = 0;
        for (int axis = 0; axis < 3; axis++) {
            for (int x = 0; x < n[0]; x++) {
                for (int y = 0; y < n[1]; y++) {
                    for (int z = 0; z < n[2]; z++) {
                        int index = new int[] {x, y, z}[axis];
                        places[at++] = (float) (index * (settings.size(axis) - 1.0) / (n[axis] - 1) + shift[axis]
                                + (noise == null ? 0 : noise.nextGaussian()));
                    }
                }
            }
        }
        return Tensor.of(places, 1, 3, n[0], n[1], n[2]);
    }
}
