package org.prosect.core.simulation;

import java.util.List;
import java.util.Optional;

import org.prosect.core.method.MethodRunner;
import org.prosect.core.metric.InteractionStep;
import org.prosect.study.model.PromptSet;

/**
 * How a method did with more and more clicks.
 *
 * @param entries one for each click count from 1 on
 * @param prompts all clicks; in no study
 * @param outcome the method's last answer
 */
public record InteractionCurve(List<Entry> entries, PromptSet prompts, MethodRunner.Outcome outcome) {

    public InteractionCurve {
        entries = List.copyOf(entries);
    }

    /**
     * One click count.
     *
     * @param step seconds and scores
     * @param click the click that was added; empty when the user found no error to click on
     * @param failure what the method said when it had no answer to these clicks; its answer before, empty at first, counts then
     */
    public record Entry(InteractionStep step, Optional<Click> click, Optional<String> failure) { }

    /** The steps alone, as metrics of interactions take them. */
    public List<InteractionStep> steps() {
        return entries.stream().map(Entry::step).toList();
    }
}
