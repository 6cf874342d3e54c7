package org.prosect.backend.tensorflow;

import java.util.HashMap;
import java.util.Map;

import org.prosect.nn.Node;
import org.prosect.nn.Value;
import org.prosect.nn.ValueType;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/** What is done to each place apart. The layout of the inputs is kept; inputs of both layouts meet in the channel-last one. */
final class Elementwise {

    private Elementwise() { }

    private interface One {
        Operand<TFloat32> of(GraphOps ops, Node node, Operand<TFloat32> x);
    }

    private interface Two {
        Operand<? extends TType> of(Ops tf, Operand<TFloat32> a, Operand<TFloat32> b);
    }

    static Map<String, Lowering> lowerings() {
        Map<String, Lowering> all = new HashMap<>();
        unary().forEach((operator, one) -> all.put(operator, (node, graph) -> {
            Layout layout = graph.layout(node.input(0));
            graph.put(node.output(), one.of(graph.ops(), node, graph.get(node.input(0), layout)), layout);
        }));
        binary().forEach((operator, two) -> all.put(operator, (node, graph) -> {
            Value made = node.output();
            Layout layout = graph.common(made, node.input(0), node.input(1));
            Operand<TFloat32> a = graph.stretched(node.input(0), made.rank(), layout);
            graph.put(made, two.of(graph.tf(), a, graph.stretched(node.input(1), made.rank(), layout)), layout);
        }));
        all.put("Where", Elementwise::where);
        all.put("Cast", Elementwise::cast);
        return all;
    }

    private static Map<String, One> unary() {
        Map<String, One> all = new HashMap<>();
        all.put("Relu", (ops, node, x) -> ops.tf().nn.relu(x));
        all.put("Sigmoid", (ops, node, x) -> ops.tf().math.sigmoid(x));
        all.put("Tanh", (ops, node, x) -> ops.tf().math.tanh(x));
        all.put("Erf", (ops, node, x) -> ops.tf().math.erf(x));
        all.put("Exp", (ops, node, x) -> ops.tf().math.exp(x));
        all.put("Log", (ops, node, x) -> ops.tf().math.log(x));
        all.put("Sqrt", (ops, node, x) -> ops.tf().math.sqrt(x));
        all.put("Abs", (ops, node, x) -> ops.tf().math.abs(x));
        all.put("Neg", (ops, node, x) -> ops.tf().math.neg(x));
        all.put("Sin", (ops, node, x) -> ops.tf().math.sin(x));
        all.put("Cos", (ops, node, x) -> ops.tf().math.cos(x));
        all.put("Acosh", (ops, node, x) -> ops.tf().math.acosh(x));
        all.put("Softplus", (ops, node, x) -> ops.tf().math.softplus(x));
        all.put("Reciprocal", (ops, node, x) -> ops.tf().math.reciprocal(x));
        all.put("Floor", (ops, node, x) -> ops.tf().math.floor(x));
        all.put("Ceil", (ops, node, x) -> ops.tf().math.ceil(x));
        all.put("Round", (ops, node, x) -> ops.tf().math.rint(x));
        all.put("Sign", (ops, node, x) -> ops.tf().math.sign(x));
        all.put("Identity", (ops, node, x) -> x);
        all.put("Gelu", Elementwise::gelu);
        all.put("LeakyRelu", (ops, node, x) -> ops.tf().nn.leakyRelu(x, LeakyRelu.alpha((float) node.attributes().real("alpha"))));
        all.put("Clip", (ops, node, x) -> ops.tf().math.minimum(ops.tf().math.maximum(x, ops.number(node.attributes().real("min"))),
                ops.number(node.attributes().real("max"))));
        return all;
    }

    private static Map<String, Two> binary() {
        Map<String, Two> all = new HashMap<>();
        all.put("Add", (tf, a, b) -> tf.math.add(a, b));
        all.put("Sub", (tf, a, b) -> tf.math.sub(a, b));
        all.put("Mul", (tf, a, b) -> tf.math.mul(a, b));
        all.put("Div", (tf, a, b) -> tf.math.div(a, b));
        all.put("Pow", (tf, a, b) -> tf.math.pow(a, b));
        all.put("Min", (tf, a, b) -> tf.math.minimum(a, b));
        all.put("Max", (tf, a, b) -> tf.math.maximum(a, b));
        all.put("Greater", (tf, a, b) -> tf.math.greater(a, b));
        all.put("Less", (tf, a, b) -> tf.math.less(a, b));
        all.put("GreaterOrEqual", (tf, a, b) -> tf.math.greaterEqual(a, b));
        all.put("LessOrEqual", (tf, a, b) -> tf.math.lessEqual(a, b));
        all.put("Equal", (tf, a, b) -> tf.math.equal(a, b));
        all.put("PRelu", (tf, x, slope) -> tf.math.add(tf.nn.relu(x), tf.math.mul(slope, tf.math.minimum(x, tf.constant(0f)))));
        return all;
    }

    /** x / 2 · (1 + erf(x / √2)). */
    private static Operand<TFloat32> gelu(GraphOps ops, Node node, Operand<TFloat32> x) {
        Operand<TFloat32> share = ops.tf().math.add(ops.tf().math.erf(ops.tf().math.mul(x, ops.number(Math.sqrt(0.5)))), ops.number(1));
        return ops.tf().math.mul(ops.tf().math.mul(x, ops.number(0.5)), share);
    }

    private static void where(Node node, NetworkGraph graph) {
        Value made = node.output();
        Layout layout = graph.common(made, node.input(0), node.input(1), node.input(2));
        Operand<TBool> condition = graph.stretchedCondition(node.input(0), made.rank(), layout);
        graph.put(made, graph.tf().select(condition, graph.stretched(node.input(1), made.rank(), layout),
                graph.stretched(node.input(2), made.rank(), layout)), layout);
    }

    private static void cast(Node node, NetworkGraph graph) {
        Value x = node.input(0);
        Layout layout = graph.layout(x);
        graph.put(node.output(), x.type() == ValueType.CONDITION ? graph.tf().dtypes.cast(graph.condition(x, layout), TFloat32.class)
                : graph.get(x, layout), layout);
    }
}
