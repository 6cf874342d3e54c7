package org.prosect.networks.registration;

import org.prosect.networks.Taps;
import org.prosect.networks.internal.Dense;
import org.prosect.networks.internal.Windows;
import org.prosect.nn.Layers;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/**
 * Shifted-window transformer blocks (Liu et al. 2021) over two or three axes as NICE-Trans has them: padding follows the norm and is not masked; an
 * axis that is not longer than the window is one window and is not shifted.
 */
final class SwinStage {

    private static final double EPSILON = 1e-5;

    private final NetworkBuilder net;
    private final Layers layers;
    private final Dense dense;
    private final NiceTransConfiguration configuration;
    private final int heads;
    private final Taps taps;

    SwinStage(NetworkBuilder net, NiceTransConfiguration configuration, int heads, Taps taps) {
        this.net = net;
        this.layers = new Layers(net);
        this.dense = new Dense(net);
        this.configuration = configuration;
        this.heads = heads;
        this.taps = taps;
    }

    /** Channel-first in and out. */
    Value build(Value map) {
        int axes = configuration.axes();
        int[] last = new int[axes + 2];
        int[] first = new int[axes + 2];
        for (int i = 0; i < axes; i++) {
            last[1 + i] = 2 + i;
            first[2 + i] = 1 + i;
        }
        last[axes + 1] = 1;
        first[1] = axes + 1;
        Value x = net.transpose(map, last);
        for (int i = 0; i < configuration.depth(); i++) {
            Value before = x;
            boolean shifted = i % 2 == 1;
            x = net.in("blocks." + i, () -> block(before, shifted));
        }
        Value y = net.transpose(x, first);
        taps.at(net.layer(), y);
        return y;
    }

    private Value block(Value x, boolean shifted) {
        int axes = configuration.axes();
        int[] sizes = new int[axes];
        int[] window = new int[axes];
        int[] shift = new int[axes];
        boolean any = false;
        for (int i = 0; i < axes; i++) {
            sizes[i] = x.size(1 + i);
            boolean whole = sizes[i] <= configuration.window();
            window[i] = whole ? sizes[i] : configuration.window();
            shift[i] = whole || !shifted ? 0 : configuration.window() / 2;
            any |= shift[i] > 0;
        }
        Windows windows = new Windows(net, sizes, window);
        Value moved = rolled(windows.pad(layers.layerNorm("norm1", x, EPSILON)), shift, -1);
        Value split = windows.split(moved);
        int[] regions = any ? regions(windows.padded(), window, shift) : new int[0];
        Value merged = windows.merge(net.in("attn", () -> attention(split, regions, windows, window)));
        Value y = net.add(x, windows.crop(rolled(merged, shift, 1)));
        Value normal = layers.layerNorm("norm2", y, EPSILON);
        Value z = net.add(y, net.in("mlp", () -> dense.geluMlp("linear1", "linear2", normal, 4 * x.size(-1))));
        taps.at(net.layer(), z);
        return z;
    }

    private Value attention(Value windows, int[] regions, Windows cut, int[] window) {
        int n = windows.size(0);
        int width = windows.size(-1);
        int tokens = 1;
        for (int side : window) {
            tokens *= side;
        }
        int depth = width / heads;
        Value qkv = dense.linear("qkv", net.reshape(windows, n, tokens, width), 3 * width, true);
        Value parts = net.transpose(net.reshape(qkv, n, tokens, 3, heads, depth), 2, 0, 3, 1, 4);
        Value logits = dense.similarity(net.scale(dense.part(parts, 0), 1 / Math.sqrt(depth)), dense.part(parts, 1));
        Value biased = net.add(net.reshape(logits, n, heads, tokens, tokens), bias(tokens));
        if (regions.length > 0) {
            Value apart = net.reshape(biased, n / cut.count(), cut.count(), heads, tokens, tokens);
            biased = net.add(apart, mask(regions, cut, tokens));
        }
        Value mixed = dense.attend(net.reshape(biased, n * heads, tokens, tokens), dense.part(parts, 2));
        Value joined = net.transpose(net.reshape(mixed, n, heads, tokens, depth), 0, 2, 1, 3);
        return dense.linear("proj", net.reshape(joined, n, tokens, width), width, true);
    }

    /** (heads, tokens, tokens). Smaller windows take the first rows and columns of the index of a full window, as the official code does. */
    private Value bias(int tokens) {
        int axes = configuration.axes();
        int side = configuration.window();
        int range = 2 * side - 1;
        int[] places = new int[tokens * tokens];
        for (int a = 0; a < tokens; a++) {
            for (int b = 0; b < tokens; b++) {
                int place = 0;
                int step = 1;
                for (int axis = 0, p = a, q = b; axis < axes; axis++, p /= side, q /= side) {
                    place += (p % side - q % side + side - 1) * step;
                    step *= range;
                }
                places[a * tokens + b] = place;
            }
        }
        Value table = net.parameter("relative_position_bias_table", (int) Math.round(Math.pow(range, axes)), heads);
        return net.reshape(net.transpose(net.gather(table, 0, places), 1, 0), heads, tokens, tokens);
    }

    /** −100 between tokens of different regions, (windows, 1, tokens, tokens); made from the regions' numbers, which take less room. */
    private Value mask(int[] regions, Windows cut, int tokens) {
        int[] sizes = new int[configuration.axes() + 2];
        sizes[0] = 1;
        System.arraycopy(cut.padded(), 0, sizes, 1, configuration.axes());
        sizes[sizes.length - 1] = 1;
        float[] numbers = new float[regions.length];
        for (int i = 0; i < regions.length; i++) {
            numbers[i] = regions[i];
        }
        Value split = cut.split(net.constant(Tensor.of(numbers, sizes)));
        Value same = net.binary("Equal", net.reshape(split, cut.count(), 1, tokens, 1), net.reshape(split, cut.count(), 1, 1, tokens));
        return net.scale(net.subtract(net.asNumber(same), net.constant(1)), 100);
    }

    /** The numbers of the parts of a shifted map that did not lie together before. */
    private static int[] regions(int[] padded, int[] window, int[] shift) {
        int count = 1;
        for (int n : padded) {
            count *= n;
        }
        int[] regions = new int[count];
        for (int i = 0; i < count; i++) {
            int rest = i;
            int step = 1;
            for (int axis = padded.length - 1; axis >= 0; axis--) {
                int at = rest % padded[axis];
                rest /= padded[axis];
                // an axis without shift belongs to its last part altogether
                int part = shift[axis] == 0 || at >= padded[axis] - shift[axis] ? 2 : at >= padded[axis] - window[axis] ? 1 : 0;
                regions[i] += part * step;
                step *= 3;
            }
        }
        return regions;
    }

    private Value rolled(Value x, int[] shift, int sign) {
        Value y = x;
        for (int i = 0; i < shift.length; i++) {
            y = layers.roll(y, 1 + i, sign * shift[i]);
        }
        return y;
    }
}
