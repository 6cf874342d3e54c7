package org.prosect.networks.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.prosect.networks.sam.DecoderConfiguration;
import org.prosect.networks.sam.DecoderInputs;
import org.prosect.networks.sam.EncoderConfiguration;
import org.prosect.networks.sam.Frame;
import org.prosect.networks.sam.ImageEncoder;
import org.prosect.networks.sam.MaskDecoder;
import org.prosect.networks.sam.MaskPromptEncoder;
import org.prosect.networks.sam.PromptEncoder;
import org.prosect.networks.sam.PromptSet;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.testing.Goldens;
import org.prosect.testing.operators.GoldenWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SAM: image encoder, prompt encoder, mask decoder, sizes and upscaling, for every case of the goldens. */
public abstract class SamGolden extends GoldenNetworks {

    static Stream<Path> cases() throws IOException {
        return cases("sam");
    }

    static Stream<String> frames() throws IOException {
        return Goldens.read("sam/prepost.safetensors").cases().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void encodesImages(Path folder) throws IOException {
        Goldens io = io(folder);
        Map<String, String> settings = io.configuration();
        GoldenWeights weights = weights(folder);
        EncoderConfiguration c = EncoderConfiguration.of(weights, "image_encoder.");
        List<Integer> global = Arrays.stream(integers(settings.get("glob"))).boxed().toList();
        assertEquals(EncoderConfiguration.square(number(settings, "img"), c.patch(), number(settings, "embed"), number(settings, "depth"),
                number(settings, "heads"),
                number(settings, "window"), global, number(settings, "out")), c);
        Frame frame = frame(io);
        byte[] resized = frame.resize(io.get("image_rgb_u8").bytes(), 3);
        assertArrayEquals(io.get("resized_rgb_u8").bytes(), resized);
        Tensor image = frame.normalised(resized);
        same("preprocessed", io.get("preprocessed"), image);
        NetworkBuilder net = new NetworkBuilder("encoder");
        Value input = net.input("image", image.shape().toArray());
        net.output("image_embedding", net.in("image_encoder", () -> ImageEncoder.build(net, c, input, wanted(net, io, "enc/"))));
        Map<String, Tensor> outputs = runAll(net, weights, inputs("image", image));
        assertEquals(io.names().stream().filter(n -> n.startsWith("enc/")).count() + 1, outputs.size());
        compareNamed(io, outputs);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decodesPrompts(Path folder) throws IOException {
        Goldens io = io(folder);
        GoldenWeights weights = weights(folder);
        DecoderConfiguration c = DecoderConfiguration.of(weights, number(io.configuration(), "dheads"));
        int[] grid = io.get("image_embedding").shape();
        Frame frame = frame(io);
        PromptEncoder encoder = new PromptEncoder(weights, frame.side(), frame.side());
        Tensor positions = encoder.positions(grid[2], grid[3]);
        same("dense_pe", io.get("dense_pe"), positions);
        for (String name : io.cases()) {
            List<PromptSet> sets = sets(io, name, frame);
            Tensor sparse = encoder.sparse(sets);
            if (io.has(name + "/sparse")) {
                same(name + "/sparse", io.get(name + "/sparse"), sparse);
            }
            Tensor dense = encoder.noMask(sets.size(), grid[2], grid[3]);
            if (io.has(name + "/in/mask_input")) {
                float[] mask = io.get(name + "/in/mask_input").floats();
                dense = runner().run(MaskPromptEncoder.network(c, 1, grid[2], grid[3]), weights,
                        inputs("mask", Tensor.of(mask, 1, 1, 4 * grid[2], 4 * grid[3]))).get("dense");
            }
            if (io.has(name + "/dense")) {
                same(name + "/dense", io.get(name + "/dense"), dense);
            }
            decode(io, name, weights, c, inputs("image", tensor(io, "image_embedding"), "dense", dense, "positions", positions, "sparse", sparse),
                    frame);
        }
    }

    private void decode(Goldens io, String name, GoldenWeights weights, DecoderConfiguration c, Map<String, Tensor> inputs, Frame frame) {
        NetworkBuilder net = new NetworkBuilder("decoder");
        Value image = net.input("image", inputs.get("image").shape().toArray());
        Value dense = net.input("dense", inputs.get("dense").shape().toArray());
        Value positions = net.input("positions", inputs.get("positions").shape().toArray());
        Value sparse = net.input("sparse", inputs.get("sparse").shape().toArray());
        MaskDecoder.Masks masks = net.in("mask_decoder", () -> MaskDecoder.build(net, c, DecoderInputs.of(image, dense, positions,
                Optional.of(sparse)),
                (tap, value) -> wanted(net, io, name + "/dec/").at(tap.substring("mask_decoder.".length()), value)));
        net.output("logits", masks.logits());
        net.output("scores", masks.scores());
        boolean whole = io.has(name + "/out/mask_logits_original_size");
        int[] shape = io.get(name + "/out/low_res_logits").shape();
        boolean several = shape[shape.length - 3] > 1;
        if (whole) {
            net.output("whole", frame.upscale(net, chosen(net, masks.logits(), several)));
        }
        net.output("low", chosen(net, masks.logits(), several));
        net.output("iou", chosen(net, masks.scores(), several));
        Map<String, Tensor> outputs = runAll(net, weights, inputs);
        assertEquals(io.names().stream().filter(n -> n.startsWith(name + "/dec/")).count(),
                outputs.keySet().stream().filter(n -> n.contains("/dec/")).count());
        compareNamed(io, outputs);
        same(name + "/low", io.get(name + "/out/low_res_logits"), outputs.get("low"));
        same(name + "/iou", io.get(name + "/out/iou"), outputs.get("iou"));
        if (io.has(name + "/out/all4_low_res_logits")) {
            same(name + "/all4", io.get(name + "/out/all4_low_res_logits"), outputs.get("logits"));
            same(name + "/all4_iou", io.get(name + "/out/all4_iou"), outputs.get("scores"));
        }
        if (whole) {
            same(name + "/whole", io.get(name + "/out/mask_logits_original_size"), outputs.get("whole"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void fitsImagesIntoTheFrameAndMasksIntoImages(String name) throws IOException {
        Goldens goldens = Goldens.read("sam/prepost.safetensors");
        int[] size = goldens.get(name + "/in/rgb_u8").shape();
        Frame frame = new Frame(size[0], size[1], number(goldens.configuration(), "target_length"));
        int[] resized = goldens.get(name + "/out/resized_u8").shape();
        assertArrayEquals(new int[] {resized[0], resized[1]}, new int[] {frame.resizedHeight(), frame.resizedWidth()});
        assertArrayEquals(goldens.get(name + "/out/resized_u8").bytes(), frame.resize(goldens.get(name + "/in/rgb_u8").bytes(), size[2]));
        same("xy", goldens.get(name + "/out/xy"), frame.scaled(goldens.get(name + "/in/xy").floats()), TOLERANCE);
        NetworkBuilder net = new NetworkBuilder("upscaling");
        Tensor low = tensor(goldens, name + "/in/low_res");
        net.output("y", frame.upscale(net, net.input("x", low.shape().toArray())));
        same("postprocessed", goldens.get(name + "/out/postprocessed"), run(net, new GoldenWeights(goldens), low));
    }

    static int number(Map<String, String> settings, String name) {
        return Integer.parseInt(settings.get(name));
    }

    static Frame frame(Goldens io) {
        int[] size = integers(io.configuration().get("hw"));
        return new Frame(size[0], size[1], number(io.configuration(), "img"));
    }

    /** Without the first mask when several are wanted, else the first alone. */
    static Value chosen(NetworkBuilder net, Value all, boolean several) {
        return several ? net.slice(all, 1, 1, all.size(1)) : net.slice(all, 1, 0, 1);
    }

    private List<PromptSet> sets(Goldens io, String name, Frame frame) {
        float[] box = io.has(name + "/in/box") ? frame.scaled(io.get(name + "/in/box").floats()) : PromptSet.NO_BOX;
        if (io.has(name + "/scaled_box")) {
            same(name + "/scaled_box", io.get(name + "/scaled_box"), box, TOLERANCE);
        }
        if (!io.has(name + "/in/point_coords")) {
            return List.of(new PromptSet(new float[0], new int[0], box));
        }
        int[] shape = io.get(name + "/in/point_coords").shape();
        float[] points = frame.scaled(io.get(name + "/in/point_coords").floats());
        if (io.has(name + "/scaled_point_coords")) {
            close(name + "/scaled_point_coords", io.get(name + "/scaled_point_coords"), points, 1e-4);
        }
        int[] labels = Arrays.stream(io.get(name + "/in/point_labels").doubles()).mapToInt(v -> (int) v).toArray();
        int perSet = shape[shape.length - 2];
        List<PromptSet> sets = new ArrayList<>();
        for (int i = 0; i < labels.length; i += perSet) {
            sets.add(new PromptSet(Arrays.copyOfRange(points, 2 * i, 2 * (i + perSet)), Arrays.copyOfRange(labels, i, i + perSet), box));
        }
        return sets;
    }
}
