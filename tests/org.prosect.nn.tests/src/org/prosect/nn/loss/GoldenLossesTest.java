package org.prosect.nn.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;
import org.prosect.testing.Goldens;
import org.prosect.testing.operators.GoldenWeights;
import org.prosect.testing.operators.ReferenceInterpreter;

/** Every loss against the official implementations, computed by plain loops: what the graph says, without any engine. */
class GoldenLossesTest {

    /** A loss of some inputs. */
    private interface Loss {
        Value of(NetworkBuilder net, Value... inputs);
    }

    @Test
    void lossesOfCtSam3dAreTheOfficialOnes() throws IOException {
        Goldens g = Goldens.read("ct-sam3d/losses_ops.safetensors");
        int cases = 0;
        for (String c : g.cases()) {
            if (!g.has(c + "/focal_a0.8_g2")) {
                continue;
            }
            Tensor p = tensor(g, c + "/in/prob");
            Tensor t = tensor(g, c + "/in/target");
            expect(g, c + "/focal_a0.8_g2", 1e-5, (net, x) -> new ClassificationLosses(net).focalOfMean(x[0], x[1], 0.8, 2), p, t);
            expect(g, c + "/focal_a0.25_g2", 1e-5, (net, x) -> new ClassificationLosses(net).focalOfMean(x[0], x[1], 0.25, 2), p, t);
            expect(g, c + "/focal_a0.5_g1", 1e-5, (net, x) -> new ClassificationLosses(net).focalOfMean(x[0], x[1], 0.5, 1), p, t);
            expect(g, c + "/dice", 1e-5, (net, x) -> new OverlapLosses(net).dice(x[0], x[1], 1), p, t);
            expect(g, c + "/mix_0.2_0.8", 1e-5, (net, x) -> net.add(net.scale(new ClassificationLosses(net).focalOfMean(x[0], x[1], 0.8, 2), 0.2),
                    net.scale(new OverlapLosses(net).dice(x[0], x[1], 1), 0.8)), p, t);
            cases++;
        }
        assertFalse(cases == 0);
    }

    @Test
    void lossesOfPromiseAreTheOfficialOnes() throws IOException {
        Goldens g = Goldens.read("promise/losses.safetensors");
        assertFalse(g.cases().isEmpty());
        for (String c : g.cases()) {
            Tensor logits = tensor(g, c + "/in/logits");
            Tensor truth = tensor(g, c + "/in/gt");
            expect(g, c + "/structural_dice_ce", 1e-5, (net, x) -> new ClassificationLosses(net).diceAndCrossEntropy(x[0], x[1]), logits, truth);
            expect(g, c + "/validation_dice_loss", 1e-5, (net, x) -> new ClassificationLosses(net).foregroundDice(x[0], x[1]), logits, truth);
            expect(g, c + "/boundary_mse_unweighted_code", 1e-5, (net, x) -> new ClassificationLosses(net).boundary(x[0], x[1], 5, 5, 1), logits, truth);
            expect(g, c + "/boundary_mse_5x5x5", 1e-5, (net, x) -> new ClassificationLosses(net).boundary(x[0], x[1], 5, 5, 5), logits, truth);
            expect(g, c + "/gt_edge_code_5x5x1", 1e-5, (net, x) -> new ClassificationLosses(net).edges(x[1], 5, 5, 1), logits, truth);
            expect(g, c + "/prob_edge_code_5x5x1", 1e-5, (net, x) -> new ClassificationLosses(net).edges(net.softmax(x[0], 1), 5, 5, 1), logits, truth);
            expect(g, c + "/total_code", 1e-5, (net, x) -> new ClassificationLosses(net).promise(x[0], x[1], 5, 5, 1), logits, truth);
        }
    }

    @Test
    void registrationLossesAreTheOfficialOnes() throws IOException {
        Goldens g = Goldens.read("nice-trans/losses_ops.safetensors");
        int images = 0;
        for (String c : g.cases("n")) {
            Tensor a = image(g, c + "/in/a");
            Tensor b = image(g, c + "/in/b");
            for (int w : new int[] {5, 7, 9}) {
                if (g.has(c + "/ncc_loss_w" + w)) {
                    expect(g, c + "/ncc_loss_w" + w, 1e-4, (net, x) -> new SimilarityLosses(net).localCrossCorrelation(x[0], x[1], w), a, b);
                    images++;
                }
            }
            expect(g, c + "/ssim_uniform7", 1e-4, (net, x) -> new SimilarityLosses(net).structuralSimilarity(x[0], x[1], 7, 1, true), a, b);
            expect(g, c + "/ssim_uniform7_population_cov", 1e-4, (net, x) -> new SimilarityLosses(net).structuralSimilarity(x[0], x[1], 7, 1, false), a, b);
            expect(g, c + "/ssim_gauss1.5", 1e-4, (net, x) -> new SimilarityLosses(net).gaussianStructuralSimilarity(x[0], x[1], 1.5, 1), a, b);
            if (g.has(c + "/in/flow")) {
                Tensor flow = tensor(g, c + "/in/flow");
                expect(g, c + "/grad_l2", 1e-5, (net, x) -> new SmoothnessLosses(net).squaredGradient(x[0]), flow);
                expect(g, c + "/grad_l1", 1e-5, (net, x) -> new SmoothnessLosses(net).absoluteGradient(x[0]), flow);
                expect(g, c + "/njd_1e-5", 1e-5, (net, x) -> net.scale(new SmoothnessLosses(net).publicFolding(x[0]), 1e-5), flow);
                expect(g, c + "/regu_loss", 1e-5, (net, x) -> net.add(new SmoothnessLosses(net).squaredGradient(x[0]),
                        net.scale(new SmoothnessLosses(net).publicFolding(x[0]), 1e-5)), flow);
            }
        }
        assertFalse(images == 0);
    }

