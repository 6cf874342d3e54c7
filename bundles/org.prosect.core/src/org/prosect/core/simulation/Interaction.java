package org.prosect.core.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.InteractionScore;
import org.prosect.core.metric.InteractionStep;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.imaging.Mask;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;

/**
 * A simulated user at work with a method: after each answer a click more, all clicks so far passed every time. A click the method has no answer to
 * changes nothing, and the user clicks on. Used once, by one thread.
 */
public final class Interaction {

    private final MethodRunner runner;
    private final SimulatedUser user;
    private final List<ChosenMetric> metrics;
    private final PromptSet prompts = StudyFactory.eINSTANCE.createPromptSet();
    private final List<Click> clicks = new ArrayList<>();
    private final List<InteractionCurve.Entry> entries = new ArrayList<>();
    private Mask answer;
    private Optional<MethodRunner.Outcome> outcome = Optional.empty();

    /**
     * Prepares.
     *
     * @param runner the method, opened on an image with the grid of the user's reference; stays open
     * @param metrics what answers are scored by; metrics of masks
     */
    public Interaction(MethodRunner runner, SimulatedUser user, List<ChosenMetric> metrics) {
        this.runner = runner;
        this.user = user;
        this.metrics = List.copyOf(metrics);
        answer = Mask.empty(user.reference().geometry());
    }

    /**
     * Lets the user click.
     *
     * @param counts the click counts at which answers are scored; the last one ends the interaction
     * @throws SegmentationException when the method had an answer to none of the clicks: what it said to the last
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public InteractionCurve run(SortedSet<Integer> counts, Progress progress) throws ProsectException {
        if (counts.isEmpty() || counts.first() < 1) {
            throw new IllegalArgumentException("click counts are " + counts + ", they must be 1 or more");
        }
        int last = counts.last();
        Optional<SegmentationException> failure = Optional.empty();
        for (int count = 1; count <= last; count++) {
            progress.check();
            Progress part = progress.part((count - 1.0) / last, (double) count / last);
            part.report(0, "click " + count);
            Optional<Click> click = count == 1 ? Optional.of(user.first()) : user.next(answer, clicks);
            OptionalDouble seconds = OptionalDouble.empty();
            if (click.isPresent()) {
                clicks.add(click.get());
                prompts.getPrompts().add(click.get().prompt());
                long begun = System.nanoTime();
                failure = segment(part.part(0, 0.8));
                seconds = OptionalDouble.of((System.nanoTime() - begun) / 1e9);
            }
            List<InteractionScore> scores = counts.contains(count) ? scores(part.part(0.8, 1)) : List.of();
            entries.add(new InteractionCurve.Entry(new InteractionStep(count, seconds, scores), click,
                    click.isPresent() ? failure.map(ProsectException::getMessage) : Optional.empty()));
        }
        if (outcome.isEmpty()) {
            throw failure.orElseThrow();
        }
        return new InteractionCurve(entries, prompts, outcome.get());
    }

    private Optional<SegmentationException> segment(Progress progress) throws ProsectException {
        try {
            MethodRunner.Outcome now = runner.segment(prompts, progress);
            outcome = Optional.of(now);
            answer = now.segmentation().mask();
            return Optional.empty();
        } catch (SegmentationException e) {
            return Optional.of(e);
        }
    }

    private List<InteractionScore> scores(Progress progress) throws ProsectException {
        Comparison comparison = new Comparison(Evaluand.of(user.reference()), Evaluand.of(answer));
        List<InteractionScore> scores = new ArrayList<>();
        for (ChosenMetric m : metrics) {
            scores.add(new InteractionScore(m.metric().id(), m.tolerance(), m.evaluate(comparison, progress)));
        }
        return scores;
    }
}
