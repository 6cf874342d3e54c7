package org.prosect.backend.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.prosect.nn.Attributes;

/**
 * How a kernel moves over the spatial axes.
 *
 * @param kernel its taps along each axis
 * @param strides steps
 * @param before places added before the first
 * @param after places added behind the last
 * @param dilations distances between taps
 */
record Window(int[] kernel, int[] strides, int[] before, int[] after, int[] dilations) {

    /** As a node says it; a single spatial axis gets a second one of size 1 before it. */
    static Window of(int[] kernel, Attributes attributes) {
        int n = kernel.length;
        int[] pads = attributes.integers("pads");
        int[] dilations = attributes.has("dilations") ? attributes.integers("dilations") : ones(n);
        Window window = new Window(kernel, attributes.integers("strides"), Arrays.copyOf(pads, n), Arrays.copyOfRange(pads, n, 2 * n), dilations);
        return n > 1 ? window : new Window(join(1, window.kernel), join(1, window.strides), join(0, window.before), join(0, window.after),
                join(1, window.dilations));
    }

    private static int[] ones(int n) {
        int[] ones = new int[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] join(int first, int[] one) {
        return new int[] {first, one[0]};
    }

    int axes() {
        return kernel.length;
    }

    /** From the first to the last tap. */
    int reach(int axis) {
        return (kernel[axis] - 1) * dilations[axis] + 1;
    }

    /** How many places the kernel takes along an axis with so many values. */
    int places(int axis, int size) {
        return (size + before[axis] + after[axis] - reach(axis)) / strides[axis] + 1;
    }

    boolean dilated() {
        return Arrays.stream(dilations).anyMatch(d -> d != 1);
    }

    /** The same for a kernel with zeros between its taps. */
    Window widened() {
        int[] wide = new int[axes()];
        int[] near = new int[axes()];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = reach(i);
            near[i] = 1;
        }
        return new Window(wide, strides, before, after, near);
    }

    boolean padded() {
        return Arrays.stream(before).anyMatch(p -> p != 0) || Arrays.stream(after).anyMatch(p -> p != 0);
    }

    /** Without the padding that no kernel reaches, for spatial sizes. */
    Window trimmed(int[] sizes) {
        int[] needed = new int[axes()];
        for (int i = 0; i < needed.length; i++) {
            needed[i] = Math.clamp((places(i, sizes[i]) - 1) * strides[i] + reach(i) - sizes[i] - before[i], 0, after[i]);
        }
        return new Window(kernel, strides, before, needed, dilations);
    }

    /** Whether TensorFlow's own SAME padding is this one, for spatial sizes. */
    boolean isSame(int[] sizes) {
        Window trimmed = trimmed(sizes);
        for (int i = 0; i < axes(); i++) {
            int out = (sizes[i] + strides[i] - 1) / strides[i];
            int total = Math.max(0, (out - 1) * strides[i] + reach(i) - sizes[i]);
            if (places(i, sizes[i]) != out || before[i] != total / 2 || trimmed.after[i] != total - total / 2) {
                return false;
            }
        }
        return true;
    }

    /** The same on the axes from {@code from} on. */
    Window from(int from) {
        int n = axes();
        return new Window(Arrays.copyOfRange(kernel, from, n), Arrays.copyOfRange(strides, from, n), Arrays.copyOfRange(before, from, n),
                Arrays.copyOfRange(after, from, n), Arrays.copyOfRange(dilations, from, n));
    }

    List<Long> stepList() {
        return channelLast(strides);
    }

    List<Long> dilationList() {
        return channelLast(dilations);
    }

    List<Long> kernelList() {
        return channelLast(kernel);
    }

    /** Pairs for batch, the spatial axes and channels. */
    List<Long> padList() {
        List<Long> pairs = new ArrayList<>(List.of(0L, 0L));
        for (int i = 0; i < axes(); i++) {
            pairs.add((long) before[i]);
            pairs.add((long) after[i]);
        }
        pairs.addAll(List.of(0L, 0L));
        return pairs;
    }

    /** With nothing for batch and channels. */
    static int[] outer(int[] spatial, int rest) {
        int[] all = new int[spatial.length + 2];
        all[0] = rest;
        System.arraycopy(spatial, 0, all, 1, spatial.length);
        all[all.length - 1] = rest;
        return all;
    }

    private static List<Long> channelLast(int[] spatial) {
        return GraphOps.longs(outer(spatial, 1));
    }
}
