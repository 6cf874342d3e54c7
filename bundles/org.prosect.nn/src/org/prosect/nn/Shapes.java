package org.prosect.nn;

import java.util.Arrays;

/** Shape inference. Errors name both shapes. */
final class Shapes {

    private Shapes() { }

    /** The common shape of two that are stretched along axes of size 1 (numpy's rule). */
    static Shape broadcast(Shape a, Shape b) {
        int rank = Math.max(a.rank(), b.rank());
        int[] sizes = new int[rank];
        for (int i = 1; i <= rank; i++) {
            int p = i <= a.rank() ? a.size(-i) : 1;
            int q = i <= b.rank() ? b.size(-i) : 1;
            if (p != q && p != 1 && q != 1) {
                throw new IllegalArgumentException(a + " and " + b + " do not fit: sizes " + p + " and " + q + " of axis " + (rank - i));
            }
            sizes[rank - i] = p == 1 ? q : p;
        }
        return Shape.of(sizes);
    }

    static Shape matMul(Shape a, Shape b) {
        if (a.rank() < 2 || b.rank() < 2 || a.size(-1) != b.size(-2)) {
            throw new IllegalArgumentException("matrices " + a + " and " + b + " do not fit");
        }
        Shape batch = broadcast(Shape.of(Arrays.copyOf(a.toArray(), a.rank() - 2)), Shape.of(Arrays.copyOf(b.toArray(), b.rank() - 2)));
        int[] sizes = Arrays.copyOf(batch.toArray(), batch.rank() + 2);
        sizes[batch.rank()] = a.size(-2);
        sizes[batch.rank() + 1] = b.size(-1);
        return Shape.of(sizes);
    }

    /** Channel-first: x (n, c, spatial…), w (out, c/groups, kernel…). */
    static Shape conv(Shape x, Shape w, Convolution c) {
        int spatial = x.rank() - 2;
        if (spatial < 1 || w.rank() != x.rank() || x.size(1) != w.size(1) * c.groups() || w.size(0) % c.groups() != 0) {
            throw new IllegalArgumentException("a weight of " + w + " in " + c.groups() + " groups does not fit an input of " + x);
        }
        int[] sizes = new int[x.rank()];
        sizes[0] = x.size(0);
        sizes[1] = w.size(0);
        for (int i = 0; i < spatial; i++) {
            int reach = (w.size(2 + i) - 1) * c.dilationAt(i) + 1;
            int padded = x.size(2 + i) + c.padBefore(i) + c.padAfter(i);
            if (padded < reach) {
                throw new IllegalArgumentException("a kernel of " + w + " does not fit into an input of " + x);
            }
            sizes[2 + i] = (padded - reach) / c.strideAt(i) + 1;
        }
        return Shape.of(sizes);
    }

    /** x (n, c, spatial…), w (c, out/groups, kernel…). */
    static Shape convTranspose(Shape x, Shape w, Convolution c) {
        int spatial = x.rank() - 2;
        if (spatial < 1 || w.rank() != x.rank() || x.size(1) != w.size(0) || w.size(0) % c.groups() != 0) {
            throw new IllegalArgumentException("a transposed weight of " + w + " in " + c.groups() + " groups does not fit an input of " + x);
        }
        int[] sizes = new int[x.rank()];
        sizes[0] = x.size(0);
        sizes[1] = w.size(1) * c.groups();
        for (int i = 0; i < spatial; i++) {
            sizes[2 + i] = (x.size(2 + i) - 1) * c.strideAt(i) - c.padBefore(i) - c.padAfter(i) + (w.size(2 + i) - 1) * c.dilationAt(i) + 1
                    + c.outputPadAt(i);
        }
        return Shape.of(sizes);
    }

    static Shape pool(Shape x, int[] kernel, Convolution c) {
        int[] sizes = x.toArray();
        if (kernel.length != x.rank() - 2) {
            throw new IllegalArgumentException("a window of " + Arrays.toString(kernel) + " does not fit an input of " + x);
        }
        for (int i = 0; i < kernel.length; i++) {
            sizes[2 + i] = (x.size(2 + i) + c.padBefore(i) + c.padAfter(i) - kernel[i]) / c.strideAt(i) + 1;
        }
        return Shape.of(sizes);
    }

    static Shape gather(Shape x, int axis, int[] indices) {
        for (int i : indices) {
            if (i < 0 || i >= x.size(axis)) {
                throw new IllegalArgumentException("there is no place " + i + " along axis " + axis + " of " + x);
            }
        }
        return x.with(axis, indices.length);
    }

