package org.prosect.networks.brain;

import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/**
 * MeshNet (Fedorov et al., "End-to-end learning of brain tissue segmentation from imperfect labeling", IJCNN 2017): dilated 3D convolutions of one
 * width at full resolution, each with zeros around, batch normalisation and an activation, and a last one of size 1 to the classes. Parameters are
 * named as by its authors: {@code model.0.0} is the first convolution, {@code model.0.1} its normalisation.
 *
 * <p>The first spatial axis of a tensor is the first axis of the authors' images, left for those that they conform to LIA, and the last one is the
 * third.
 */
public final class MeshNet {

    private static final double EPSILON = 1e-5;

    private MeshNet() { }

    /** All of it: input {@code image} (1, channels, d, h, w), output {@code logits} (1, classes, d, h, w). */
    public static Network network(MeshNetConfiguration c, int d, int h, int w) {
        NetworkBuilder net = new NetworkBuilder("MeshNet");
        Value[] x = {net.input("image", 1, c.channels(), d, h, w)};
        for (int i = 0; i < c.layers(); i++) {
            x[0] = layer(net, c, i, x[0], c.dilations().get(i));
        }
        net.output("logits", classes(net, c, x[0]));
        return net.build();
    }

    /**
     * One layer alone, for volumes that are worked on block by block: input {@code x} (1, channels of the layer, d + 2r, h + 2r, w + 2r), which is r
     * = the layer's dilation larger on every side and holds zeros beyond the volume; output {@code y} (1, width, d, h, w).
     */
    public static Network layer(MeshNetConfiguration c, int index, int d, int h, int w) {
        int r = c.dilations().get(index);
        NetworkBuilder net = new NetworkBuilder("MeshNet layer " + index);
        Value x = net.input("x", 1, index == 0 ? c.channels() : c.width(), d + 2 * r, h + 2 * r, w + 2 * r);
        net.output("y", layer(net, c, index, x, 0));
        return net.build();
    }

    /** What follows the layers: input {@code x} (1, width, d, h, w), output {@code y} (1, classes, d, h, w), the probability of each class. */
    public static Network probabilities(MeshNetConfiguration c, int d, int h, int w) {
        NetworkBuilder net = new NetworkBuilder("MeshNet classes");
        net.output("y", net.softmax(classes(net, c, net.input("x", 1, c.width(), d, h, w)), 1));
        return net.build();
    }

    private static Value layer(NetworkBuilder net, MeshNetConfiguration c, int index, Value x, int pad) {
        Layers layers = new Layers(net);
        return net.in("model." + index, () -> {
            Value y = layers.conv("0", x, c.width(), 3, Convolution.padded(pad).dilation(c.dilations().get(index)), true);
            Value normal = c.normalised() ? layers.batchNorm("1", y, EPSILON) : y;
            return switch (c.activation()) {
                case RELU -> net.relu(normal);
                case ELU -> elu(net, normal);
            };
        });
    }

    private static Value classes(NetworkBuilder net, MeshNetConfiguration c, Value x) {
        return new Layers(net).conv("model." + c.layers(), x, c.classes(), 1, Convolution.PLAIN, true);
    }

    /** x where it is positive, else exp(x) − 1. */
    private static Value elu(NetworkBuilder net, Value x) {
        Value below = net.unary("Exp", net.binary("Min", x, net.constant(0f)));
        return net.add(net.relu(x), net.add(below, net.constant(-1f)));
    }
}
