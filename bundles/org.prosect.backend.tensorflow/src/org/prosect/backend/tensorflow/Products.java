package org.prosect.backend.tensorflow;

import java.util.Map;

import org.prosect.nn.Node;
import org.prosect.nn.Value;
import org.tensorflow.Operand;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;

/** Matrix products. A product with one matrix for the whole batch is a single large one; a transposed second factor is never written out. */
final class Products {

    private Products() { }

    static Map<String, Lowering> lowerings() {
        return Map.of("MatMul", Products::matMul);
    }

    private static void matMul(Node node, NetworkGraph graph) {
        Value a = node.input(0);
        Value b = node.input(1);
        boolean turned = graph.isMadeBy(b, "Transpose") && onlyLastTwoSwapped(graph.maker(b)) && !graph.isTurnedWhenLoaded(graph.maker(b).input(0));
        Operand<TFloat32> left = graph.get(a, Layout.FIRST);
        Operand<TFloat32> right = graph.get(turned ? graph.maker(b).input(0) : b, Layout.FIRST);
        GraphOps ops = graph.ops();
        Operand<TFloat32> made;
        if (b.rank() == 2) {
            Operand<TFloat32> rows = ops.reshape(left, Math.toIntExact(a.shape().count() / Math.max(1, a.size(-1))), a.size(-1));
            made = ops.reshape(ops.matrixProduct(rows, right, false, turned), node.output().shape().toArray());
        } else {
            made = ops.tf().train.batchMatMul(left, right, TFloat32.class, BatchMatMul.adjY(turned));
        }
        graph.put(node.output(), made, Layout.FIRST);
    }

    private static boolean onlyLastTwoSwapped(Node transpose) {
        int[] order = transpose.attributes().integers("perm");
        int n = order.length;
        for (int i = 0; i < n - 2; i++) {
            if (order[i] != i) {
                return false;
            }
        }
        return n >= 2 && order[n - 1] == n - 2;
    }
}
