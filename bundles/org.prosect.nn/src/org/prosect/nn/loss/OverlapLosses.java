package org.prosect.nn.loss;

import java.util.Arrays;

import org.prosect.nn.Convolution;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/** Losses that measure how well two masks of probabilities overlap. */
public final class OverlapLosses {

    private final NetworkBuilder net;

    public OverlapLosses(NetworkBuilder net) {
        this.net = net;
    }

    /** Soft Dice: 1 − (2 Σpt + s) / (Σp + Σt + s), over all values together. */
    public Value dice(Value probability, Value target, double smoothing) {
        Value both = Terms.plus(net, net.scale(Terms.sum(net, net.multiply(probability, target)), 2), smoothing);
        Value all = Terms.plus(net, net.add(Terms.sum(net, probability), Terms.sum(net, target)), smoothing);
        return Terms.complement(net, net.divide(both, all));
    }

    /**
     * Soft clDice (Shit et al., CVPR 2021, official code): 1 − 2PS/(P + S), P and S the topology precision and sensitivity on soft skeletons.
     *
     * @param probability (n, c, 2 or 3 spatial axes)
     * @param iterations erosions of the skeleton; 10 in the official code
     */
    public Value softClDice(Value probability, Value target, int iterations, double smoothing) {
        Value predicted = softSkeleton(probability, iterations);
        Value expected = softSkeleton(target, iterations);
        Value precision = share(predicted, target, smoothing);
        Value sensitivity = share(expected, probability, smoothing);
        Value mean = net.divide(net.scale(net.multiply(precision, sensitivity), 2), net.add(precision, sensitivity));
        return Terms.complement(net, mean);
    }

    /** (1 − α) · Dice + α · clDice, both with smoothing 1 and 10 iterations. */
    public Value diceAndClDice(Value probability, Value target, double alpha) {
        return net.add(net.scale(dice(probability, target, 1), 1 - alpha), net.scale(softClDice(probability, target, 10, 1), alpha));
    }

    /** The soft skeleton: what opening takes away, gathered over erosions. */
    public Value softSkeleton(Value mask, int iterations) {
        Value image = mask;
        Value skeleton = net.relu(net.subtract(image, opened(image)));
        for (int i = 0; i < iterations; i++) {
            image = eroded(image);
            Value more = net.relu(net.subtract(image, opened(image)));
            skeleton = net.add(skeleton, net.relu(net.subtract(more, net.multiply(skeleton, more))));
        }
        return skeleton;
    }

    private Value share(Value skeleton, Value mask, double smoothing) {
        return net.divide(Terms.plus(net, Terms.sum(net, net.multiply(skeleton, mask)), smoothing),
                Terms.plus(net, Terms.sum(net, skeleton), smoothing));
    }

    private Value opened(Value x) {
        return net.maxPool(eroded(x), Convolution.padded(1), 3);
    }

    /** The least of the three neighbours along each axis. */
    private Value eroded(Value x) {
        int spatial = x.rank() - 2;
        Value negative = net.unary("Neg", x);
        Value most = null;
        for (int axis = 0; axis < spatial; axis++) {
            int[] kernel = new int[spatial];
            int[] pads = new int[spatial];
            Arrays.fill(kernel, 1);
            kernel[axis] = 3;
            pads[axis] = 1;
            Value along = net.maxPool(negative, Convolution.PLAIN.pad(pads), kernel);
            most = most == null ? along : net.binary("Max", most, along);
        }
        return net.unary("Neg", most);
    }
}
