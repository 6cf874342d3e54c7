package org.prosect.testing.operators;

import static org.prosect.testing.operators.OperatorCases.sizes;

import java.util.List;

import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;

/** Operators along axes: normalisations, softmax, reductions, and those that move values. */
final class AxisCases {

    private AxisCases() { }

    static void addTo(OperatorCases list) {
        normalisations(list);
        reductions(list);
        movements(list);
    }

    private static void normalisations(OperatorCases list) {
        list.add("LayerNormalization last", sizes(2, 5, 7), (n, x) -> n.layerNorm(x, -1, n.parameter("s", 7), n.parameter("b", 7), 1e-5));
        list.add("LayerNormalization several", sizes(2, 3, 5, 7), (n, x) -> n.layerNorm(x, 2, n.parameter("s", 5, 7), n.parameter("b", 5, 7), 1e-6));
        list.add("InstanceNormalization 2D", sizes(2, 3, 5, 7), (n, x) -> n.instanceNorm(x, n.parameter("s", 3), n.parameter("b", 3), 1e-5));
        list.add("InstanceNormalization 3D", sizes(2, 3, 4, 5, 3), (n, x) -> n.instanceNorm(x, n.parameter("s", 3), n.parameter("b", 3), 1e-5));
        list.add("InstanceNormalization of one image", sizes(1, 3, 4, 5, 3), (n, x) -> n.instanceNorm(x, n.parameter("s", 3), n.parameter("b", 3),
                1e-5));
        list.add("InstanceNormalization plain", sizes(1, 3, 4, 5, 3), (n, x) -> new Layers(n).plainInstanceNorm(x, 1e-5));
        for (int[] sizes : List.of(sizes(2, 3), sizes(2, 3, 5, 7), sizes(1, 3, 4, 5, 3))) {
            list.add("BatchNormalization of rank " + sizes.length, sizes, (n, x) ->
                    n.batchNorm(x, n.parameter("s", 3), n.parameter("b", 3), n.parameter("mean", 3), n.parameter("variance", 3), 1e-3));
        }
        list.add("BatchNormalization behind a convolution", sizes(1, 2, 5, 6, 7), (n, x) -> n.batchNorm(n.conv(x, n.parameter("w", 3, 2, 3, 3, 3),
                Convolution.padded(1)), n.parameter("s", 3), n.parameter("b", 3), n.parameter("mean", 3), n.parameter("variance", 3), 1e-5));
        list.add("Softmax last", -20, 20, sizes(2, 3, 7), (n, x) -> n.softmax(x, -1));
        list.add("Softmax channels", -20, 20, sizes(2, 5, 3, 7, 2), (n, x) -> n.softmax(x, 1));
        list.add("Softmax large values", 200, 300, sizes(3, 7), (n, x) -> n.softmax(x, 1));
    }

    private static void reductions(OperatorCases list) {
        for (String operator : List.of("ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin")) {
            list.add(operator + " last", sizes(2, 3, 7), (n, x) -> n.reduce(operator, x, false, -1));
            list.add(operator + " channels kept", sizes(2, 3, 5, 7), (n, x) -> n.reduce(operator, x, true, 1));
            list.add(operator + " space", sizes(2, 3, 5, 4, 7), (n, x) -> n.reduce(operator, x, false, 2, 3, 4));
            list.add(operator + " apart axes kept", sizes(2, 3, 5, 7), (n, x) -> n.reduce(operator, x, true, 3, 0));
            list.add(operator + " all", sizes(2, 3, 5), (n, x) -> n.reduce(operator, x, false, 0, 1, 2));
        }
    }

    private static void movements(OperatorCases list) {
        list.add("Reshape", sizes(2, 3, 5, 7), (n, x) -> n.reshape(x, 6, -1));
        list.add("Reshape windows", sizes(1, 3, 6, 8), (n, x) -> n.reshape(n.transpose(n.reshape(x, 1, 3, 3, 2, 2, 4), 0, 2, 4, 3, 5, 1), 6, 8, 3));
        list.add("Reshape of a parameter", sizes(2, 3, 5), (n, x) -> n.add(x, n.reshape(n.parameter("p", 3), 3, 1)));
        list.add("Reshape to nothing", sizes(1, 1), (n, x) -> n.reshape(x));
        list.add("Transpose 2D", sizes(5, 7), (n, x) -> n.transpose(x, 1, 0));
        list.add("Transpose 3D", sizes(1, 2, 3, 4, 5), (n, x) -> n.transpose(n.relu(x), 0, 3, 1, 4, 2));
        list.add("Transpose 6D", sizes(2, 3, 1, 4, 5, 2), (n, x) -> n.transpose(x, 5, 0, 4, 2, 1, 3));
        list.add("Concat channels", n -> n.output("y", n.concat(1, n.input("a", 2, 3, 5, 7), n.input("b", 2, 1, 5, 7), n.input("c", 2, 4, 5, 7))));
        list.add("Concat last", n -> n.output("y", n.concat(-1, n.input("a", 3, 5), n.parameter("p", 3, 2))));
        list.add("Concat first in 3D", n -> n.output("y", n.concat(0, n.input("a", 1, 2, 3, 4, 5), n.input("b", 2, 2, 3, 4, 5))));
        list.add("Slice", sizes(2, 5, 7), (n, x) -> n.slice(x, 1, 1, -1));
        list.add("Slice channels in 3D", sizes(1, 5, 3, 4, 7), (n, x) -> n.concat(1, n.slice(x, 1, 3, 5), n.slice(x, 1, 0, 1)));
        list.add("Slice roll", sizes(1, 5, 6, 7), (n, x) -> new Layers(n).roll(new Layers(n).roll(x, 2, -2), 3, 3));
        list.add("Gather", sizes(2, 5, 7), (n, x) -> n.gather(x, 1, 4, 0, 0, 3));
        list.add("Gather last in 3D", sizes(1, 2, 3, 4, 5), (n, x) -> n.gather(x, 4, 1, 1, 0));
        list.add("Gather of a parameter", n -> n.output("y", n.add(n.gather(n.parameter("table", 9, 3), 0, 0, 8, 4, 4), n.input("x", 4, 3))));
        list.add("Expand", sizes(1, 3, 1, 5), (n, x) -> n.expand(x, 2, 3, 4, 5));
        list.add("Expand new axes", sizes(3, 1), (n, x) -> n.expand(x, 2, 4, 3, 5));
        for (String mode : List.of("constant", "edge", "reflect")) {
            list.add("Pad " + mode + " 2D", sizes(1, 2, 5, 7), (n, x) -> n.pad(x, mode, sizes(0, 0, 2, 1), sizes(0, 0, 0, 3)));
            list.add("Pad " + mode + " 3D", sizes(1, 2, 3, 4, 5), (n, x) -> n.pad(x, mode, sizes(0, 0, 2, 1, 3), sizes(0, 0, 1, 2, 0)));
            list.add("Pad " + mode + " tokens", sizes(2, 5, 3), (n, x) -> n.pad(x, mode, sizes(0, 1, 0), sizes(0, 2, 1)));
        }
    }
}
