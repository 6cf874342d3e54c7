package org.prosect.nn.loss;

import org.prosect.nn.Convolution;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/** Losses that judge each voxel. */
public final class ClassificationLosses {

    /** Where PyTorch holds a logarithm back. */
    private static final double LEAST_LOG = -100;

    private final NetworkBuilder net;

    public ClassificationLosses(NetworkBuilder net) {
        this.net = net;
    }

    /** Mean of squared differences; shapes are stretched to each other. */
    public Value meanSquaredError(Value a, Value b) {
        return Terms.mean(net, Terms.square(net, net.subtract(a, b)));
    }

    /** Mean binary cross entropy of probabilities; logarithms are held at −100. */
    public Value binaryCrossEntropy(Value probability, Value target) {
        Value yes = net.multiply(target, log(probability));
        Value no = net.multiply(Terms.complement(net, target), log(Terms.complement(net, probability)));
        return net.unary("Neg", Terms.mean(net, net.add(yes, no)));
    }

    /** The focal loss of CT-SAM3D, applied to the mean: α (1 − e^−BCE)^γ · BCE. */
    public Value focalOfMean(Value probability, Value target, double alpha, double gamma) {
        Value entropy = binaryCrossEntropy(probability, target);
        Value miss = Terms.complement(net, net.unary("Exp", net.unary("Neg", entropy)));
        return net.scale(net.multiply(net.binary("Pow", miss, net.constant((float) gamma)), entropy), alpha);
    }

    /**
     * Mean cross entropy of two classes.
     *
     * @param logits (n, 2, spatial…)
     * @param target 1 for class 1: (n, 1, spatial…)
     */
    public Value crossEntropy(Value logits, Value target) {
        Value most = net.reduce("ReduceMax", logits, true, 1);
        Value shifted = net.subtract(logits, most);
        Value total = net.unary("Log", net.sum(net.unary("Exp", shifted), true, 1));
        Value other = net.multiply(Terms.complement(net, target), net.slice(shifted, 1, 0, 1));
        Value own = net.multiply(target, net.slice(shifted, 1, 1, 2));
        return Terms.mean(net, net.subtract(total, net.add(other, own)));
    }

    /**
     * The structural loss of ProMISe: half soft Dice of the foreground (smoothing 1e-5), half cross entropy.
     *
     * @param logits (n, 2, spatial…)
     * @param target (n, 1, spatial…)
     */
    public Value diceAndCrossEntropy(Value logits, Value target) {
        return net.add(net.scale(foregroundDice(logits, target), 0.5), net.scale(crossEntropy(logits, target), 0.5));
    }

    /** Soft Dice of class 1 of two (smoothing 1e-5), as in MONAI without background; one image at a time. */
    public Value foregroundDice(Value logits, Value target) {
        Value foreground = net.slice(net.softmax(logits, 1), 1, 1, 2);
        return new OverlapLosses(net).dice(foreground, target, 1e-5);
    }

    /**
     * The edges of a mask as ProMISe takes them: |M − mean of M over a window|, zeros outside counted in the mean.
     *
     * @param kernel odd sizes, one a spatial axis; 5, 5, 1 in the public code
     */
    public Value edges(Value mask, int... kernel) {
        int[] pads = new int[kernel.length];
        for (int i = 0; i < pads.length; i++) {
            pads[i] = kernel[i] / 2;
        }
        return net.unary("Abs", net.subtract(mask, net.averagePool(mask, Convolution.PLAIN.pad(pads), true, kernel)));
    }

    /** The boundary loss of ProMISe: mean squared difference of the edges of both classes' probabilities from the edges of the truth. */
    public Value boundary(Value logits, Value target, int... kernel) {
        return meanSquaredError(edges(net.softmax(logits, 1), kernel), edges(target, kernel));
    }

    /** The loss of ProMISe: {@link #diceAndCrossEntropy} + 10 · {@link #boundary}, the latter only where the truth has a foreground. */
    public Value promise(Value logits, Value target, int... kernel) {
        Value present = net.asNumber(net.binary("Greater", Terms.sum(net, target), net.constant(0)));
        return net.add(diceAndCrossEntropy(logits, target), net.scale(net.multiply(present, boundary(logits, target, kernel)), 10));
    }

    private Value log(Value x) {
        return net.clip(net.unary("Log", x), LEAST_LOG, 0);
    }
}
