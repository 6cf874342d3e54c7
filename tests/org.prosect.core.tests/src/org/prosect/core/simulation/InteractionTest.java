package org.prosect.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodHost;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.MethodSettings;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.metric.InteractionScore;
import org.prosect.core.metric.InteractionStep;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.TestRegistry;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.testing.CancelledProgress;

/** A user who wants 5 × 3 voxels from a method that paints 3 × 3 around each positive click and takes away one under each negative. */
class InteractionTest {

    private static final Geometry GRID = Geometry.of(9, 8, 1, 1, 1, 1);

    @Test
    void userCorrectsUntilNothingIsWrongAndThenStops() throws ProsectException {
        InteractionCurve curve = run("", Set.of(1, 10, 12), Progress.NONE);
        assertEquals(12, curve.entries().size());
        // the deepest voxel; two columns are missed and then one corner, each time with a row too many, which is taken away voxel by voxel
        assertEquals(List.of("+3,3", "+5,2", "+5,4", "-4,1", "-5,1", "-6,1", "-4,5", "-5,5", "-6,5", "", "", ""),
                curve.entries().stream().map(InteractionTest::click).toList());
        assertEquals(9, curve.prompts().getPrompts().size());
        assertEquals(curve.entries().get(3).click().orElseThrow().position(), ((PointPrompt) curve.prompts().getPrompts().get(3)).getPosition());
        assertEquals(15, curve.outcome().segmentation().mask().count());
        assertTrue(curve.steps().stream().allMatch(s -> s.seconds().isPresent() == s.clicks() <= 9));
    }

    @Test
    void onlyTheCountsAskedForAreScored() throws ProsectException {
        List<InteractionStep> steps = run("", Set.of(1, 10, 12), Progress.NONE).steps();
        assertEquals(List.of(1, 10, 12), steps.stream().filter(s -> !s.scores().isEmpty()).map(InteractionStep::clicks).toList());
        assertEquals(List.of(new InteractionScore("size", OptionalDouble.of(0.5), OptionalDouble.of(9.5)),
                new InteractionScore("size", OptionalDouble.of(2), OptionalDouble.of(11))), steps.getFirst().scores());
        assertEquals(OptionalDouble.of(15.5), steps.get(11).score("size").orElseThrow().value());
    }

    @Test
    void clickWithoutAnAnswerLeavesTheOneBeforeAndIsNotRepeated() throws ProsectException {
        InteractionCurve curve = run("1,3", Set.of(1, 2, 3, 4), Progress.NONE);
        assertEquals(List.of("+3,3", "+4,3"), curve.entries().subList(0, 2).stream().map(InteractionTest::click).toList());
        assertEquals(List.of(true, false, true, false), curve.entries().stream().map(e -> e.failure().isPresent()).toList());
        assertTrue(curve.entries().get(2).failure().orElseThrow().startsWith("3 clicks do not suffice"));
        List<OptionalDouble> sizes = curve.steps().stream().map(s -> s.score("size").orElseThrow().value()).toList();
        assertEquals(OptionalDouble.empty(), sizes.get(0), "no answer yet: an empty mask is scored");
        assertEquals(sizes.get(1), sizes.get(2));
        assertFalse(curve.entries().get(2).step().seconds().isEmpty());
    }

    @Test
    void methodWithoutAnyAnswerIsAnError() {
        SegmentationException e = assertThrows(SegmentationException.class, () -> run("all", Set.of(3), Progress.NONE));
        assertEquals("3 clicks do not suffice", e.what());
    }

    @Test
    void cancelledInteractionEnds() {
        Progress cancelled = new CancelledProgress();
        assertThrows(CancellationException.class, () -> run("", Set.of(3), cancelled));
    }

    private static InteractionCurve run(String without, Set<Integer> counts, Progress progress) throws ProsectException {
        Contributions all = new TestRegistry()
                .with("org.a", "segmentationMethods", "<method id='paint' name='N' description='D' promptTypes='point' dimensions='2' class='"
                        + PaintingMethod.class.getName() + "'><parameter id='without' name='N' type='text' help='h'/></method>")
                .with("org.b", "promptTypes", "<promptType id='point' name='P' keyword='p' syntax='p' description='d' class='"
                        + PointType.class.getName() + "'/>")
                .with("org.c", "evaluationMetrics", "<metric id='size' name='S' definition='d' emptyRule='e' tolerance='0.5' class='"
                        + SizeMetric.class.getName() + "'/>").contributions();
        Mask reference = Mask.empty(GRID);
        for (int y = 2; y < 5; y++) {
            for (int x = 2; x < 7; x++) {
                reference.set(GRID.offset(x, y, 0), true);
            }
        }
        List<ChosenMetric> metrics = List.of(ChosenMetric.parse("size", all), ChosenMetric.parse("size@2", all));
        try (MethodRunner runner = MethodRunner.open(all.method("paint"), Mask.empty(GRID).toVolume(),
                MethodSettings.of(Map.of("without", without), 0), new MethodHost(all.promptTypes(), uri -> Mask.empty(GRID).toVolume(), uri -> {
                    throw new AssertionError("no prompt names a mesh");
                }, new ComputeDevices(List.of()), System.err::println), Progress.NONE)) {
            return new Interaction(runner, new SimulatedUser(reference, FirstClick.DEEPEST, 0), metrics).run(new TreeSet<>(counts), progress);
        }
    }

    private static String click(InteractionCurve.Entry entry) {
        return entry.click().map(c -> (c.polarity() == Polarity.POSITIVE ? "+" : "-") + c.offset() % 9 + "," + c.offset() / 9).orElse("");
    }
}
