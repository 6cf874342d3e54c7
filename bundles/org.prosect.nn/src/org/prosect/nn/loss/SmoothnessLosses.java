package org.prosect.nn.loss;

import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/** How smooth a displacement field or a stack of slices is. */
public final class SmoothnessLosses {

    private final NetworkBuilder net;

    public SmoothnessLosses(NetworkBuilder net) {
        this.net = net;
    }

    /** The mean over the spatial axes of the mean squared forward difference; flow (1, axes, spatial…) in voxels. */
    public Value squaredGradient(Value flow) {
        return gradient(flow, true);
    }

    /** The mean over the spatial axes of the mean absolute forward difference. */
    public Value absoluteGradient(Value flow) {
        return gradient(flow, false);
    }

    /**
     * Σ max(0, −J), J the determinant of the Jacobian of identity + flow by forward differences; flow (1, 3, d0, d1, d2) in voxels along these axes.
     */
    public Value folding(Value flow) {
        Value[][] d = derivatives(flow);
        for (int axis = 0; axis < 3; axis++) {
            d[axis][axis] = Terms.plus(net, d[axis][axis], 1);
        }
        Value determinant = net.add(net.subtract(net.multiply(d[0][0], minor(d, 1, 2)), net.multiply(d[0][1], minor(d, 0, 2))),
                net.multiply(d[0][2], minor(d, 0, 1)));
        return Terms.sum(net, net.relu(net.unary("Neg", determinant)));
    }

    /**
     * {@link #folding} as the public code of NICE-Trans has it, which pairs component 0 with axis 1 and component 1 with axis 0, and takes ∂₁f₀ for
     * ∂₂f₀ in one product. For taking over its trainings; {@link #folding} is the determinant.
     */
    public Value publicFolding(Value flow) {
        Value[][] d = derivatives(flow);
        Value x0 = Terms.plus(net, d[0][1], 1);
        Value y1 = Terms.plus(net, d[1][0], 1);
        Value z2 = Terms.plus(net, d[2][2], 1);
        Value first = net.multiply(x0, net.subtract(net.multiply(y1, z2), net.multiply(d[1][2], d[2][0])));
        Value second = net.multiply(d[1][1], net.subtract(net.multiply(d[0][0], z2), net.multiply(d[2][0], d[0][1])));
        Value third = net.multiply(d[2][1], net.subtract(net.multiply(d[0][0], d[1][2]), net.multiply(y1, d[0][2])));
        return Terms.sum(net, net.relu(net.unary("Neg", net.add(net.subtract(first, second), third))));
    }

    /** Forward differences [component][axis] where all three exist. */
    private Value[][] derivatives(Value flow) {
        Value[][] d = new Value[3][3];
        for (int axis = 0; axis < 3; axis++) {
            Value along = Terms.differences(net, flow, 2 + axis);
            for (int other = 0; other < 3; other++) {
                if (other != axis) {
                    along = net.slice(along, 2 + other, 0, flow.size(2 + other) - 1);
                }
            }
            for (int component = 0; component < 3; component++) {
                d[component][axis] = net.slice(along, 1, component, component + 1);
            }
        }
        return d;
    }

    /** Second differences along the first axis, |(P₁ − P₀) − (P₂ − P₁)|, summed; probabilities (slices, rows, columns), 3 slices or more. */
    public Value sliceCurvature(Value probability) {
        return Terms.sum(net, net.unary("Abs", curvature(probability)));
    }

    /** {@link #sliceCurvature}, the mean instead of the sum. */
    public Value meanSliceCurvature(Value probability) {
        return Terms.mean(net, net.unary("Abs", curvature(probability)));
    }

    /** Total variation within slices: absolute forward differences along rows and columns, summed. */
    public Value totalVariation(Value probability) {
        return net.add(Terms.sum(net, net.unary("Abs", Terms.differences(net, probability, 1))),
                Terms.sum(net, net.unary("Abs", Terms.differences(net, probability, 2))));
    }

    private Value curvature(Value probability) {
        Value first = Terms.differences(net, probability, 0);
        return Terms.differences(net, first, 0);
    }

    private Value minor(Value[][] d, int p, int q) {
        return net.subtract(net.multiply(d[1][p], d[2][q]), net.multiply(d[1][q], d[2][p]));
    }

    private Value gradient(Value flow, boolean squared) {
        int spatial = flow.rank() - 2;
        Value sum = net.constant(Tensor.scalar(0));
        for (int axis = 0; axis < spatial; axis++) {
            Value d = Terms.differences(net, flow, 2 + axis);
            sum = net.add(sum, Terms.mean(net, squared ? Terms.square(net, d) : net.unary("Abs", d)));
        }
        return net.scale(sum, 1.0 / spatial);
    }
}
