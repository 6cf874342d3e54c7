package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.testing.Goldens;

/** The framework's own answers for resizing, sampling, pooling, convolving and normalising; what each tensor holds is in its name. */
class PrimitivesGoldenTest {

    /** For sizes computed from a scale factor PyTorch may keep the factor for the coordinates; networks know sizes only. */
    private static final List<String> NOT_OPERATORS = List.of("trilinear_scale_1.7_0.6_1.35");

    private static Goldens file() throws IOException {
        return Goldens.read("metrics/primitives.safetensors");
    }

    static Stream<String> names() throws IOException {
        return file().names().stream().filter(name -> !name.endsWith("/in") && !name.startsWith("in/") && !name.contains("/in/"))
                .filter(name -> !NOT_OPERATORS.contains(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void equalsPyTorch(String name) throws IOException {
        Goldens golden = file();
        Goldens.Tensor right = golden.get(name);
        NetworkBuilder net = new NetworkBuilder(name);
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        Map<String, Tensor> weights = new LinkedHashMap<>();
        Tensor given = tensor(golden.get(right.shape().length == 5 ? "in/x3" : "in/x2"));
        inputs.put("x", given);
        Value x = net.input("x", given.shape().toArray());
        net.output("y", build(name, golden, net, x, right.shape(), inputs, weights));
        Tensor made = new Engine().run(net.build(), new MemoryWeights(weights), inputs).get("y");
        assertArrayEquals(right.shape(), made.shape().toArray());
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < made.values().length; i++) {
            largest = Math.max(largest, Math.abs(right.floats()[i]));
            difference = Math.max(difference, Math.abs(right.floats()[i] - made.values()[i]));
        }
        assertTrue(difference <= 1e-5 * largest, name + " differs by " + difference / largest);
    }

    private static Value build(String name, Goldens golden, NetworkBuilder net, Value x, int[] sizes, Map<String, Tensor> inputs,
            Map<String, Tensor> weights) {
        int[] spatial = Arrays.copyOfRange(sizes, 2, sizes.length);
        boolean aligned = name.contains("_ac1");
        Layers layers = new Layers(net);
        String kind = name.replaceAll("[/_].*", "");
        switch (kind) {
            case "bilinear", "trilinear" -> {
                return net.resize(x, "linear", aligned ? "align_corners" : "half_pixel", false, spatial);
            }
            case "nearest", "nearest3" -> {
                return net.resize(x, "nearest", "asymmetric", false, spatial);
            }
            case "grid2", "grid3" -> {
                Tensor grid = tensor(golden.get(name.substring(0, name.indexOf('/')) + "/in"));
                inputs.put("grid", grid);
                return net.gridSample(x, net.input("grid", grid.shape().toArray()), name.contains("nearest") ? "nearest" : "linear",
                        name.contains("border") ? "border" : "zeros", aligned);
            }
            case "avgpool2d" -> {
                return net.averagePool(x, Convolution.padded(1), true, 3);
            }
            case "avgpool3d" -> {
                // the name says windows of 5, 5, 1; the numbers are those of windows of 3, 3, 1, zeros counted
                return net.averagePool(x, Convolution.PLAIN.pad(1, 1, 0), true, 3, 3, 1);
            }
            case "instance" -> {
                return layers.plainInstanceNorm(x, 1e-5);
            }
            case "gelu" -> {
                return net.gelu(x);
            }
            case "leaky" -> {
                return net.leakyRelu(x, Double.parseDouble(name.substring(name.lastIndexOf('_') + 1)));
            }
            case "layer" -> {
                int n = x.size(-1);
                float[] ones = new float[n];
                Arrays.fill(ones, 1);
                return net.layerNorm(x, -1, net.constant(Tensor.of(ones, n)), net.constant(Tensor.of(new float[n], n)), 1e-6);
            }
            case "conv3d" -> {
                return net.conv(x, weight(golden, "conv3d/in/w", net, weights), Convolution.padded(1).stride(2));
            }
            case "convT3d" -> {
                boolean plain = name.equals("convT3d_k2s2");
                Value w = weight(golden, plain ? "convT3d/in/w" : "convT3d_k3/in/w", net, weights);
                return net.convTranspose(x, w, plain ? Convolution.PLAIN.stride(2) : Convolution.padded(1).stride(2).outputPad(1));
            }
            default -> throw new AssertionError("the golden file has a kind of tensor that this test does not know: " + name);
        }
    }

    private static Value weight(Goldens golden, String name, NetworkBuilder net, Map<String, Tensor> weights) {
        Tensor tensor = tensor(golden.get(name));
        weights.put(name, tensor);
        assertEquals(5, tensor.shape().rank());
        return net.parameter(name, tensor.shape().toArray());
    }

    private static Tensor tensor(Goldens.Tensor golden) {
        return Tensor.of(golden.floats(), golden.shape());
    }
}
