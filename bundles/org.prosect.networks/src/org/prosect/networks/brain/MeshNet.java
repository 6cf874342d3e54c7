package org.prosect.networks.brain;

import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;

/**
 * MeshNet (Fedorov et al., "End-to-end learning of brain tissue segmentation from imperfect labeling", IJCNN 2017): dilated 3D convolutions of one
 * width at full resolution, each with batch normalisation and ReLU, and a last one to the classes. Parameters are named as by its authors: {@code model.0.0}
 * is the first convolution, {@code model.0.1} its normalisation.
 */
public final class MeshNet {

    private MeshNet() { }

    /**
     * Sizes of MeshNet.
     *
     * @param channels of an image
     * @param width channels between
     * @param layers convolutions before the last
     * @param classes of the result
     */
    public record Configuration(int channels, int width, int layers, int classes) {

        /** As a checkpoint has it. */
        public static Configuration of(Weights weights) {
            int layers = 0;
            while (weights.names().contains("model." + layers + ".0.weight")) {
                layers++;
            }
            return new Configuration(weights.shape("model.0.0.weight").size(1), weights.shape("model.0.0.weight").size(0), layers,
                    weights.shape("model." + layers + ".weight").size(0));
        }
    }

    /**
     * A network with the input {@code image} (1, channels, d, h, w) and the output {@code logits} (1, classes, d, h, w).
     *
     * @param dilations of the convolutions, one for each but the last; no tensor tells them
     */
    public static Network network(Configuration c, int[] dilations, int d, int h, int w) {
        if (dilations.length != c.layers) {
            throw new IllegalArgumentException("there are " + dilations.length + " dilations for " + c.layers + " layers");
        }
        NetworkBuilder net = new NetworkBuilder("MeshNet");
        Layers layers = new Layers(net);
        Value[] x = {net.input("image", 1, c.channels, d, h, w)};
        for (int i = 0; i < c.layers; i++) {
            int layer = i;
            x[0] = net.in("model." + i, () -> net.relu(layers.batchNorm("1",
                    layers.conv("0", x[0], c.width, 3, Convolution.padded(dilations[layer]).dilation(dilations[layer]), true), 1e-5)));
        }
        net.output("logits", layers.conv("model." + c.layers, x[0], c.classes, 1, Convolution.PLAIN, true));
        return net.build();
    }
}
