package org.prosect.backend.onnxruntime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.testing.Goldens;
import org.prosect.testing.operators.GoldenWeights;

/** Interpolation, sampling, pooling, normalisation and convolution as the frameworks of the published methods compute them. */
class PrimitivesGoldenTest {

    private static final double TOLERANCE = 1e-5;
    /** Coordinates by a factor other than the ratio of the sizes: networks have no such resizing. */
    private static final Pattern SCALE = Pattern.compile("trilinear_scale_[0-9._]+");

    @TestFactory
    List<DynamicTest> everyCase() throws IOException {
        Goldens goldens = Goldens.read("metrics/primitives.safetensors");
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : goldens.names()) {
            if (!name.contains("in/") && !name.endsWith("/in") && !SCALE.matcher(name).matches()) {
                tests.add(DynamicTest.dynamicTest(name, () -> check(goldens, name)));
            }
        }
        assertTrue(tests.size() > 30, "only " + tests.size() + " cases");
        return tests;
    }

    private static void check(Goldens goldens, String name) throws Exception {
        Goldens.Tensor right = goldens.get(name);
        NetworkBuilder net = new NetworkBuilder(name);
        Map<String, Goldens.Tensor> inputs = new LinkedHashMap<>();
        String x = right.shape().length == 5 ? "in/x3" : "in/x2";
        inputs.put(x, goldens.get(x));
        Value y;
        if (name.startsWith("grid")) {
            String grid = name.substring(0, name.indexOf('/')) + "/in";
            inputs.put(grid, goldens.get(grid));
            String[] words = name.substring(name.indexOf('/') + 1).split("_");
            y = net.gridSample(net.input(x, goldens.get(x).shape()), net.input(grid, goldens.get(grid).shape()),
                    words[1].equals("nearest") ? "nearest" : "linear", words[0], name.contains("_ac1"));
        } else {
            y = build(net, name, net.input(x, goldens.get(x).shape()), right.shape(), goldens);
        }
        net.output("y", y);
        OnnxRuntimeBackend backend = new OnnxRuntimeBackend();
        Map<String, Tensor> given = new LinkedHashMap<>();
        inputs.forEach((key, tensor) -> given.put(key, GoldenWeights.tensor(tensor)));
        try (CompiledNetwork compiled = backend.compile(net.build(), new GoldenWeights(goldens), backend.devices().getLast())) {
            float[] made = compiled.run(given).get("y").values();
            float[] expected = right.floats();
            assertEquals(expected.length, made.length);
            for (int i = 0; i < made.length; i++) {
                assertEquals(expected[i], made[i], TOLERANCE * Math.max(1, Math.abs(expected[i])), name + " value " + i);
            }
        }
    }

    /** What a case computes, from its name. */
    private static Value build(NetworkBuilder net, String name, Value x, int[] target, Goldens goldens) {
        String kind = name.replaceAll("[_0-9.].*", "");
        boolean volume = target.length == 5;
        int[] sizes = Arrays.copyOfRange(target, 2, target.length);
        return switch (kind) {
            case "bilinear", "trilinear" -> net.resize(x, "linear", name.endsWith("ac1") ? "align_corners" : "half_pixel", false, sizes);
            case "nearest" -> net.resize(x, "nearest", "asymmetric", false, sizes);
            // the volume's name says a kernel of 5×5×1 and padding 2, 2, 0; its numbers are those of half that
            case "avgpool" -> volume ? net.averagePool(x, Convolution.PLAIN.pad(1, 1, 0), true, 3, 3, 1)
                    : net.averagePool(x, Convolution.padded(1), true, 3);
            case "instance" -> new Layers(net).plainInstanceNorm(x, 1e-5);
            case "gelu" -> net.gelu(x);
            case "leaky" -> net.leakyRelu(x, 0.01);
            case "layer" -> net.layerNorm(x, -1, filled(net, x.size(-1), 1), filled(net, x.size(-1), 0), 1e-6);
            case "convT" -> name.contains("op1")
                    ? net.convTranspose(x, parameter(net, "convT3d_k3/in/w", goldens), Convolution.padded(1).stride(2).outputPad(1))
                    : net.convTranspose(x, parameter(net, "convT3d/in/w", goldens), Convolution.PLAIN.stride(2));
            case "conv" -> net.conv(x, parameter(net, "conv3d/in/w", goldens), Convolution.padded(1).stride(2));
            default -> throw new AssertionError("no network for the case " + name);
        };
    }

    private static Value parameter(NetworkBuilder net, String name, Goldens goldens) {
        return net.parameter(name, goldens.get(name).shape());
    }

    private static Value filled(NetworkBuilder net, int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return net.constant(Tensor.of(values, size));
    }
}