    @Test
    void softClDiceIsTheOfficialOne() throws IOException {
        Goldens g = Goldens.read("metrics/topology.safetensors");
        int cases = 0;
        for (String c : g.cases()) {
            if (!g.has(c + "/soft/in/prob")) {
                continue;
            }
            Tensor p = image(g, c + "/soft/in/prob");
            Tensor t = image(g, c + "/in/gt_u8");
            expect(g, c + "/soft/skeleton_prob_10", 1e-5, (net, x) -> new OverlapLosses(net).softSkeleton(x[0], 10), p);
            expect(g, c + "/soft/skeleton_gt_10", 1e-5, (net, x) -> new OverlapLosses(net).softSkeleton(x[0], 10), t);
            expect(g, c + "/soft/cldice_loss", 1e-5, (net, x) -> new OverlapLosses(net).softClDice(x[0], x[1], 10, 1), p, t);
            expect(g, c + "/soft/dice_loss", 1e-5, (net, x) -> new OverlapLosses(net).dice(x[0], x[1], 1), p, t);
            expect(g, c + "/soft/dice_cldice_loss_a0.5", 1e-5, (net, x) -> new OverlapLosses(net).diceAndClDice(x[0], x[1], 0.5), p, t);
            cases++;
        }
        assertFalse(cases == 0);
    }

    @Test
    void hyperbolicChamferIsThatOfTheGoldens() throws IOException {
        Goldens g = Goldens.read("mps/point_losses.safetensors");
        for (String c : g.cases()) {
            Tensor x = tensor(g, c + "/in/X");
            Tensor y = tensor(g, c + "/in/Y");
            expect(g, c + "/cited_code/calc_cd_like_hyperV2", 1e-5, (net, v) -> new PointSetLosses(net).euclideanHyperbolicChamfer(v[0], v[1]), x, y);
            expect(g, c + "/poincare_rho0.9", 1e-5, (net, v) -> new PointSetLosses(net).poincareChamfer(v[0], v[1], 128, 0.9), x, y);
            expect(g, c + "/poincare_rho0.5", 1e-5, (net, v) -> new PointSetLosses(net).poincareChamfer(v[0], v[1], 128, 0.5), x, y);
        }
    }

    @Test
    void vesselLossesAreThoseOfTheFormulas() throws IOException {
        Goldens g = Goldens.read("formulas/vessel.safetensors");
        for (String c : g.cases()) {
            Tensor p = tensor(g, c + "/in/prob_zyx");
            Tensor f = tensor(g, c + "/in/feature_zchw");
            if (p.shape().size(0) > 2) {
                expect(g, c + "/grad_sum", 1e-5, (net, x) -> new SmoothnessLosses(net).sliceCurvature(x[0]), p);
                expect(g, c + "/grad_mean", 1e-5, (net, x) -> new SmoothnessLosses(net).meanSliceCurvature(x[0]), p);
                expect(g, c + "/local_sum", 1e-5, (net, x) -> net.add(new SmoothnessLosses(net).sliceCurvature(x[0]),
                        net.scale(new SmoothnessLosses(net).totalVariation(x[0]), 0.1)), p);
            }
            expect(g, c + "/tv_sum", 1e-5, (net, x) -> new SmoothnessLosses(net).totalVariation(x[0]), p);
            expect(g, c + "/global_sum_flattened", 1e-5, (net, x) -> new SimilarityLosses(net).cosineConsistency(net.reshape(x[0], x[0].size(0), -1)), f);
            expect(g, c + "/global_sum_pooled", 1e-5, (net, x) -> new SimilarityLosses(net).cosineConsistency(net.mean(x[0], false, 2, 3)), f);
        }
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
        Tensor y = new ReferenceInterpreter().run(net.build(), new NoWeights(), Map.of("x", Tensor.of(flow, 1, 3, 3, 3, 3))).get("y");
        assertEquals(16, y.values()[0], 1e-5);
    }

    /** For networks without parameters. */
    private static final class NoWeights implements Weights {

        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public Shape shape(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public FloatBuffer values(String name) {
            throw new IllegalArgumentException(name);
        }
    }

    private static void expect(Goldens g, String name, double tolerance, Loss loss, Tensor... inputs) {
        if (!g.has(name)) {
            return;
        }
        NetworkBuilder net = new NetworkBuilder(name);
        Value[] values = new Value[inputs.length];
        Map<String, Tensor> given = new HashMap<>();
        for (int i = 0; i < inputs.length; i++) {
            values[i] = net.input("in" + i, inputs[i].shape().toArray());
            given.put("in" + i, inputs[i]);
        }
        net.output("loss", loss.of(net, values));
        float[] actual = new ReferenceInterpreter().run(net.build(), new GoldenWeights(g), given).get("loss").values();
        float[] expected = g.get(name).floats();
        assertEquals(expected.length, actual.length, name);
        for (int i = 0; i < expected.length; i++) {
            // single values of maps are differences of larger numbers
            assertEquals(expected[i], actual[i], tolerance * Math.max(expected.length > 1 ? 0.1 : 1e-3, Math.abs(expected[i])), name + " " + i);
        }
    }

    private static Tensor tensor(Goldens g, String name) {
        return Tensor.of(g.get(name).floats(), g.get(name).shape());
    }

    /** With axes of one for batch and channel. */
    private static Tensor image(Goldens g, String name) {
        int[] shape = g.get(name).shape();
        int[] sizes = new int[shape.length + 2];
        sizes[0] = 1;
        sizes[1] = 1;
        System.arraycopy(shape, 0, sizes, 2, shape.length);
        return Tensor.of(g.get(name).floats(), sizes);
    }
}
