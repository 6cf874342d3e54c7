package org.prosect.networks.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.prosect.networks.registration.AffineFlow;
import org.prosect.networks.registration.NiceTrans;
import org.prosect.networks.registration.NiceTransConfiguration;
import org.prosect.networks.registration.Warping;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.testing.Goldens;
import org.prosect.testing.operators.GoldenWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NICE-Trans: images, flows and taps of every case, and the operations of flows on two axes. */
public abstract class NiceTransGolden extends GoldenNetworks {

    /** Of the README, for flows. */
    private static final double VOXELS = 1e-3;

    static Stream<Path> cases() throws IOException {
        return cases("nice-trans");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsTheFlow(Path folder) throws IOException {
        Goldens io = io(folder);
        GoldenWeights weights = weights(folder);
        NiceTransConfiguration c = NiceTransConfiguration.of(weights);
        int[] sizes = io.get("in/fixed_u8").shape();
        assertArrayEquals(integers(io.configuration().get("shape")), sizes);
        assertEquals(NiceTransConfiguration.of(sizes.length, SamGolden.number(io.configuration(), "enc"), SamGolden.number(io.configuration(),
                "dec")), c);
        Tensor fixedImage = image(io.get("in/fixed_u8"));
        NetworkBuilder net = new NetworkBuilder("NICE-Trans");
        Value fixed = net.input("fixed", fixedImage.shape().toArray());
        Value moving = net.input("moving", fixedImage.shape().toArray());
        NiceTrans.Registration found = NiceTrans.build(net, c, fixed, moving, wanted(net, io, "tap/"));
        net.output("out/warped", found.warped());
        net.output("flow", found.flow());
        net.output("out/affined", found.affined());
        net.output("out/affine_params", found.parameters());
        Map<String, Tensor> outputs = runAll(net, weights, inputs("fixed", fixedImage, "moving", image(io.get("in/moving_u8"))));
        assertEquals(io.names().stream().filter(n -> n.startsWith("tap/")).count(),
                outputs.keySet().stream().filter(n -> n.startsWith("tap/")).count());
        compareNamed(io, outputs);
        float[] flow = outputs.get("flow").values();
        close("flow_every2", io.get("out/flow_every2"), everySecond(flow, sizes), VOXELS);
        close("flow_slice_d", io.get("out/flow_slice_d"), slice(flow, sizes, sizes[0] / 3), VOXELS);
    }

    @Test
    void doesTheOperationsOfFlowsOnTwoAxes() throws IOException {
        Goldens ops = Goldens.read("nice-trans/losses_ops.safetensors");
        Tensor source = tensor(ops, "warp2d/in/src");
        Tensor given = tensor(ops, "warp2d/in/flow_row_col");
        int[] twice = ops.get("resize_flow2d/out").shape();
        float[] theta = ops.get("affine2d/in/theta_incl_identity").floats();
        theta[0] -= 1;
        theta[4] -= 1;
        NetworkBuilder net = new NetworkBuilder("flows");
        Warping warping = new Warping(net);
        Value x = net.input("source", source.shape().toArray());
        Value flow = net.input("flow", given.shape().toArray());
        net.output("warp2d/out/bilinear", warping.warp(x, flow));
        net.output("warp2d/out/nearest", warping.sampleNearest(x, warping.grid(flow), "zeros"));
        net.output("affine2d/out", warping.sample(x, new AffineFlow(net, net.constant(Tensor.of(theta, 1, 6)), 2).grid(x), "zeros"));
        net.output("resize_flow2d/out", net.resize(net.scale(flow, 2), "linear", "align_corners", false, twice[2], twice[3]));
        compareNamed(ops, runAll(net, new GoldenWeights(ops), inputs("source", source, "flow", given)));
    }

    @Test
    void registersOnTwoAxesWithTheSameDescription() {
        Network network = NiceTrans.network(NiceTransConfiguration.of(2, 2, 8), 96, 64);
        assertEquals(Shape.of(1, 6), network.outputs().get("affine").shape());
        assertEquals(Shape.of(81, 1), network.parameters().get("Decoder.trans_2.blocks.0.attn.relative_position_bias_table").shape());
        Random random = new Random(3);
        Map<String, Tensor> weights = new HashMap<>();
        // heads of zero: no transform, whatever the features are
        network.parameters().forEach((name, value) -> weights.put(name, noise(value.shape(), name.contains("reghead") ? 0 : 0.2f, random)));
        Tensor moving = noise(Shape.of(1, 1, 96, 64), 1, random);
        Map<String, Tensor> found = runner().run(network, new MemoryWeights(weights), inputs("fixed", noise(moving.shape(), 1, random), "moving",
                moving));
        assertEquals(Shape.of(1, 2, 96, 64), found.get("flow").shape());
        for (float value : found.get("flow").values()) {
            assertEquals(0, value, 1e-4f);
        }
        assertArrayEquals(moving.values(), found.get("warped").values(), 1e-3f);
        assertArrayEquals(moving.values(), found.get("affined").values(), 1e-3f);
    }

    private static Tensor noise(Shape shape, float deviation, Random random) {
        Tensor made = Tensor.zeros(shape);
        for (int i = 0; i < made.values().length; i++) {
            made.values()[i] = deviation * (float) random.nextGaussian();
        }
        return made;
    }

    private static Tensor image(Goldens.Tensor bytes) {
        int[] sizes = bytes.shape();
        float[] values = bytes.floats();
        for (int i = 0; i < values.length; i++) {
            values[i] /= 255;
        }
        int[] shape = new int[sizes.length + 2];
        Arrays.fill(shape, 1);
        System.arraycopy(sizes, 0, shape, 2, sizes.length);
        return Tensor.of(values, shape);
    }

    private static float[] everySecond(float[] flow, int[] sizes) {
        float[] some = new float[flow.length / (1 << sizes.length)];
        int n = 0;
        for (int i = 0; i < flow.length; i++) {
            boolean even = true;
            for (int axis = sizes.length - 1, rest = i; axis >= 0; rest /= sizes[axis], axis--) {
                even &= rest % sizes[axis] % 2 == 0;
            }
            if (even) {
                some[n++] = flow[i];
            }
        }
        return some;
    }

    private static float[] slice(float[] flow, int[] sizes, int first) {
        int plane = Arrays.stream(sizes).skip(1).reduce(1, (a, b) -> a * b);
        float[] some = new float[sizes.length * plane];
        for (int c = 0; c < sizes.length; c++) {
            System.arraycopy(flow, (c * sizes[0] + first) * plane, some, c * plane, plane);
        }
        return some;
    }
}
