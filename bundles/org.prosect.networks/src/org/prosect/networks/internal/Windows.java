package org.prosect.networks.internal;

import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/**
 * Cuts channel-last maps (n, spatial…, c) into windows (n · windows, window…, c) and puts them together again. Where the sizes do not fit, zeros are
 * added behind the last place of an axis; they are cropped when the windows are merged.
 */
public final class Windows {

    private final NetworkBuilder net;
    private final int[] sizes;
    private final int[] window;
    private final int[] counts;

    /**
     * @param sizes of the map, spatial axes only
     * @param window sizes of one window
     */
    public Windows(NetworkBuilder net, int[] sizes, int[] window) {
        this.net = net;
        this.sizes = sizes.clone();
        this.window = window.clone();
        this.counts = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            counts[i] = Math.ceilDiv(sizes[i], window[i]);
        }
    }

    /** Sizes with padding. */
    public int[] padded() {
        int[] all = new int[sizes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = counts[i] * window[i];
        }
        return all;
    }

    /** The number of windows of one map. */
    public int count() {
        int n = 1;
        for (int c : counts) {
            n *= c;
        }
        return n;
    }

    /** Zeros up to {@link #padded}. */
    public Value pad(Value x) {
        int[] before = new int[x.rank()];
        int[] after = new int[x.rank()];
        int sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            after[1 + i] = counts[i] * window[i] - sizes[i];
            sum += after[1 + i];
        }
        return sum == 0 ? x : net.pad(x, "constant", before, after);
    }

    /** Windows of a padded map. */
    public Value split(Value padded) {
        int spatial = sizes.length;
        int[] apart = new int[2 * spatial + 2];
        int[] order = new int[apart.length];
        int[] made = new int[spatial + 2];
        apart[0] = padded.size(0);
        for (int i = 0; i < spatial; i++) {
            apart[1 + 2 * i] = counts[i];
            apart[2 + 2 * i] = window[i];
            order[1 + i] = 1 + 2 * i;
            order[1 + spatial + i] = 2 + 2 * i;
            made[1 + i] = window[i];
        }
        apart[2 * spatial + 1] = padded.size(-1);
        order[2 * spatial + 1] = 2 * spatial + 1;
        made[0] = padded.size(0) * count();
        made[spatial + 1] = padded.size(-1);
        return net.reshape(net.transpose(net.reshape(padded, apart), order), made);
    }

    /** The padded map of windows with any shape between the first and the last axis. */
    public Value merge(Value windows) {
        int spatial = sizes.length;
        int maps = windows.size(0) / count();
        int[] apart = new int[2 * spatial + 2];
        int[] order = new int[apart.length];
        int[] made = new int[spatial + 2];
        apart[0] = maps;
        for (int i = 0; i < spatial; i++) {
            apart[1 + i] = counts[i];
            apart[1 + spatial + i] = window[i];
            order[1 + 2 * i] = 1 + i;
            order[2 + 2 * i] = 1 + spatial + i;
            made[1 + i] = counts[i] * window[i];
        }
        apart[2 * spatial + 1] = windows.size(-1);
        order[2 * spatial + 1] = 2 * spatial + 1;
        made[0] = maps;
        made[spatial + 1] = windows.size(-1);
        return net.reshape(net.transpose(net.reshape(windows, apart), order), made);
    }

    /** Without what {@link #pad} added. */
    public Value crop(Value padded) {
        Value x = padded;
        for (int i = 0; i < sizes.length; i++) {
            x = x.size(1 + i) == sizes[i] ? x : net.slice(x, 1 + i, 0, sizes[i]);
        }
        return x;
    }
}
