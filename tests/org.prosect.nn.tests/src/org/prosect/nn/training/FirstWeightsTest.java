package org.prosect.nn.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;

class FirstWeightsTest {

    private static Network network() {
        NetworkBuilder net = new NetworkBuilder("first");
        Layers layers = new Layers(net);
        Value x = net.input("x", 1, 8, 6, 6);
        x = layers.conv("conv", x, 64, 3, Convolution.padded(1).groups(2), true);
        x = net.prelu(layers.batchNorm("batch", x, 1e-5), net.parameter("slope", 1));
        x = layers.channelNorm("channels", layers.instanceNorm("instance", x, 1e-5), 1e-6);
        x = layers.convTranspose("up", x, 32, 2, Convolution.PLAIN.stride(2), true);
        x = layers.layerNorm("layer", net.reshape(x, 32, 144), 1e-5);
        x = layers.linear("linear", x, 100, true);
        net.output("y", net.add(x, net.parameter("token", 32, 100)));
        return net.build();
    }

    @Test
    void kernelsAndMatricesAreEvenWithinTheBoundOfTheirInputs() {
        Weights w = FirstWeights.of(network(), 7);
        even(w, "conv.weight", 4 * 9);
        even(w, "conv.bias", 4 * 9);
        even(w, "up.weight", 32 * 4);
        even(w, "up.bias", 32 * 4);
        even(w, "linear.weight", 144);
        even(w, "linear.bias", 144);
    }

    /** Within ±1/√n, near both ends, and spread like an even distribution. */
    private static void even(Weights w, String name, int n) {
        double bound = 1 / Math.sqrt(n);
        double square = 0;
        double least = 1;
        double most = -1;
        int count = Math.toIntExact(w.shape(name).count());
        for (int i = 0; i < count; i++) {
            double v = w.values(name).get(i) / bound;
            square += v * v / count;
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        assertTrue(least >= -1 && most <= 1 && least < -0.8 && most > 0.8, name + " from " + least + " to " + most);
        assertEquals(1.0 / 3, square, 1.5 / Math.sqrt(count), name);
    }

    @Test
    void normalisationsLeaveWhatTheyNormalise() {
        Weights w = FirstWeights.of(network(), 7);
        for (String layer : new String[] {"batch", "instance", "channels", "layer"}) {
            all(w, layer + ".weight", 1);
            all(w, layer + ".bias", 0);
        }
        all(w, "batch.running_mean", 0);
        all(w, "batch.running_var", 1);
        all(w, "slope", 0.25f);
        all(w, "token", 0);
    }

    private static void all(Weights w, String name, float value) {
        for (int i = 0; i < w.shape(name).count(); i++) {
            assertEquals(value, w.values(name).get(i), name);
        }
    }

    @Test
    void seedsDecideTheNumbers() {
        Network network = network();
        assertEquals(FirstWeights.of(network, 3), FirstWeights.of(network(), 3));
        assertNotEquals(FirstWeights.of(network, 3).values("conv.weight").get(0), FirstWeights.of(network, 4).values("conv.weight").get(0));
    }

    @Test
    void someAreReplacedByName() {
        Weights first = FirstWeights.of(network(), 3);
        Tensor token = Tensor.zeros(Shape.of(32, 100));
        token.values()[5] = 5;
        Weights mixed = FirstWeights.replaced(first, new MemoryWeights(Map.of("token", token, "unknown", Tensor.scalar(1))));
        assertEquals(5, mixed.values("token").get(5));
        assertEquals(first.names(), mixed.names());
        assertEquals(first.values("conv.weight").get(9), mixed.values("conv.weight").get(9));
        assertThrows(IllegalArgumentException.class, () -> mixed.values("unknown"));
        Weights wrong = new MemoryWeights(Map.of("token", Tensor.scalar(1)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> FirstWeights.replaced(first, wrong)).getMessage().contains("token"));
    }
}
