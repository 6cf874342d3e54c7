package org.prosect.nn.loss;

import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/** Distances between point sets X (n, 3) and Y (m, 3); memory is some n × m values. */
public final class PointSetLosses {

    private final NetworkBuilder net;

    public PointSetLosses(NetworkBuilder net) {
        this.net = net;
    }

    /** HyperCD (public code): mean arcosh(max(1 + d², 1 + 1e-5)) to the nearest point, both directions summed. */
    public Value euclideanHyperbolicChamfer(Value x, Value y) {
        Value squares = squaredDistances(x, y);
        return net.add(euclideanSide(squares, 1), euclideanSide(squares, 0));
    }

    /** Mean arcosh(max(1 + d², 1 + 1e-5)) of points that belong together: (…, 3) and as many in the same order. */
    public Value euclideanHyperbolic(Value x, Value y) {
        Value square = Terms.square(net, net.subtract(x, y));
        return arcoshMean(net.sum(square, false, 2), 1e-5);
    }

    /**
     * The Poincaré form: mean arcosh(1 + 2|x−y|²/((1−|x|²)(1−|y|²))) to the hyperbolically nearest point, both directions summed, on coordinates
     * mapped so that the corners of the cube of {@code side} voxels lie at {@code radius}. Arguments are held at 1 + 1e-7, so that the derivative is
     * finite.
     */
    public Value poincareChamfer(Value x, Value y, int side, double radius) {
        double centre = (side - 1) / 2.0;
        double scale = radius / (centre * Math.sqrt(3));
        Value p = net.scale(Terms.plus(net, x, -centre), scale);
        Value q = net.scale(Terms.plus(net, y, -centre), scale);
        Value a = Terms.complement(net, net.sum(Terms.square(net, p), true, 1));
        Value b = Terms.complement(net, net.transpose(net.sum(Terms.square(net, q), true, 1), 1, 0));
        Value t = net.divide(net.scale(squaredDistances(p, q), 2), net.multiply(a, b));
        return net.add(arcoshMean(net.reduce("ReduceMin", t, false, 1), 1e-7), arcoshMean(net.reduce("ReduceMin", t, false, 0), 1e-7));
    }

    /** |x − y|² of all pairs: (n, m). */
    private Value squaredDistances(Value x, Value y) {
        Value sum = null;
        for (int k = 0; k < 3; k++) {
            Value d = net.subtract(net.slice(x, 1, k, k + 1), net.transpose(net.slice(y, 1, k, k + 1), 1, 0));
            Value square = Terms.square(net, d);
            sum = sum == null ? square : net.add(sum, square);
        }
        return sum;
    }

    private Value euclideanSide(Value squares, int axis) {
        return arcoshMean(net.reduce("ReduceMin", squares, false, axis), 1e-5);
    }

    /** Mean arcosh(1 + t) = ln(1 + t + √(t (t + 2))), t held at a floor. */
    private Value arcoshMean(Value t, double floor) {
        Value held = net.clip(t, floor, Float.MAX_VALUE);
        Value root = net.unary("Sqrt", net.multiply(held, Terms.plus(net, held, 2)));
        return Terms.mean(net, net.unary("Log", Terms.plus(net, net.add(held, root), 1)));
    }
}
