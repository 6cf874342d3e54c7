package org.prosect.networks.sam;

import org.prosect.nn.Layers;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/**
 * The mean feature of an object in a reference image and where it is found again (PerSAM, Zhang et al. 2023).
 *
 * @param raw mean over the reference mask (1, 1, width), for {@link DecoderInputs#targetFeature}
 * @param unit the same of length 1
 */
public record TargetPrototype(Tensor raw, Tensor unit) {

    /**
     * From a reference.
     *
     * @param embedding of the reference image (1, width, rows, columns)
     * @param mask on the grid of tokens, rows · columns; the object is where it is positive
     * @throws IllegalArgumentException when the mask has no positive place
     */
    public static TargetPrototype of(Tensor embedding, float[] mask) {
        int width = embedding.shape().size(1);
        double[] sums = new double[width];
        int count = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] > 0) {
                count++;
                for (int c = 0; c < width; c++) {
                    sums[c] += embedding.values()[c * mask.length + i];
                }
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("no token of the reference lies in its mask; the object is too small for the frame");
        }
        double length = 0;
        float[] raw = new float[width];
        for (int c = 0; c < width; c++) {
            raw[c] = (float) (sums[c] / count);
            length += sums[c] / count * sums[c] / count;
        }
        float[] unit = new float[width];
        for (int c = 0; c < width; c++) {
            unit[c] = (float) (sums[c] / count / Math.sqrt(length));
        }
        return new TargetPrototype(Tensor.of(raw, 1, 1, width), Tensor.of(unit, 1, 1, width));
    }

    /**
     * The reference mask on the grid of tokens, resized and normalised like an image; values (1, 1, rows, columns) of its first channel.
     *
     * @param framed the mask as the image encoder would take it (1, 3, side, side)
     */
    public static Value maskOfTokens(NetworkBuilder net, Value framed, int rows, int columns) {
        return net.resize(net.slice(framed, 1, 0, 1), "linear", "half_pixel", false, rows, columns);
    }

    /**
     * The cosine between a prototype of length 1 and the features of each token.
     *
     * @param embedding (1, width, rows, columns)
     * @param prototype (1, 1, width)
     * @return (1, 1, rows, columns)
     */
    public static Value similarity(NetworkBuilder net, Value embedding, Value prototype) {
        Value length = net.unary("Sqrt", net.sum(net.multiply(embedding, embedding), true, 1));
        Value column = new Layers(net).perChannel(net.reshape(prototype, prototype.size(2)), embedding);
        return net.sum(net.multiply(net.divide(embedding, length), column), true, 1);
    }

    /** A similarity on the grid of tokens brought to the image's pixels (1, 1, height, width): fourfold first, then as masks are. */
    public static Value upscaled(NetworkBuilder net, Value similarity, Frame frame) {
        return frame.upscale(net, net.resize(similarity, "linear", "half_pixel", false, 4 * similarity.size(2), 4 * similarity.size(3)));
    }

    /**
     * What is added to the decoder's attention: the similarity standardised by its mean and unbiased deviation, on the grid of tokens, through a
     * sigmoid.
     *
     * @param upscaled similarity (1, 1, height, width)
     * @return (1, 1, 1, rows · columns)
     */
    public static Value attention(NetworkBuilder net, Value upscaled, int rows, int columns) {
        Value centred = net.subtract(upscaled, net.mean(upscaled, true, 2, 3));
        long places = (long) upscaled.size(2) * upscaled.size(3);
        Value variance = net.scale(net.mean(net.multiply(centred, centred), true, 2, 3), places / (places - 1.0));
        Value standard = net.divide(centred, net.unary("Sqrt", variance));
        Value coarse = net.sigmoid(net.resize(standard, "linear", "half_pixel", false, rows, columns));
        return net.reshape(coarse, 1, 1, 1, rows * columns);
    }
}
