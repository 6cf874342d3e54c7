package org.prosect.testing.operators;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

import org.prosect.nn.Node;
import org.prosect.nn.Shape;

/** Operators that work value by value, stretched along axes of size 1. */
final class Elementwise {

    private Elementwise() { }

    static DoubleTensor compute(Node node, List<DoubleTensor> in) {
        Shape shape = node.output().shape();
        return switch (in.size()) {
            case 1 -> map(in.getFirst(), unary(node));
            case 2 -> combine(in.get(0), in.get(1), shape, binary(node));
            case 3 -> where(in, shape);
            default -> throw new IllegalArgumentException("no operator " + node.operator() + " of " + in.size() + " inputs");
        };
    }

    private static DoubleUnaryOperator unary(Node node) {
        return switch (node.operator()) {
            case "Relu" -> x -> Math.max(0, x);
            case "Gelu" -> x -> 0.5 * x * (1 + erf(x / Math.sqrt(2)));
            case "Erf" -> Elementwise::erf;
            case "Sigmoid" -> x -> 1 / (1 + Math.exp(-x));
            case "Tanh" -> Math::tanh;
            case "Exp" -> Math::exp;
            case "Log" -> Math::log;
            case "Sqrt" -> Math::sqrt;
            case "Abs" -> Math::abs;
            case "Neg" -> x -> -x;
            case "Sin" -> Math::sin;
            case "Cos" -> Math::cos;
            case "Acosh" -> x -> Math.log(x + Math.sqrt(x - 1) * Math.sqrt(x + 1));
            case "Softplus" -> x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
            case "Reciprocal" -> x -> 1 / x;
            case "Floor" -> Math::floor;
            case "Identity", "Cast" -> x -> x;
            case "LeakyRelu" -> {
                double slope = node.attributes().real("alpha");
                yield x -> x < 0 ? slope * x : x;
            }
            case "Clip" -> {
                double least = node.attributes().real("min");
                double most = node.attributes().real("max");
                yield x -> Math.min(Math.max(x, least), most);
            }
            default -> throw new IllegalArgumentException("no operator " + node.operator());
        };
    }

    private static DoubleBinaryOperator binary(Node node) {
        return switch (node.operator()) {
            case "Add" -> (a, b) -> a + b;
            case "Sub" -> (a, b) -> a - b;
            case "Mul" -> (a, b) -> a * b;
            case "Div" -> (a, b) -> a / b;
            case "Pow" -> Math::pow;
            case "Min" -> Math::min;
            case "Max" -> Math::max;
            case "PRelu" -> (x, slope) -> x < 0 ? slope * x : x;
            case "Greater" -> (a, b) -> a > b ? 1 : 0;
            case "Less" -> (a, b) -> a < b ? 1 : 0;
            case "Equal" -> (a, b) -> a == b ? 1 : 0;
            case "GreaterOrEqual" -> (a, b) -> a >= b ? 1 : 0;
            case "LessOrEqual" -> (a, b) -> a <= b ? 1 : 0;
            default -> throw new IllegalArgumentException("no operator " + node.operator());
        };
    }

    private static DoubleTensor map(DoubleTensor x, DoubleUnaryOperator f) {
        DoubleTensor y = DoubleTensor.zeros(x.shape());
        for (int i = 0; i < y.values().length; i++) {
            y.values()[i] = f.applyAsDouble(x.values()[i]);
        }
        return y;
    }

    private static DoubleTensor combine(DoubleTensor a, DoubleTensor b, Shape shape, DoubleBinaryOperator f) {
        double[] p = Movements.expand(a, shape).values();
        double[] q = Movements.expand(b, shape).values();
        DoubleTensor y = DoubleTensor.zeros(shape);
        for (int i = 0; i < p.length; i++) {
            y.values()[i] = f.applyAsDouble(p[i], q[i]);
        }
        return y;
    }

    private static DoubleTensor where(List<DoubleTensor> in, Shape shape) {
        double[] c = Movements.expand(in.get(0), shape).values();
        double[] a = Movements.expand(in.get(1), shape).values();
        double[] b = Movements.expand(in.get(2), shape).values();
        DoubleTensor y = DoubleTensor.zeros(shape);
        for (int i = 0; i < c.length; i++) {
            y.values()[i] = c[i] != 0 ? a[i] : b[i];
        }
        return y;
    }

    /** Series for small and continued fraction (Abramowitz and Stegun 7.1.5, 7.1.14) for large arguments; to about 1e-12. */
    private static double erf(double x) {
        double a = Math.abs(x);
        if (a > 6) {
            return Math.signum(x);
        }
        if (a < 2.5) {
            double term = a;
            double sum = a;
            for (int n = 1; Math.abs(term) > 1e-17 * sum; n++) {
                term *= -a * a / n;
                sum += term / (2 * n + 1);
            }
            return Math.signum(x) * 2 / Math.sqrt(Math.PI) * sum;
        }
        double fraction = 0;
        for (int n = 60; n > 0; n--) {
            fraction = n / 2.0 / (a + fraction);
        }
        return Math.signum(x) * (1 - Math.exp(-a * a) / Math.sqrt(Math.PI) / (a + fraction));
    }
}
