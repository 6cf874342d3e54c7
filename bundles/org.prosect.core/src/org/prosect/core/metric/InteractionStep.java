package org.prosect.core.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One click count of an interaction. An interaction has a step for every count from 1 to the last one asked for; those asked for are scored.
 *
 * @param clicks the click count. A user who found no error left stopped clicking before; then the answer is that to the last click
 * @param seconds what the method needed to answer this click, without opening the image; empty when there was no click any more
 * @param scores of the answer, in the order the metrics were chosen; empty at counts that were not asked for
 */
public record InteractionStep(int clicks, OptionalDouble seconds, List<InteractionScore> scores) {

    public InteractionStep {
        scores = List.copyOf(scores);
    }

    /** The score by a metric; the first when it was chosen with several tolerances. */
    public Optional<InteractionScore> score(String metric) {
        return scores.stream().filter(s -> s.metric().equals(metric)).findFirst();
    }
}
