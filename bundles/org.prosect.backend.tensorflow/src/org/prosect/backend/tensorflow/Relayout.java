package org.prosect.backend.tensorflow;

import java.util.Arrays;

import org.prosect.nn.Shape;

/**
 * How a weight is turned from the layout of checkpoints into the one that TensorFlow wants.
 *
 * @param order which old axis each new one is; none keeps all
 */
record Relayout(int... order) {

    /** As it is. */
    static final Relayout NONE = new Relayout();

    /** From (out, in, kernel…) or (in, out, kernel…) to (kernel…, second, first). */
    static Relayout kernel(int rank) {
        int[] order = new int[rank];
        for (int i = 0; i < rank - 2; i++) {
            order[i] = i + 2;
        }
        order[rank - 2] = 1;
        order[rank - 1] = 0;
        return new Relayout(order);
    }

    /** The sizes afterwards. */
    int[] sizes(Shape before) {
        int[] sizes = before.toArray();
        for (int i = 0; i < order.length; i++) {
            sizes[i] = before.size(order[i]);
        }
        return sizes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Relayout r && Arrays.equals(order, r.order);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(order);
    }
}
