package org.prosect.networks.unet;

import org.prosect.nn.Tensor;

/**
 * The five input channels of ScribblePrompt-UNet for one image: image, filled boxes, positive and negative clicks with scribbles, previous logits.
 * Coordinates are whole pixels of the network's frame.
 */
public final class ScribbleMaps {

    private final int height;
    private final int width;
    private final float[] channels;

    /** @param image height × width in [0, 1] */
    public ScribbleMaps(int height, int width, float[] image) {
        this.height = height;
        this.width = width;
        this.channels = new float[5 * height * width];
        if (image.length != height * width) {
            throw new IllegalArgumentException("an image of " + height + "×" + width + " has " + height * width + " values, not " + image.length);
        }
        System.arraycopy(image, 0, channels, 0, image.length);
    }

    /** A rectangle between two opposite corners; its last row and column are left out. */
    public ScribbleMaps box(int x1, int y1, int x2, int y2) {
        for (int y = Math.max(0, Math.min(y1, y2)); y < Math.min(height, Math.max(y1, y2)); y++) {
            for (int x = Math.max(0, Math.min(x1, x2)); x < Math.min(width, Math.max(x1, x2)); x++) {
                channels[at(1, x, y)] = 1;
            }
        }
        return this;
    }

    /** One pixel; a later click on the same pixel replaces it. Call before {@link #scribbles}. */
    public ScribbleMaps click(int x, int y, boolean positive) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            throw new IllegalArgumentException("the click (" + x + ", " + y + ") is outside " + width + "×" + height);
        }
        channels[at(2, x, y)] = positive ? 1 : 0;
        channels[at(3, x, y)] = positive ? 0 : 1;
        return this;
    }

    /**
     * Added to the clicks and limited to [0, 1].
     *
     * @param maps positive, then negative: 2 × height × width
     */
    public ScribbleMaps scribbles(float[] maps) {
        for (int i = 0; i < 2 * height * width; i++) {
            int to = 2 * height * width + i;
            channels[to] = Math.clamp(channels[to] + maps[i], 0, 1);
        }
        return this;
    }

    /** The logits of the step before. */
    public ScribbleMaps previous(float[] logits) {
        System.arraycopy(logits, 0, channels, 4 * height * width, height * width);
        return this;
    }

    /** (1, 5, height, width). */
    public Tensor tensor() {
        return Tensor.of(channels.clone(), 1, 5, height, width);
    }

    /** A coordinate of an image of this size in a frame of another: scaled in float as the official helper does, then cut off. */
    public static int rescaled(int coordinate, int size, int frame) {
        return (int) ((float) coordinate * ((float) frame / size));
    }

    private int at(int channel, int x, int y) {
        return (channel * height + y) * width + x;
    }
}
