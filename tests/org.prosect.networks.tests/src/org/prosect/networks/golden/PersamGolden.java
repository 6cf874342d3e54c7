package org.prosect.networks.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.prosect.networks.Taps;
import org.prosect.networks.sam.DecoderConfiguration;
import org.prosect.networks.sam.DecoderInputs;
import org.prosect.networks.sam.EncoderConfiguration;
import org.prosect.networks.sam.Frame;
import org.prosect.networks.sam.ImageEncoder;
import org.prosect.networks.sam.MaskDecoder;
import org.prosect.networks.sam.MaskPromptEncoder;
import org.prosect.networks.sam.PromptEncoder;
import org.prosect.networks.sam.PromptSet;
import org.prosect.networks.sam.TargetPrototype;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.testing.Goldens;
import org.prosect.testing.operators.GoldenWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PerSAM: prototype, similarity, both additions to the decoder, and the cascade of three steps. */
public abstract class PersamGolden extends GoldenNetworks {

    static Stream<Path> cases() throws IOException {
        return cases("persam");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsTheTargetAgain(Path folder) throws IOException {
        Goldens io = io(folder);
        Case test = new Case(io, weights(folder));
        int[] grid = io.get("cosine_lowres").shape();
        int[] size = io.get("ref_mask_u8").shape();
        byte[] mask = io.get("ref_mask_u8").bytes();
        byte[] grey = new byte[3 * mask.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = mask[i / 3];
        }
        Frame reference = new Frame(size[0], size[1], test.frame.side());
        Tensor framed = reference.normalised(reference.resize(grey, 3));
        same("ref_mask_preprocessed", io.get("ref_mask_preprocessed"), framed);
        NetworkBuilder first = new NetworkBuilder("reference mask");
        first.output("low", TargetPrototype.maskOfTokens(first, first.input("x", framed.shape().toArray()), grid[2], grid[3]));
        Tensor low = run(first, test.weights, framed);
        same("ref_mask_lowres", io.get("ref_mask_lowres"), low);
        Tensor embedding = test.encode("ref_image_u8");
        NetworkBuilder turn = new NetworkBuilder("features");
        turn.output("hwc", turn.transpose(turn.input("x", embedding.shape().toArray()), 0, 2, 3, 1));
        same("ref_features_hwc", io.get("ref_features_hwc"), run(turn, test.weights, embedding));
        TargetPrototype prototype = TargetPrototype.of(embedding, low.values());
        same("prototype_raw", io.get("prototype_raw"), prototype.raw());
        same("prototype_unit", io.get("prototype_unit"), prototype.unit());
        NetworkBuilder net = new NetworkBuilder("similarity");
        Value cosine = TargetPrototype.similarity(net, net.input("image", embedding.shape().toArray()), net.input("prototype",
                prototype.unit().shape().toArray()));
        net.output("cosine_lowres", cosine);
        net.output("cosine_x4", net.resize(cosine, "linear", "half_pixel", false, 4 * grid[2], 4 * grid[3]));
        Value upscaled = TargetPrototype.upscaled(net, cosine, test.frame);
        net.output("cosine_original_size", upscaled);
        net.output("attn_sim", TargetPrototype.attention(net, upscaled, grid[2], grid[3]));
        compareNamed(io, runAll(net, test.weights, inputs("image", test.encode("test_image_u8"), "prototype", prototype.unit())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decodesTowardsTheTarget(Path folder) throws IOException {
        Goldens io = io(folder);
        Case test = new Case(io, weights(folder));
        Tensor image = test.encode("test_image_u8");
        PromptSet points = test.points(PromptSet.NO_BOX);
        test.compare("semantic_only", test.decode("semantic_only", image, points, new float[0], false, true), true);
        test.compare("attn_only", test.decode("attn_only", image, points, new float[0], true, false), true);
        Map<String, Tensor> step = test.decode("step1", image, points, new float[0], true, true);
        test.compare("step1", step, false);
        assertEquals(io.names().stream().filter(n -> n.startsWith("step1/tap/")).count(),
                step.keySet().stream().filter(n -> n.startsWith("step1/tap/")).count());
        compareNamed(io, step);
        step = test.decode("step2", image, points, Arrays.copyOf(step.get("logits").values(), plane(step)), false, false);
        test.compare("step2", step, true);
        int best = test.best(step);
        float[] box = test.box(step.get("whole"), best);
        assertArrayEquals(io.get("step3/box").floats(), box);
        float[] low = Arrays.copyOfRange(step.get("logits").values(), best * plane(step), (best + 1) * plane(step));
        test.compare("step3", test.decode("step3", image, test.points(test.frame.scaled(box)), low, false, false), true);
    }

    private static int plane(Map<String, Tensor> step) {
        return step.get("logits").shape().size(2) * step.get("logits").shape().size(3);
    }

    /** One golden file at work. */
    private final class Case {

        private final Goldens io;
        private final GoldenWeights weights;
        private final Frame frame;
        private final DecoderConfiguration configuration;
        private final PromptEncoder prompts;

        Case(Goldens io, GoldenWeights weights) {
            this.io = io;
            this.weights = weights;
            this.frame = SamGolden.frame(io);
            this.configuration = DecoderConfiguration.of(weights, SamGolden.number(io.configuration(), "dheads"));
            this.prompts = new PromptEncoder(weights, frame.side(), frame.side());
        }

        Tensor encode(String image) {
            int[] size = io.get(image).shape();
            Frame own = new Frame(size[0], size[1], frame.side());
            return runner().run(ImageEncoder.network(EncoderConfiguration.of(weights, "image_encoder."), 1), weights,
                    inputs("image", own.normalised(own.resize(io.get(image).bytes(), 3)))).get("embedding");
        }

        PromptSet points(float[] box) {
            int[] labels = Arrays.stream(io.get("points_label").doubles()).mapToInt(v -> (int) v).toArray();
            return new PromptSet(frame.scaled(io.get("points_xy").floats()), labels, box);
        }

        /** Four masks with low-resolution logits, scores and logits of the image's pixels. */
        Map<String, Tensor> decode(String name, Tensor image, PromptSet set, float[] mask, boolean attention, boolean semantic) {
            int rows = image.shape().size(2);
            int columns = image.shape().size(3);
            Tensor dense = mask.length == 0 ? prompts.noMask(1, rows, columns) : runner().run(MaskPromptEncoder.network(configuration, 1, rows,
                    columns), weights,
                    inputs("mask", Tensor.of(mask, 1, 1, 4 * rows, 4 * columns))).get("dense");
            Tensor sparse = prompts.sparse(List.of(set));
            NetworkBuilder net = new NetworkBuilder("PerSAM decoder");
            Value embedding = net.input("image", image.shape().toArray());
            Value prompt = net.input("dense", dense.shape().toArray());
            Value positions = net.input("positions", dense.shape().toArray());
            Value tokens = net.input("sparse", sparse.shape().toArray());
            Value added = net.constant(tensor(io, "attn_sim"));
            Value feature = net.constant(Tensor.of(io.get("prototype_raw").floats(), 1, 1, configuration.width()));
            DecoderInputs in = new DecoderInputs(embedding, prompt, positions, Optional.of(tokens), attention ? Optional.of(added)
                    : Optional.empty(),
                    semantic ? Optional.of(feature) : Optional.empty());
            Taps taps = wanted(net, io, name + "/tap/");
            MaskDecoder.Masks masks = net.in("mask_decoder", () -> MaskDecoder.build(net, configuration, in, taps));
            net.output("logits", masks.logits());
            net.output("scores", masks.scores());
            net.output("whole", frame.upscale(net, masks.logits()));
            return runAll(net, weights, inputs("image", image, "dense", dense, "positions", prompts.positions(rows, columns), "sparse", sparse));
        }

        void compare(String name, Map<String, Tensor> made, boolean several) {
            same(name + "/low", io.get(name + "/low"), chosen(made.get("logits"), several), TOLERANCE);
            if (io.has(name + "/iou")) {
                same(name + "/iou", io.get(name + "/iou"), chosen(made.get("scores"), several), TOLERANCE);
            }
            if (io.has(name + "/mask_logits")) {
                same(name + "/mask_logits", io.get(name + "/mask_logits"), chosen(made.get("whole"), several), TOLERANCE);
            }
            if (io.has(name + "/masks")) {
                byte[] expected = io.get(name + "/masks").bytes();
                float[] logits = chosen(made.get("whole"), several);
                for (int i = 0; i < expected.length; i++) {
                    assertTrue(Math.abs(logits[i]) < 1e-4 || logits[i] > 0 == expected[i] > 0, name + "/masks");
                }
            }
        }

        /** The mask, of those for ambiguous prompts, with the highest score. */
        int best(Map<String, Tensor> made) {
            float[] scores = made.get("scores").values();
            int best = 1;
            for (int i = 2; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
            }
            return best;
        }

        /** First and last column and row of a mask, as x, y, x, y. */
        float[] box(Tensor whole, int mask) {
            int rows = frame.height();
            int columns = frame.width();
            float[] box = {columns, rows, -1, -1};
            for (int i = 0; i < rows * columns; i++) {
                if (whole.values()[mask * rows * columns + i] > 0) {
                    box[0] = Math.min(box[0], i % columns);
                    box[1] = Math.min(box[1], i / columns);
                    box[2] = Math.max(box[2], i % columns);
                    box[3] = Math.max(box[3], i / columns);
                }
            }
            return box;
        }

        private float[] chosen(Tensor all, boolean several) {
            int one = all.values().length / all.shape().size(1);
            return several ? Arrays.copyOfRange(all.values(), one, all.values().length) : Arrays.copyOf(all.values(), one);
        }
    }
}
