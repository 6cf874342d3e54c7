package org.prosect.nn.training;

/**
 * Adam, as in PyTorch: step = rate · m̂ / (√v̂ + epsilon) with bias-corrected moments.
 *
 * @param beta1 share of the mean gradient that is kept at each step
 * @param beta2 share of the mean squared gradient that is kept
 * @param epsilon added to the root
 * @param weightDecay how strongly weights are drawn to zero; 0: not at all
 * @param decoupled AdamW (Loshchilov and Hutter 2019): each step takes rate · weightDecay of the weight itself. Otherwise weightDecay · weight is
 *        added to the gradient
 * @param clip the largest Euclidean length of all gradients together; longer ones are shortened before anything else. 0: never
 */
public record Optimiser(double beta1, double beta2, double epsilon, double weightDecay, boolean decoupled, double clip) {

    public Optimiser {
        if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1)) {
            throw new IllegalArgumentException("betas " + beta1 + " and " + beta2 + " must be at least 0 and below 1");
        }
        if (!(epsilon > 0) || !(weightDecay >= 0) || !(clip >= 0)) {
            throw new IllegalArgumentException("epsilon " + epsilon + " must be above 0, weight decay " + weightDecay + " and clip " + clip
                    + " not below");
        }
    }

    /** Adam with 0.9, 0.999 and 1e-8. */
    public static Optimiser adam() {
        return new Optimiser(0.9, 0.999, 1e-8, 0, false, 0);
    }

    /** AdamW with 0.9, 0.999 and 1e-8. */
    public static Optimiser adamW(double weightDecay) {
        return new Optimiser(0.9, 0.999, 1e-8, weightDecay, true, 0);
    }

    /** The same with gradients shortened to a length. */
    public Optimiser clipped(double longest) {
        return new Optimiser(beta1, beta2, epsilon, weightDecay, decoupled, longest);
    }

    /** The same with other shares that are kept. */
    public Optimiser betas(double first, double second) {
        return new Optimiser(first, second, epsilon, weightDecay, decoupled, clip);
    }
}
