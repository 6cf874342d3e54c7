package org.prosect.testing.operators;

import java.util.List;
import java.util.function.UnaryOperator;

import org.prosect.nn.Attributes;
import org.prosect.nn.Node;
import org.prosect.nn.Shape;

/** Operators that bring values to other places. */
final class Movements {

    private Movements() { }

    static DoubleTensor move(Node node, List<DoubleTensor> in) {
        Attributes how = node.attributes();
        Shape shape = node.output().shape();
        DoubleTensor x = in.getFirst();
        return switch (node.operator()) {
            case "Transpose" -> {
                int[] order = how.integers("perm");
                int[] place = new int[order.length];
                yield from(x, shape, at -> {
                    for (int i = 0; i < order.length; i++) {
                        place[order[i]] = at[i];
                    }
                    return place;
                });
            }
            case "Slice" -> {
                int[] axes = how.integers("axes");
                int[] starts = how.integers("starts");
                yield from(x, shape, at -> {
                    int[] place = at.clone();
                    for (int i = 0; i < axes.length; i++) {
                        place[axes[i]] += starts[i];
                    }
                    return place;
                });
            }
            case "Gather" -> {
                int axis = how.integer("axis");
                int[] indices = how.integers("indices");
                yield from(x, shape, at -> {
                    int[] place = at.clone();
                    place[axis] = indices[at[axis]];
                    return place;
                });
            }
            case "Expand" -> expand(x, shape);
            case "Pad" -> pad(x, shape, how.integers("pads"), how.text("mode"));
            default -> concat(in, shape, how.integer("axis"));
        };
    }

    /** Stretched along axes of size 1, and by axes before the first. */
    static DoubleTensor expand(DoubleTensor x, Shape shape) {
        if (x.shape().equals(shape)) {
            return x;
        }
        int missing = shape.rank() - x.shape().rank();
        int[] sizes = x.shape().toArray();
        int[] place = new int[sizes.length];
        return from(x, shape, at -> {
            for (int i = 0; i < sizes.length; i++) {
                place[i] = sizes[i] == 1 ? 0 : at[missing + i];
            }
            return place;
        });
    }

    private static DoubleTensor pad(DoubleTensor x, Shape shape, int[] pads, String mode) {
        int[] sizes = x.shape().toArray();
        int[] place = new int[sizes.length];
        int[] outside = new int[0];
        return from(x, shape, at -> {
            for (int i = 0; i < sizes.length; i++) {
                int p = at[i] - pads[i];
                if (mode.equals("constant") && (p < 0 || p >= sizes[i])) {
                    return outside;
                }
                place[i] = mode.equals("reflect") ? Sampling.mirrored(p, sizes[i]) : Math.clamp(p, 0, sizes[i] - 1);
            }
            return place;
        });
    }

    private static DoubleTensor concat(List<DoubleTensor> parts, Shape shape, int axis) {
        DoubleTensor y = DoubleTensor.zeros(shape);
        int outer = product(shape, 0, axis);
        int total = product(shape, axis, shape.rank());
        int to = 0;
        for (DoubleTensor part : parts) {
            int block = product(part.shape(), axis, shape.rank());
            for (int o = 0; o < outer; o++) {
                System.arraycopy(part.values(), o * block, y.values(), o * total + to, block);
            }
            to += block;
        }
        return y;
    }

    static int product(Shape shape, int from, int to) {
        int n = 1;
        for (int i = from; i < to; i++) {
            n *= shape.size(i);
        }
        return n;
    }

    /** Each place of the result takes its value from a place of x; an empty place stands for 0. */
    private static DoubleTensor from(DoubleTensor x, Shape shape, UnaryOperator<int[]> source) {
        DoubleTensor y = DoubleTensor.zeros(shape);
        int[] sizes = shape.toArray();
        int[] at = new int[sizes.length];
        int[] given = x.shape().toArray();
        for (int i = 0; i < y.values().length; i++) {
            int[] place = source.apply(at);
            if (place.length == given.length) {
                int index = 0;
                for (int k = 0; k < given.length; k++) {
                    index = index * given[k] + place[k];
                }
                y.values()[i] = x.values()[index];
            }
            for (int k = sizes.length - 1; k >= 0 && ++at[k] == sizes[k]; k--) {
                at[k] = 0;
            }
        }
        return y;
    }
}
