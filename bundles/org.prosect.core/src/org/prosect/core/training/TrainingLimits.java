package org.prosect.core.training;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a training ends: at the first limit that is reached.
 *
 * @param steps steps of the optimiser
 * @param time time spent on steps, over all interruptions
 */
public record TrainingLimits(OptionalLong steps, Optional<Duration> time) {

    public TrainingLimits {
        if (steps.isEmpty() && time.isEmpty()) {
            throw new IllegalArgumentException("a training needs a limit");
        }
        if (steps.orElse(1) < 1 || time.isPresent() && !time.get().isPositive()) {
            throw new IllegalArgumentException("limits of " + steps + " steps and " + time + " leave no time to train");
        }
    }

    /** How much of the training is done, 0 to 1. */
    public double fraction(long done, Duration spent) {
        double bySteps = steps.isPresent() ? (double) done / steps.getAsLong() : 0;
        double byTime = time.isPresent() ? spent.toNanos() / (double) time.get().toNanos() : 0;
        return Math.min(1, Math.max(bySteps, byTime));
    }
}
