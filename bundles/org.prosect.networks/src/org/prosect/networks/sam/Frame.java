package org.prosect.networks.sam;

import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/**
 * How an image lies in SAM's square frame: its longer side fills it, the rest below or to the right is padding.
 *
 * @param height of the image in pixels
 * @param width of the image in pixels
 * @param side of the frame in pixels, 1024 in all published models
 */
public record Frame(int height, int width, int side) {

    private static final float[] MEAN = {123.675f, 116.28f, 103.53f};
    private static final float[] DEVIATION = {58.395f, 57.12f, 57.375f};

    public Frame {
        if (height < 1 || width < 1 || side < 1) {
            throw new IllegalArgumentException("an image of " + height + "×" + width + " in a frame of " + side);
        }
    }

    /** The image's height in the frame. */
    public int resizedHeight() {
        return resized(height);
    }

    /** The image's width in the frame. */
    public int resizedWidth() {
        return resized(width);
    }

    /** Points x, y, … of the image in pixels of the frame. */
    public float[] scaled(float[] points) {
        float[] made = new float[points.length];
        for (int i = 0; i < points.length; i++) {
            made[i] = (float) (points[i] * (i % 2 == 0 ? (double) resizedWidth() / width : (double) resizedHeight() / height));
        }
        return made;
    }

    /** Resized as the official predictor does: rounded to bytes, antialiased when shrinking. Channels come last. */
    public byte[] resize(byte[] pixels, int channels) {
        return ByteResizer.resize(pixels, height, width, channels, resizedHeight(), resizedWidth());
    }

    /**
     * What the image encoder takes: normalised by SAM's statistics, then padded with zeros.
     *
     * @param resized red, green, blue of each pixel of the resized image
     * @return (1, 3, side, side)
     */
    public Tensor normalised(byte[] resized) {
        int rows = resizedHeight();
        int columns = resizedWidth();
        float[] values = new float[3 * side * side];
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    values[(c * side + y) * side + x] = ((resized[(y * columns + x) * 3 + c] & 0xff) - MEAN[c]) / DEVIATION[c];
                }
            }
        }
        return Tensor.of(values, 1, 3, side, side);
    }

    /**
     * Describes the way from low-resolution logits (n, masks, h, w) to those of the image's pixels: up to the frame, without padding, to the
     * image.
     */
    public Value upscale(NetworkBuilder net, Value logits) {
        Value framed = net.resize(logits, "linear", "half_pixel", false, side, side);
        Value cropped = net.slice(net.slice(framed, 2, 0, resizedHeight()), 3, 0, resizedWidth());
        return net.resize(cropped, "linear", "half_pixel", false, height, width);
    }

    private int resized(int length) {
        double scale = (double) side / Math.max(height, width);
        return (int) (length * scale + 0.5);
    }
}
