package org.prosect.testing.operators;

import static org.prosect.testing.operators.OperatorCases.sizes;

import java.util.List;

import org.prosect.nn.Layers;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/** Operators of one value and of values stretched to each other, and networks of unusual form. */
final class ValueCases {

    private ValueCases() { }

    static void addTo(OperatorCases list) {
        for (String operator : List.of("Relu", "Sigmoid", "Tanh", "Erf", "Exp", "Abs", "Neg", "Sin", "Cos", "Softplus", "Floor", "Identity",
                "Gelu")) {
            list.add(operator, sizes(1, 3, 5, 7), (n, x) -> n.unary(operator, x));
        }
        for (String operator : List.of("Log", "Sqrt", "Reciprocal")) {
            list.add(operator, 0.1, 9, sizes(2, 3, 5), (n, x) -> n.unary(operator, x));
        }
        list.add("Acosh", 1.1, 20, sizes(3, 11), (n, x) -> n.unary("Acosh", x));
        list.add("Gelu far out", -12, 12, sizes(301), (n, x) -> n.gelu(x));
        list.add("Softplus far out", -90, 90, sizes(101), (n, x) -> n.unary("Softplus", x));
        list.add("LeakyRelu", sizes(1, 2, 3, 4, 5), (n, x) -> n.leakyRelu(x, 0.2));
        list.add("PRelu one slope", sizes(2, 3, 4, 5), (n, x) -> n.prelu(x, n.parameter("slope", 1)));
        list.add("PRelu a slope a channel", sizes(1, 3, 2, 4, 5), (n, x) -> n.prelu(x, n.parameter("slope", 3, 1, 1, 1)));
        list.add("Clip", sizes(3, 7), (n, x) -> n.clip(x, -0.5, 1.25));
        for (String operator : List.of("Add", "Sub", "Mul", "Min", "Max")) {
            list.add(operator + " same shapes", n -> n.output("y", n.binary(operator, n.input("a", 2, 3, 5), n.input("b", 2, 3, 5))));
            list.add(operator + " stretched", n -> n.output("y", n.binary(operator, n.input("a", 2, 1, 3, 5, 1), n.input("b", 4, 1, 1, 7))));
            list.add(operator + " channel vector", sizes(1, 3, 2, 5, 7), (n, x) -> n.binary(operator, x, n.parameter("v", 3, 1, 1, 1)));
            list.add(operator + " number", sizes(3, 5), (n, x) -> n.binary(operator, n.constant(0.75f), x));
        }
        for (String operator : List.of("Div", "Pow")) {
            list.add(operator, sizes(2, 3, 5), (n, x) -> n.binary(operator, n.add(n.unary("Abs", x), n.constant(0.5f)),
                    n.add(n.unary("Abs", n.input("z", 3, 1)), n.constant(1))));
        }
        for (String operator : List.of("Greater", "Less", "Equal", "GreaterOrEqual", "LessOrEqual")) {
            list.add(operator, n ->
                    n.output("y", n.asNumber(n.binary(operator, n.unary("Floor", n.input("a", 3, 5, 7)), n.unary("Floor", n.input("b", 5, 1))))));
        }
        list.add("Where", n -> n.output("y", n.where(n.binary("Greater", n.input("a", 3, 1, 5), n.constant(0)), n.input("b", 4, 5), n.constant(7))));
        list.add("Cast", sizes(1, 2, 5, 3, 2), (n, x) -> n.asNumber(n.binary("Less", x, n.constant(0))));
        matrices(list);
        forms(list);
    }

    private static void matrices(OperatorCases list) {
        list.add("MatMul plain", n -> n.output("y", n.matMul(n.input("a", 5, 7), n.input("b", 7, 3))));
        list.add("MatMul batches", n -> n.output("y", n.matMul(n.input("a", 2, 1, 5, 7), n.input("b", 3, 7, 4))));
        list.add("MatMul one matrix for all", sizes(2, 3, 5, 7), (n, x) -> n.matMul(x, n.parameter("w", 7, 9)));
        list.add("MatMul transposed weight", sizes(2, 5, 7), (n, x) -> n.matMul(x, n.transpose(n.parameter("w", 9, 7), 1, 0)));
        list.add("MatMul transposed input", sizes(2, 3, 5, 7), (n, x) -> n.matMul(x, n.transpose(x, 0, 1, 3, 2)));
        list.add("MatMul weight plain and transposed", sizes(4, 7), (n, x) ->
                n.matMul(n.matMul(x, n.transpose(n.parameter("w", 9, 7), 1, 0)), n.parameter("w", 9, 7)));
    }

    /** Outputs that are inputs, parameters or constants; values used twice; names with odd signs. */
    private static void forms(OperatorCases list) {
        list.add("form: an output that is an input", n -> n.output("y", n.input("y", 3, 2)));
        list.add("form: outputs that are a parameter and a constant", n -> {
            n.input("x", 1);
            n.output("p", n.parameter("p", 2, 3));
            n.output("transposed", n.transpose(n.parameter("p", 2, 3), 1, 0));
            n.output("c", n.constant(Tensor.of(new float[] {1, 2, 3}, 3)));
        });
        list.add("form: one value under two names", n -> {
            Value y = n.relu(n.input("v0", 2, 3));
            n.output("a/b", y);
            n.output("v1", n.add(y, y));
            n.output("a b", y);
        });
        list.add("form: a large constant", sizes(40, 50), (n, x) -> n.add(x, n.constant(ramp(40, 50))));
        list.add("form: scalars", n -> n.output("y", n.multiply(n.input("x"), n.parameter("w"))));
        list.add("form: layers", sizes(1, 3, 5, 7), (n, x) -> new Layers(n).channelNorm("norm", x, 1e-6));
    }

    private static Tensor ramp(int rows, int columns) {
        Tensor ramp = Tensor.of(new float[rows * columns], rows, columns);
        for (int i = 0; i < rows * columns; i++) {
            ramp.values()[i] = i / 100f;
        }
        return ramp;
    }
}
