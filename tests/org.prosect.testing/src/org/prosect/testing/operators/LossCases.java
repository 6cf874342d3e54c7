package org.prosect.testing.operators;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.loss.ClassificationLosses;
import org.prosect.nn.loss.OverlapLosses;
import org.prosect.nn.loss.PointSetLosses;
import org.prosect.nn.loss.SimilarityLosses;
import org.prosect.nn.loss.SmoothnessLosses;
import org.prosect.testing.Goldens;

/** Every loss with the inputs and the results of the official implementations, for each case of the golden files. */
public final class LossCases {

    private final List<LossCase> cases = new ArrayList<>();

    private LossCases() { }

    /** A loss of some inputs. */
    private interface Loss {
        Value of(NetworkBuilder net, Value... inputs);
    }

    /**
     * A loss as a network of inputs {@code in0}, {@code in1} … with an output {@code loss}.
     *
     * @param expected what the official implementation gives
     * @param tolerance as a part of what is expected
     * @param predicted how many of the first inputs are predicted by a network, so that gradients are of use; 0 for maps of the truth
     */
    public record LossCase(String name, Network network, Map<String, Tensor> inputs, float[] expected, double tolerance, int predicted) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Focal and Dice losses of probabilities. */
    public static List<LossCase> ctSam3d() throws IOException {
        LossCases list = new LossCases();
        Goldens g = Goldens.read("ct-sam3d/losses_ops.safetensors");
        for (String c : g.cases()) {
            if (!g.has(c + "/focal_a0.8_g2")) {
                continue;
            }
            Tensor p = tensor(g, c + "/in/prob");
            Tensor t = tensor(g, c + "/in/target");
            list.add(1, g, c + "/focal_a0.8_g2", 1e-5, (net, x) -> new ClassificationLosses(net).focalOfMean(x[0], x[1], 0.8, 2), p, t);
            list.add(1, g, c + "/focal_a0.25_g2", 1e-5, (net, x) -> new ClassificationLosses(net).focalOfMean(x[0], x[1], 0.25, 2), p, t);
            list.add(1, g, c + "/focal_a0.5_g1", 1e-5, (net, x) -> new ClassificationLosses(net).focalOfMean(x[0], x[1], 0.5, 1), p, t);
            list.add(1, g, c + "/dice", 1e-5, (net, x) -> new OverlapLosses(net).dice(x[0], x[1], 1), p, t);
            list.add(1, g, c + "/mix_0.2_0.8", 1e-5,
                    (net, x) -> net.add(net.scale(new ClassificationLosses(net).focalOfMean(x[0], x[1], 0.8, 2), 0.2),
                    net.scale(new OverlapLosses(net).dice(x[0], x[1], 1), 0.8)), p, t);
        }
        return List.copyOf(list.cases);
    }

    /** Losses of class scores and a truth. */
    public static List<LossCase> promise() throws IOException {
        LossCases list = new LossCases();
        Goldens g = Goldens.read("promise/losses.safetensors");
        for (String c : g.cases()) {
            Tensor logits = tensor(g, c + "/in/logits");
            Tensor truth = tensor(g, c + "/in/gt");
            list.add(1, g, c + "/structural_dice_ce", 1e-5, (net, x) -> new ClassificationLosses(net).diceAndCrossEntropy(x[0], x[1]), logits, truth);
            list.add(1, g, c + "/validation_dice_loss", 1e-5, (net, x) -> new ClassificationLosses(net).foregroundDice(x[0], x[1]), logits, truth);
            list.add(1, g, c + "/boundary_mse_unweighted_code", 1e-5, (net, x) -> new ClassificationLosses(net).boundary(x[0], x[1], 5, 5, 1), logits,
                    truth);
            list.add(1, g, c + "/boundary_mse_5x5x5", 1e-5, (net, x) -> new ClassificationLosses(net).boundary(x[0], x[1], 5, 5, 5), logits, truth);
            list.add(0, g, c + "/gt_edge_code_5x5x1", 1e-5, (net, x) -> new ClassificationLosses(net).edges(x[1], 5, 5, 1), logits, truth);
            list.add(1, g, c + "/prob_edge_code_5x5x1", 1e-5, (net, x) -> new ClassificationLosses(net).edges(net.softmax(x[0], 1), 5, 5, 1), logits,
                    truth);
            list.add(1, g, c + "/total_code", 1e-5, (net, x) -> new ClassificationLosses(net).promise(x[0], x[1], 5, 5, 1), logits, truth);
        }
        return List.copyOf(list.cases);
    }