    static Shape pad(Shape x, int[] before, int[] after) {
        int[] sizes = x.toArray();
        if (before.length != sizes.length || after.length != sizes.length) {
            throw new IllegalArgumentException("padding " + Arrays.toString(before) + " and " + Arrays.toString(after) + " does not fit the axes of "
                    + x);
        }
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] += before[i] + after[i];
        }
        return Shape.of(sizes);
    }

    static Shape resize(Shape x, int[] spatial) {
        int[] sizes = x.toArray();
        if (spatial.length != sizes.length - 2) {
            throw new IllegalArgumentException("sizes " + Arrays.toString(spatial) + " do not fit the spatial axes of " + x);
        }
        System.arraycopy(spatial, 0, sizes, 2, spatial.length);
        return Shape.of(sizes);
    }

    /** x (n, c, spatial…), grid (n, places…, number of spatial axes). */
    static Shape gridSample(Shape x, Shape grid) {
        if (grid.rank() != x.rank() || grid.size(-1) != x.rank() - 2 || grid.size(0) != x.size(0)) {
            throw new IllegalArgumentException("a grid of " + grid + " does not fit an input of " + x);
        }
        int[] sizes = x.toArray();
        for (int i = 2; i < sizes.length; i++) {
            sizes[i] = grid.size(i - 1);
        }
        return Shape.of(sizes);
    }

    static Shape concat(int axis, Value[] parts) {
        Shape first = parts[0].shape();
        int at = axis(axis, first.rank());
        int total = 0;
        for (Value part : parts) {
            if (part.rank() != first.rank() || !part.shape().with(at, 1).equals(first.with(at, 1))) {
                throw new IllegalArgumentException(first + " and " + part.shape() + " cannot be joined along axis " + at);
            }
            total += part.size(at);
        }
        return first.with(at, total);
    }

    static Shape reduce(Shape x, boolean keep, int[] axes) {
        boolean[] gone = new boolean[x.rank()];
        for (int a : axes) {
            gone[a] = true;
        }
        int[] sizes = new int[x.rank()];
        int n = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (!gone[i] || keep) {
                sizes[n++] = gone[i] ? 1 : x.size(i);
            }
        }
        return Shape.of(Arrays.copyOf(sizes, n));
    }

    static Shape transpose(Shape x, int[] order) {
        boolean[] met = new boolean[x.rank()];
        int[] sizes = new int[x.rank()];
        for (int i = 0; i < order.length; i++) {
            if (order.length != x.rank() || order[i] < 0 || order[i] >= x.rank() || met[order[i]]) {
                throw new IllegalArgumentException("the axes of " + x + " cannot be ordered as " + Arrays.toString(order));
            }
            met[order[i]] = true;
            sizes[i] = x.size(order[i]);
        }
        return Shape.of(sizes);
    }

    /** One size may be −1: what is left over. */
    static Shape reshape(Shape x, int[] sizes) {
        int[] known = sizes.clone();
        int open = -1;
        long product = 1;
        for (int i = 0; i < known.length; i++) {
            if (known[i] == -1 && open < 0) {
                open = i;
            } else {
                product *= known[i];
            }
        }
        if (open >= 0 && product > 0) {
            known[open] = (int) (x.count() / product);
            product *= known[open];
        }
        if (product != x.count()) {
            throw new IllegalArgumentException(x + " has " + x.count() + " values and cannot become " + Arrays.toString(sizes));
        }
        return Shape.of(known);
    }

    /** Refuses vectors that do not have a number for each channel of x. */
    static void channels(Value x, Value... each) {
        for (Value v : each) {
            if (v.rank() != 1 || v.size(0) != x.size(1)) {
                throw new IllegalArgumentException(v + " does not fit the channels of " + x.shape());
            }
        }
    }

    /** The inputs of a convolution: with its bias, when there is one, which must fit the channels made. */
    static Value[] biased(Shape made, Value x, Value weight, Value[] bias) {
        if (bias.length == 0) {
            return new Value[] {x, weight};
        }
        if (bias.length > 1 || !bias[0].shape().equals(Shape.of(made.size(1)))) {
            throw new IllegalArgumentException("a bias of " + bias[0].shape() + " does not fit the channels of " + made);
        }
        return new Value[] {x, weight, bias[0]};
    }

    /** An axis counted from the start. */
    static int axis(int axis, int rank) {
        int positive = axis < 0 ? axis + rank : axis;
        if (positive < 0 || positive >= rank) {
            throw new IllegalArgumentException("there is no axis " + axis + " among " + rank);
        }
        return positive;
    }
}
