package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.testing.operators.ReferenceInterpreter;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;

/** Chains in which values go through operators that want channels first and ones that want them last: the results are those of the plain loops. */
class MixedLayoutTest {

    private record Chain(String name, int[] input, BiFunction<NetworkBuilder, Value, Value> part) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Chain> chains() {
        return Stream.of(
                new Chain("convolution, tokens, convolution", new int[] {2, 3, 6, 5}, (net, x) -> {
                    Layers layers = new Layers(net);
                    Value y = layers.conv("a", x, 4, 3, Convolution.padded(1), true);
                    Value tokens = net.transpose(net.reshape(y, 2, 4, 30), 0, 2, 1);
                    tokens = net.add(tokens, layers.linear("mlp", layers.layerNorm("norm", tokens, 1e-5), 4, true));
                    Value back = net.reshape(net.transpose(tokens, 0, 2, 1), 2, 4, 6, 5);
                    return layers.conv("b", net.add(back, y), 2, 3, Convolution.padded(1).stride(2), false);
                }),
                new Chain("skip connection joins both layouts", new int[] {1, 2, 5, 4, 6}, (net, x) -> {
                    Layers layers = new Layers(net);
                    Value y = net.leakyRelu(layers.plainInstanceNorm(layers.conv("a", x, 3, 3, Convolution.padded(1), true), 1e-5), 0.1);
                    return net.concat(1, x, y, net.multiply(y, layers.perChannel(net.parameter("gain", 3), y)));
                }),
                new Chain("attention over channels of a convolution", new int[] {2, 4, 3, 5}, (net, x) -> {
                    Layers layers = new Layers(net);
                    Value q = net.reshape(layers.conv("q", x, 4, 1, Convolution.PLAIN, true), 2, 4, 15);
                    Value k = net.reshape(layers.conv("k", x, 4, 1, Convolution.PLAIN, true), 2, 4, 15);
                    Value share = net.softmax(net.matMul(net.transpose(q, 0, 2, 1), k), 2);
                    return net.reshape(net.matMul(k, net.transpose(share, 0, 2, 1)), 2, 4, 3, 5);
                }),
                new Chain("reductions with and without kept axes", new int[] {2, 3, 4, 5}, (net, x) -> {
                    Value y = new Layers(net).conv("a", x, 6, 1, Convolution.PLAIN, false);
                    Value channels = net.mean(y, true, 1);
                    Value columns = net.sum(y, false, 2);
                    Value squeezed = net.reduce("ReduceMax", y, false, 0);
                    Value pooled = net.reshape(net.mean(y, false, 2, 3), 2, 6, 1, 1);
                    Value rest = net.add(net.reshape(columns, 2, 6, 1, 5), net.reshape(squeezed, 1, 6, 4, 5));
                    return net.add(net.add(net.multiply(y, channels), pooled), rest);
                }),
                new Chain("moves of a channel-last value", new int[] {1, 3, 6, 7}, (net, x) -> {
                    Layers layers = new Layers(net);
                    Value y = layers.conv("a", x, 4, 3, Convolution.padded(1), true);
                    y = layers.roll(net.pad(y, "edge", new int[] {0, 1, 2, 0}, new int[] {0, 1, 0, 1}), 2, 3);
                    y = net.gather(net.slice(y, 1, 1, 5), 1, 3, 0, 0, 2);
                    Value turned = net.transpose(y, 0, 1, 3, 2);
                    Value condition = net.binary("Greater", turned, net.mean(turned, true, 1));
                    return net.add(net.where(condition, turned, net.constant(-1)), net.expand(net.mean(turned, true, 0, 2), 1, 4, 8, 8));
                }),
                new Chain("warp by a convolved displacement", new int[] {1, 3, 5, 6, 4}, (net, x) -> {
                    Layers layers = new Layers(net);
                    Value move = net.unary("Tanh", layers.conv("a", x, 3, 3, Convolution.padded(1), true));
                    Value warped = net.gridSample(x, net.transpose(move, 0, 2, 3, 4, 1), "linear", "border", true);
                    Value small = net.resize(warped, "linear", "align_corners", false, 3, 7, 4);
                    return layers.convTranspose("b", small, 2, 2, Convolution.PLAIN.stride(2), true);
                }));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void equalsPlainLoops(Chain chain) {
        Network network = network(chain);
        Random random = new Random(4);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        network.parameters().forEach((name, value) -> weights.put(name, random(random, value)));
        Map<String, Tensor> inputs = Map.of("x", random(random, network.inputs().get("x")));
        Tensor made = new Engine().run(network, new MemoryWeights(weights), inputs).get("y");
        Tensor right = new ReferenceInterpreter().run(network, new MemoryWeights(weights), inputs).get("y");
        assertEquals(right.shape(), made.shape());
        assertArrayEquals(right.values(), made.values(), 2e-5f);
    }

    @Test
    void convolutionsInARowAreNotTransposedBetween() {
        NetworkBuilder net = new NetworkBuilder("row");
        Layers layers = new Layers(net);
        Value y = net.input("x", 1, 3, 8, 8);
        for (int i = 0; i < 4; i++) {
            y = net.relu(layers.instanceNorm("norm" + i, layers.conv("conv" + i, y, 4, 3, Convolution.padded(1), true), 1e-5));
            y = net.add(y, net.resize(net.maxPool(y, Convolution.PLAIN.stride(2), 2), "linear", "half_pixel", false, 8, 8));
        }
        net.output("y", y);
        try (Graph graph = new Graph()) {
            new Engine().processor();
            Ops tf = Ops.create(graph);
            NetworkGraph built = new NetworkGraph(net.build(), tf, Tape.NONE, new Variables(new GraphOps(tf), ""));
            built.lower(new Lowerings());
            built.outputs();
            int transposed = 0;
            for (var operations = graph.operations(); operations.hasNext();) {
                if (operations.next().type().equals("Transpose")) {
                    transposed++;
                }
            }
            assertEquals(4 + 2, transposed, "one for each kernel at loading, one for the input, one for the output");
        }
    }

    private static Network network(Chain chain) {
        NetworkBuilder net = new NetworkBuilder(chain.name());
        net.output("y", chain.part().apply(net, net.input("x", chain.input())));
        return net.build();
    }

    private static Tensor random(Random random, Value value) {
        Tensor tensor = Tensor.zeros(value.shape());
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = random.nextFloat() - 0.5f;
        }
        return tensor;
    }
}