    /** Similarity of two images, and smoothness of displacements. */
    public static List<LossCase> registration() throws IOException {
        LossCases list = new LossCases();
        Goldens g = Goldens.read("nice-trans/losses_ops.safetensors");
        for (String c : g.cases("n")) {
            Tensor a = image(g, c + "/in/a");
            Tensor b = image(g, c + "/in/b");
            for (int w : new int[] {5, 7, 9}) {
                if (g.has(c + "/ncc_loss_w" + w)) {
                    list.add(2, g, c + "/ncc_loss_w" + w, 1e-4, (net, x) -> new SimilarityLosses(net).localCrossCorrelation(x[0], x[1], w), a, b);
                }
            }
            list.add(2, g, c + "/ssim_uniform7", 1e-4, (net, x) -> new SimilarityLosses(net).structuralSimilarity(x[0], x[1], 7, 1, true), a, b);
            list.add(2, g, c + "/ssim_uniform7_population_cov", 1e-4, (net, x) -> new SimilarityLosses(net)
                    .structuralSimilarity(x[0], x[1], 7, 1, false), a, b);
            list.add(2, g, c + "/ssim_gauss1.5", 1e-4, (net, x) -> new SimilarityLosses(net).gaussianStructuralSimilarity(x[0], x[1], 1.5, 1), a, b);
            if (g.has(c + "/in/flow")) {
                Tensor flow = tensor(g, c + "/in/flow");
                list.add(2, g, c + "/grad_l2", 1e-5, (net, x) -> new SmoothnessLosses(net).squaredGradient(x[0]), flow);
                list.add(2, g, c + "/grad_l1", 1e-5, (net, x) -> new SmoothnessLosses(net).absoluteGradient(x[0]), flow);
                list.add(2, g, c + "/njd_1e-5", 1e-5, (net, x) -> net.scale(new SmoothnessLosses(net).publicFolding(x[0]), 1e-5), flow);
                list.add(2, g, c + "/regu_loss", 1e-5, (net, x) -> net.add(new SmoothnessLosses(net).squaredGradient(x[0]),
                        net.scale(new SmoothnessLosses(net).publicFolding(x[0]), 1e-5)), flow);
            }
        }
        return List.copyOf(list.cases);
    }

    /** Soft skeletons and clDice. */
    public static List<LossCase> topology() throws IOException {
        LossCases list = new LossCases();
        Goldens g = Goldens.read("metrics/topology.safetensors");
        for (String c : g.cases()) {
            if (!g.has(c + "/soft/in/prob")) {
                continue;
            }
            Tensor p = image(g, c + "/soft/in/prob");
            Tensor t = image(g, c + "/in/gt_u8");
            list.add(1, g, c + "/soft/skeleton_prob_10", 1e-5, (net, x) -> new OverlapLosses(net).softSkeleton(x[0], 10), p);
            list.add(0, g, c + "/soft/skeleton_gt_10", 1e-5, (net, x) -> new OverlapLosses(net).softSkeleton(x[0], 10), t);
            list.add(1, g, c + "/soft/cldice_loss", 1e-5, (net, x) -> new OverlapLosses(net).softClDice(x[0], x[1], 10, 1), p, t);
            list.add(1, g, c + "/soft/dice_loss", 1e-5, (net, x) -> new OverlapLosses(net).dice(x[0], x[1], 1), p, t);
            list.add(1, g, c + "/soft/dice_cldice_loss_a0.5", 1e-5, (net, x) -> new OverlapLosses(net).diceAndClDice(x[0], x[1], 0.5), p, t);
        }
        return List.copyOf(list.cases);
    }

    /** Hyperbolic Chamfer distances of two sets of points. */
    public static List<LossCase> pointSets() throws IOException {
        LossCases list = new LossCases();
        Goldens g = Goldens.read("mps/point_losses.safetensors");
        for (String c : g.cases()) {
            Tensor x = tensor(g, c + "/in/X");
            Tensor y = tensor(g, c + "/in/Y");
            list.add(2, g, c + "/cited_code/calc_cd_like_hyperV2", 1e-5, (net, v) -> new PointSetLosses(net).euclideanHyperbolicChamfer(v[0], v[1]),
                    x, y);
            list.add(2, g, c + "/poincare_rho0.9", 1e-5, (net, v) -> new PointSetLosses(net).poincareChamfer(v[0], v[1], 128, 0.9), x, y);
            list.add(2, g, c + "/poincare_rho0.5", 1e-5, (net, v) -> new PointSetLosses(net).poincareChamfer(v[0], v[1], 128, 0.5), x, y);
        }
        return List.copyOf(list.cases);
    }

    /** Consistency from slice to slice. */
    public static List<LossCase> vessels() throws IOException {
        LossCases list = new LossCases();
        Goldens g = Goldens.read("formulas/vessel.safetensors");
        for (String c : g.cases()) {
            Tensor p = tensor(g, c + "/in/prob_zyx");
            Tensor f = tensor(g, c + "/in/feature_zchw");
            if (p.shape().size(0) > 2) {
                list.add(1, g, c + "/grad_sum", 1e-5, (net, x) -> new SmoothnessLosses(net).sliceCurvature(x[0]), p);
                list.add(1, g, c + "/grad_mean", 1e-5, (net, x) -> new SmoothnessLosses(net).meanSliceCurvature(x[0]), p);
                list.add(1, g, c + "/local_sum", 1e-5, (net, x) -> net.add(new SmoothnessLosses(net).sliceCurvature(x[0]),
                        net.scale(new SmoothnessLosses(net).totalVariation(x[0]), 0.1)), p);
            }
            list.add(1, g, c + "/tv_sum", 1e-5, (net, x) -> new SmoothnessLosses(net).totalVariation(x[0]), p);
            list.add(1, g, c + "/global_sum_flattened", 1e-5, (net, x) -> new SimilarityLosses(net)
                    .cosineConsistency(net.reshape(x[0], x[0].size(0), -1)), f);
            list.add(1, g, c + "/global_sum_pooled", 1e-5, (net, x) -> new SimilarityLosses(net).cosineConsistency(net.mean(x[0], false, 2, 3)), f);
        }
        return List.copyOf(list.cases);
    }

    private void add(int predicted, Goldens g, String name, double tolerance, Loss loss, Tensor... inputs) {
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
        cases.add(new LossCase(name, net.build(), given, g.get(name).floats(), tolerance, Math.min(predicted, inputs.length)));
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
