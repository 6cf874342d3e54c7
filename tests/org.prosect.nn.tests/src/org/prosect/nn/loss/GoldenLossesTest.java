package org.prosect.nn.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.testing.operators.LossCases;
import org.prosect.testing.operators.LossCases.LossCase;
import org.prosect.testing.operators.ReferenceInterpreter;

/** Every loss against the official implementations, computed by plain loops: what the graph says, without any engine. */
class GoldenLossesTest {

    @Test
    void lossesOfCtSam3dAreTheOfficialOnes() throws IOException {
        expect(LossCases.ctSam3d());
    }

    @Test
    void lossesOfPromiseAreTheOfficialOnes() throws IOException {
        expect(LossCases.promise());
    }

    @Test
    void registrationLossesAreTheOfficialOnes() throws IOException {
        expect(LossCases.registration());
    }

    @Test
    void softClDiceIsTheOfficialOne() throws IOException {
        expect(LossCases.topology());
    }

    @Test
    void hyperbolicChamferIsThatOfTheGoldens() throws IOException {
        expect(LossCases.pointSets());
    }

    @Test
    void vesselLossesAreThoseOfTheFormulas() throws IOException {
        expect(LossCases.vessels());
    }

    @Test
    void foldingIsTheDeterminantWhereItIsNegative() {
        // x' = −x along one axis, doubled along another: the determinant is −2 in each of the 2 · 2 · 2 cells
        float[] flow = new float[3 * 27];
        for (int i = 0; i < 27; i++) {
            flow[i] = -2 * (i / 9);
            flow[27 + i] = i / 3 % 3;
        }
        NetworkBuilder net = new NetworkBuilder("folding");
        net.output("y", new SmoothnessLosses(net).folding(net.input("x", 1, 3, 3, 3, 3)));
        Tensor y = new ReferenceInterpreter().run(net.build(), new MemoryWeights(Map.of()), Map.of("x", Tensor.of(flow, 1, 3, 3, 3, 3))).get("y");
        assertEquals(16, y.values()[0], 1e-5);
    }

    private static void expect(List<LossCase> cases) {
        assertFalse(cases.isEmpty());
        for (LossCase c : cases) {
            float[] actual = new ReferenceInterpreter().run(c.network(), new MemoryWeights(Map.of()), c.inputs()).get("loss").values();
            float[] expected = c.expected();
            assertEquals(expected.length, actual.length, c.name());
            for (int i = 0; i < expected.length; i++) {
                // single values of maps are differences of larger numbers
                double scale = Math.max(expected.length > 1 ? 0.1 : 1e-3, Math.abs(expected[i]));
                assertEquals(expected[i], actual[i], c.tolerance() * scale, c.name() + " " + i);
            }
        }
    }
}
