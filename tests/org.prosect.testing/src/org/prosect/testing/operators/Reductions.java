package org.prosect.testing.operators;

import java.util.Arrays;

import org.prosect.nn.Node;

/** Means, sums and extremes over axes. */
final class Reductions {

    private Reductions() { }

    static DoubleTensor reduce(Node node, DoubleTensor x) {
        boolean[] gone = new boolean[x.shape().rank()];
        for (int axis : node.attributes().integers("axes")) {
            gone[axis] = true;
        }
        int[] sizes = x.shape().toArray();
        int[] at = new int[sizes.length];
        DoubleTensor y = DoubleTensor.zeros(node.output().shape());
        double[] sums = new double[y.values().length];
        boolean most = node.operator().equals("ReduceMax");
        boolean extreme = most || node.operator().equals("ReduceMin");
        Arrays.fill(sums, extreme ? most ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY : 0);
        for (double value : x.values()) {
            int index = 0;
            for (int k = 0; k < sizes.length; k++) {
                index = gone[k] ? index : index * sizes[k] + at[k];
            }
            sums[index] = extreme ? most ? Math.max(sums[index], value) : Math.min(sums[index], value) : sums[index] + value;
            for (int k = sizes.length - 1; k >= 0 && ++at[k] == sizes[k]; k--) {
                at[k] = 0;
            }
        }
        double divisor = node.operator().equals("ReduceMean") ? (double) x.values().length / sums.length : 1;
        for (int i = 0; i < sums.length; i++) {
            y.values()[i] = sums[i] / divisor;
        }
        return y;
    }
}
