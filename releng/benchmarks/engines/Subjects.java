package org.prosect.benchmarks.engines;

import java.util.Map;
import java.util.Random;

import org.prosect.networks.sam.EncoderConfiguration;
import org.prosect.networks.sam.ImageEncoder;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.loss.ClassificationLosses;

/** The networks that are measured, as Prosect describes them, and their inputs, the same for every engine. */
final class Subjects {

    static final int SIDE = 64;
    static final int[] CHANNELS = {16, 32, 64, 128};
    static final double EPSILON = 1e-5;
    static final double SLOPE = 0.01;
    static final double RATE = 1e-3;
    /** 20 layers of 5000 × 5000: 500 M parameters, 2 GB. */
    static final int LAYERS = 20;
    static final int WIDTH = 5000;

    private Subjects() { }

    static Network network(Kind kind) {
        return switch (kind) {
            case ENCODER -> ImageEncoder.network(EncoderConfiguration.base(), 1);
            case TRAINING -> unet();
            case OVERHEAD -> tiny();
            case LEAK -> small();
            case LOADING -> large();
        };
    }

    /**
     * Four levels of two convolutions, each with an instance norm and a leaky ReLU; strided convolutions down, transposed ones up; half soft Dice
     * and half cross entropy.
     */
    private static Network unet() {
        NetworkBuilder net = new NetworkBuilder("3D U-Net");
        Layers layers = new Layers(net);
        Value target = net.input("target", 1, 1, SIDE, SIDE, SIDE);
        Value x = net.input("image", 1, 1, SIDE, SIDE, SIDE);
        Value[] levels = new Value[CHANNELS.length];
        for (int i = 0; i < CHANNELS.length; i++) {
            x = twice(net, layers, "down" + i, x, CHANNELS[i], i == 0 ? 1 : 2);
            levels[i] = x;
        }
        for (int i = CHANNELS.length - 2; i >= 0; i--) {
            Value wide = layers.convTranspose("up" + i, x, CHANNELS[i], 2, Convolution.PLAIN.stride(2), true);
            x = twice(net, layers, "merge" + i, net.concat(1, wide, levels[i]), CHANNELS[i], 1);
        }
        Value logits = layers.conv("head", x, 2, 1, Convolution.PLAIN, true);
        net.output("loss", new ClassificationLosses(net).diceAndCrossEntropy(logits, target));
        return net.build();
    }

    private static Value twice(NetworkBuilder net, Layers layers, String name, Value x, int channels, int stride) {
        Value y = x;
        for (int i = 0; i < 2; i++) {
            Value taken = y;
            int step = i == 0 ? stride : 1;
            y = net.in(name + "." + i, () -> net.leakyRelu(layers.instanceNorm("norm",
                    layers.conv("conv", taken, channels, 3, Convolution.padded(1).stride(step), false), EPSILON), SLOPE));
        }
        return y;
    }

    private static Network tiny() {
        NetworkBuilder net = new NetworkBuilder("tiny");
        net.output("y", net.relu(net.add(net.input("x", 1, 4), net.parameter("bias", 4))));
        return net.build();
    }

    private static Network small() {
        NetworkBuilder net = new NetworkBuilder("small");
        Layers layers = new Layers(net);
        Value x = net.relu(layers.conv("first", net.input("x", 1, 4, 24, 24, 24), 8, 3, Convolution.padded(1), true));
        net.output("y", layers.conv("second", x, 4, 3, Convolution.padded(1), true));
        return net.build();
    }

    private static Network large() {
        NetworkBuilder net = new NetworkBuilder("500 M parameters");
        Value x = net.input("x", 1, WIDTH);
        for (int i = 0; i < LAYERS; i++) {
            x = net.relu(new Layers(net).linear("layer" + i, x, WIDTH, false));
        }
        net.output("y", x);
        return net.build();
    }

    /** Inputs by name; for the U-Net a ball in noise. */
    static Map<String, Tensor> inputs(Kind kind) {
        Random random = new Random(7);
        if (kind != Kind.TRAINING) {
            Value declared = network(kind).inputs().values().iterator().next();
            Tensor input = Tensor.zeros(declared.shape());
            for (int i = 0; i < input.values().length; i++) {
                input.values()[i] = (float) random.nextGaussian();
            }
            return Map.of(declared.name(), input);
        }
        float[] image = new float[SIDE * SIDE * SIDE];
        float[] target = new float[image.length];
        for (int i = 0; i < image.length; i++) {
            int x = i % SIDE - SIDE / 2;
            int y = i / SIDE % SIDE - SIDE / 2;
            int z = i / (SIDE * SIDE) - SIDE / 2;
            target[i] = x * x + y * y + z * z < SIDE * SIDE / 16 ? 1 : 0;
            image[i] = (float) (target[i] + random.nextGaussian());
        }
        return Map.of("image", Tensor.of(image, 1, 1, SIDE, SIDE, SIDE), "target", Tensor.of(target, 1, 1, SIDE, SIDE, SIDE));
    }
}
