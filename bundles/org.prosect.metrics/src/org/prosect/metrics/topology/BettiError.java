package org.prosect.metrics.topology;

import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.imaging.Topology;
import org.prosect.imaging.Topology.BettiNumbers;
import org.prosect.metrics.MaskPair;

/** The difference of a Betti number of two masks; undefined when both are empty, while one empty mask has the number 0. */
abstract class BettiError implements EvaluationMetric {

    private record OfBoth(boolean bothEmpty, BettiNumbers reference, BettiNumbers prediction) {
        static OfBoth of(MaskPair masks) {
            return new OfBoth(masks.reference().isEmpty() && masks.prediction().isEmpty(), Topology.bettiNumbers(masks.reference()),
                    Topology.bettiNumbers(masks.prediction()));
        }
    }

    @Override
    public final OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) throws ProsectException {
        OfBoth numbers = comparison.shared(OfBoth.class, () -> OfBoth.of(MaskPair.of(comparison)));
        return numbers.bothEmpty ? OptionalDouble.empty() : OptionalDouble.of(Math.abs(number(numbers.reference) - number(numbers.prediction)));
    }

    abstract long number(BettiNumbers numbers);
}
