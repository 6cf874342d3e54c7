package org.prosect.networks.sam;

import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/** Vectors of a table for each pair of a query and a key place along one axis (Li et al. 2022, as in SAM). */
final class RelativePositions {

    private RelativePositions() { }

    /**
     * Looks up a table (length, width); a table of another length than 2·max(queries, keys) − 1 is resized linearly first.
     *
     * @return (queries, keys, width)
     */
    static Value lookup(NetworkBuilder net, Value table, int queries, int keys) {
        int needed = 2 * Math.max(queries, keys) - 1;
        Value fitting = table.size(0) == needed ? table : net.matMul(net.constant(interpolation(table.size(0), needed)), table);
        double queryStep = Math.max((double) keys / queries, 1);
        double keyStep = Math.max((double) queries / keys, 1);
        int[] places = new int[queries * keys];
        for (int q = 0; q < queries; q++) {
            for (int k = 0; k < keys; k++) {
                places[q * keys + k] = (int) (q * queryStep - k * keyStep + (keys - 1) * keyStep);
            }
        }
        return net.reshape(net.gather(fitting, 0, places), queries, keys, table.size(1));
    }

    /** Linear resizing between pixel centres as a matrix (to, from). */
    private static Tensor interpolation(int from, int to) {
        float[] matrix = new float[to * from];
        for (int i = 0; i < to; i++) {
            double at = Math.max((i + 0.5) * from / to - 0.5, 0);
            int low = Math.min((int) at, from - 1);
            int high = Math.min(low + 1, from - 1);
            matrix[i * from + low] += (float) (1 - (at - low));
            matrix[i * from + high] += (float) (at - low);
        }
        return Tensor.of(matrix, to, from);
    }
}
