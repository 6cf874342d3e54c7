package org.prosect.nn;

import java.util.Arrays;

/**
 * How a convolution or a pooling window moves. One number stands for all axes.
 *
 * @param strides steps along the spatial axes
 * @param before zeros before the first value along each axis
 * @param after zeros behind the last
 * @param dilations distances between the taps of a kernel
 * @param outputPads extra places behind the result of a transposed convolution
 * @param groups groups of channels that are convolved apart
 */
public record Convolution(int[] strides, int[] before, int[] after, int[] dilations, int[] outputPads, int groups) {

    /** Stride 1, no padding. */
    public static final Convolution PLAIN = new Convolution(new int[] {1}, new int[] {0}, new int[] {0}, new int[] {1}, new int[] {0}, 1);

    /** Stride 1 and the same padding on all sides. */
    public static Convolution padded(int pad) {
        return PLAIN.pad(pad);
    }

    public Convolution stride(int... steps) {
        return new Convolution(steps, before, after, dilations, outputPads, groups);
    }

    /** The same padding before and after. */
    public Convolution pad(int... pads) {
        return new Convolution(strides, pads, pads, dilations, outputPads, groups);
    }

    public Convolution dilation(int... steps) {
        return new Convolution(strides, before, after, steps, outputPads, groups);
    }

    public Convolution outputPad(int... pads) {
        return new Convolution(strides, before, after, dilations, pads, groups);
    }

    public Convolution groups(int number) {
        return new Convolution(strides, before, after, dilations, outputPads, number);
    }

    int strideAt(int axis) {
        return strides[Math.min(axis, strides.length - 1)];
    }

    int padBefore(int axis) {
        return before[Math.min(axis, before.length - 1)];
    }

    int padAfter(int axis) {
        return after[Math.min(axis, after.length - 1)];
    }

    int dilationAt(int axis) {
        return dilations[Math.min(axis, dilations.length - 1)];
    }

    int outputPadAt(int axis) {
        return outputPads[Math.min(axis, outputPads.length - 1)];
    }

    /** As attributes of a node with so many spatial axes: strides, pads (all before, then all after), dilations, group. */
    Attributes attributes(int spatial) {
        int[] all = new int[2 * spatial];
        int[] steps = new int[spatial];
        int[] spread = new int[spatial];
        for (int i = 0; i < spatial; i++) {
            all[i] = padBefore(i);
            all[spatial + i] = padAfter(i);
            steps[i] = strideAt(i);
            spread[i] = dilationAt(i);
        }
        return Attributes.NONE.with("strides", steps).with("pads", all).with("dilations", spread).with("group", groups);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Convolution c && Arrays.equals(strides, c.strides) && Arrays.equals(before, c.before) && Arrays.equals(after, c.after)
                && Arrays.equals(dilations, c.dilations) && Arrays.equals(outputPads, c.outputPads) && groups == c.groups;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(strides) * 31 + Arrays.hashCode(before) + groups;
    }
}
