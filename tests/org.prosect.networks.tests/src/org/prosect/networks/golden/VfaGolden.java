package org.prosect.networks.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.prosect.networks.registration.Vfa;
import org.prosect.networks.registration.VfaConfiguration;
import org.prosect.networks.registration.Warping;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.testing.Goldens;
import org.prosect.testing.operators.GoldenWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** VFA: grids, features and pushed points of every case, and the operations of grids. */
public abstract class VfaGolden extends GoldenNetworks {

    /** Of the README, for grids; displacements and points are in voxels too. */
    private static final double VOXELS = 1e-3;

    static Stream<Path> cases() throws IOException {
        return cases("vfa");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsTheGrid(Path folder) throws IOException {
        Goldens io = io(folder);
        GoldenWeights weights = weights(folder);
        String encoder = weights.names().contains("encoder1.in_conv.weight") ? "encoder1" : "encoder";
        VfaConfiguration c = VfaConfiguration.of(weights, encoder);
        Map<String, String> settings = io.configuration();
        assertEquals(VfaConfiguration.doubling(SamGolden.number(settings, "start"), SamGolden.number(settings, "match"), SamGolden.number(settings,
                "ds")), c);
        Tensor fixedImage = tensor(io, "in/f_img");
        Tensor points = tensor(io, "in/f_keypoints");
        assertArrayEquals(integers(settings.get("shape")), java.util.Arrays.copyOfRange(fixedImage.shape().toArray(), 2, 5));
        NetworkBuilder net = new NetworkBuilder("VFA");
        Value fixed = net.input("fixed", fixedImage.shape().toArray());
        Value moving = net.input("moving", fixedImage.shape().toArray());
        Value labels = net.input("labels", fixedImage.shape().toArray());
        Value grid = Vfa.build(net, c, encoder, fixed, moving, (name, value) -> {
            if (io.has(name) || io.has("tap/" + name)) {
                net.output(io.has(name) ? name : "tap/" + name, value);
            }
        });
        Warping warping = new Warping(net);
        net.output("out/grid", grid);
        net.output("out/w_img", warping.sample(moving, grid, "border"));
        net.output("out/w_keypoints", warping.push(grid, net.input("points", points.shape().toArray()), "zeros"));
        net.output("aux/w_seg_nearest", warping.sampleNearest(labels, grid, "border"));
        Map<String, Tensor> outputs = runAll(net, weights, inputs("fixed", fixedImage, "moving", tensor(io, "in/m_img"), "points", points,
                "labels", tensor(io, "in/m_seg")));
        assertEquals(io.names().stream().filter(n -> !n.startsWith("in/") && !n.startsWith("loss/")).count(), outputs.size());
        outputs.forEach((name, tensor) -> {
            if (name.contains("grid") || name.contains("keypoints") || name.contains("attention")) {
                close(name, io.get(name), tensor.values(), VOXELS);
            } else if (name.startsWith("aux")) {
                nearlyAll(io.get(name).floats(), tensor.values());
            } else {
                same(name, io.get(name), tensor);
            }
        });
    }

    @Test
    void doesTheOperationsOfGrids() throws IOException {
        Goldens ops = Goldens.read("vfa/ops.safetensors");
        Tensor given = tensor(ops, "in/grid");
        int[] sizes = given.shape().toArray();
        int[] fine = ops.get("out/upsampled_grid").shape();
        int[] cube = ops.get("out/identity_normalized_3cube").shape();
        NetworkBuilder net = new NetworkBuilder("grids");
        Warping warping = new Warping(net);
        Value grid = net.input("grid", sizes);
        Value source = net.input("source", ops.get("in/src").shape());
        Value zeros = net.constant(Tensor.of(new float[ops.get("out/identity_normalized_3cube").length()], cube));
        net.output("out/upsampled_grid", warping.upsample(grid, fine[2], fine[3], fine[4]));
        net.output("out/sample_border", warping.sample(source, grid, "border"));
        // the official result is that of the mask of positive values
        net.output("out/sample_nearest_zeros", warping.sampleNearest(net.asNumber(net.binary("Greater", source, net.constant(0))), grid, "zeros"));
        net.output("out/compose", warping.compose(grid, grid));
        net.output("flow", warping.grid(warping.flow(grid)));
        net.output("out/pushed_points", warping.push(grid, net.input("points", ops.get("in/points").shape()), "zeros"));
        Value normal = net.gather(net.transpose(warping.normalised(warping.grid(zeros), zeros), 0, 4, 1, 2, 3), 1, 2, 1, 0);
        net.output("out/identity_normalized_3cube", normal);
        Map<String, Tensor> outputs = runAll(net, new GoldenWeights(ops), inputs("grid", given, "source", tensor(ops, "in/src"), "points",
                tensor(ops, "in/points")));
        compareNamed(ops, outputs);
        close("flow", ops.get("in/grid"), outputs.get("flow").values(), VOXELS);
    }

    /** Labels at the nearest voxel: a place half way between two may fall to either side. */
    private static void nearlyAll(float[] expected, float[] actual) {
        int different = 0;
        for (int i = 0; i < expected.length; i++) {
            different += expected[i] == actual[i] ? 0 : 1;
        }
        assertEquals(0, different, Math.max(1, expected.length * 1e-4), "labels that differ");
    }
}
