package org.prosect.ui.methods.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.study.Studies;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.SurfaceMesh;

class RunsTest {

    private static final String BOTH = "dimensions=\"2,3\"";

    @TempDir
    Path folder;

    /** Answers at once except for the first run, which waits until it is cancelled. */
    private static final class FirstIsSlow extends FakeMethod {

        FirstIsSlow() {
            super(false);
        }

        @Override
        void work(PromptSet prompts, Progress progress) throws Exception {
            while (begun.get() == 1) {
                progress.check();
                Thread.sleep(5);
            }
        }
    }

    @Test
    void resultIsOneChangeWithProvenanceAndGoesWithUndo() throws Exception {
        FakeMethod method = new FakeMethod(true);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("balls", BOTH, () -> method), "balls")) {
            f.methods.change(c -> c.withParameters(Map.of("radius", "3")));
            f.run();
            assertEquals(List.of(), f.problems);
            Result result = f.results().getFirst();
            assertTrue(f.mask(result).get(4, 5, 9));
            assertFalse(f.mask(result).get(4, 5, 10));
            assertSame(f.prompts, result.getPromptSet());
            assertSame(f.image(), result.getImage());
            assertEquals("balls", result.getProvenance().getMethodId());
            assertEquals(f.image().getSha256(), result.getProvenance().getImageSha256());
            assertEquals(new Point3(4, 5, 6), ((PointPrompt) result.getProvenance().getPrompts().getFirst()).getPosition());
            assertTrue(result.getProvenance().getParameters().stream().anyMatch(p -> p.getName().equals("radius") && p.getValue().equals("3.0")));
            SurfaceMesh mesh = f.study.study().getMeshes().getFirst();
            assertSame(mesh, result.getMesh());
            assertEquals(4, mesh.getVertexCount());
            assertEquals(List.of("Ball-balls.ply"), f.filesIn("meshes"));
            assertEquals("Fake balls", f.runs.now().last().orElseThrow().method());
            f.study.undo();
            assertEquals(List.of(), f.results());
            assertEquals(List.of(), f.study.study().getMeshes());
            assertEquals(Optional.empty(), f.study.undoable());
            f.study.redo();
            assertTrue(f.mask(f.results().getFirst()).get(4, 5, 9));
        }
    }

    @Test
    void sessionStaysOpenUntilASettingChanges() throws Exception {
        FakeMethod method = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("balls", BOTH, () -> method), "balls")) {
            f.run();
            f.add(RunsFixture.point(8, 8, 8));
            f.run();
            assertEquals(1, method.opened.get());
            assertEquals(2, f.results().size());
            assertEquals(List.of("Ball, balls", "Ball, balls 2"), f.results().stream().map(Result::getName).toList());
            f.methods.change(c -> c.withParameters(Map.of("radius", "1")));
            f.run();
            assertEquals(2, method.opened.get());
            assertEquals(1, method.closed.get());
            f.session.close();
            f.until("the session is closed with the study", () -> method.closed.get() == 2);
        }
    }

    @Test
    void newestWins() throws Exception {
        FirstIsSlow method = new FirstIsSlow();
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("slow", BOTH, () -> method), "slow")) {
            f.runs.run();
            f.until("it works", () -> method.begun.get() == 1);
            f.add(RunsFixture.point(12, 10, 9));
            f.run();
            assertEquals(1, method.cancelled.get());
            assertEquals(2, method.begun.get());
            assertEquals(1, method.opened.get(), "the session survives");
            assertEquals(1, f.results().size());
            assertEquals(2, f.results().getFirst().getProvenance().getPrompts().size());
            assertEquals(List.of(), f.problems);
        }
    }

    @Test
    void stoppedRunLeavesNothing() throws Exception {
        FirstIsSlow method = new FirstIsSlow();
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("slow", BOTH, () -> method), "slow")) {
            f.runs.run();
            f.until("it works", () -> method.begun.get() == 1);
            f.runs.stop();
            assertTrue(f.runs.now().stopping());
            f.idle();
            assertEquals(List.of(), f.results());
            assertEquals(List.of(), f.filesIn("masks"));
            assertEquals(List.of(), f.problems);
            f.run();
            assertEquals(1, f.results().size());
        }
    }

    @Test
    void hangingMethodIsGivenUpAfterHalfASecondAndNamed() throws Exception {
        HangingMethod method = new HangingMethod();
        FakeMethod other = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("hangs", BOTH, () -> method).with("balls", BOTH, () -> other),
                "hangs")) {
            f.runs.run();
            f.until("it hangs", () -> method.begun.get() == 1);
            long stop = System.nanoTime();
            f.runs.stop();
            f.idle();
            long millis = (System.nanoTime() - stop) / 1_000_000;
            assertTrue(millis >= 450 && millis < 2000, "given up after " + millis + " ms");
            assertEquals(1, f.problems.size());
            assertTrue(f.problems.getFirst().what().contains("Fake hangs") && f.problems.getFirst().what().contains("org.example.fake"),
                    f.problems.getFirst().what());
            assertFalse(f.study.isChanged());
            f.methods.change(c -> c.withMethod("balls", Map.of(), Optional.empty()));
            f.run();
            assertEquals(1, f.results().size());
            method.end.countDown();
            f.until("it closes its session itself", () -> method.closed.get() == 1);
            f.pause(100);
            assertEquals(1, f.results().size(), "its late answer is dropped");
        }
    }

    @Test
    void throwingMethodIsOneProblemAndTheStudyIsAsItWas() throws Exception {
        FakeMethod method = new FakeMethod(false) {
            @Override
            void work(PromptSet prompts, Progress progress) {
                prompts.getPrompts().clear();
                throw new ArrayIndexOutOfBoundsException("index 512 of 348");
            }
        };
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("throws", BOTH, () -> method), "throws")) {
            f.run();
            assertEquals(1, f.problems.size());
            assertTrue(f.problems.getFirst().what().contains("index 512 of 348"), f.problems.getFirst().what());
            assertTrue(f.problems.getFirst().remedy().contains("org.example.fake"), f.problems.getFirst().remedy());
            assertFalse(f.study.isChanged());
            assertEquals(1, f.prompts.getPrompts().size());
        }
    }

    @Test
    void maskOfAnotherSizeIsOneProblemAndTheStudyIsAsItWas() throws Exception {
        FakeMethod method = new FakeMethod(false) {
            @Override
            Geometry grid(Volume image) {
                return Geometry.of(3, 3, 3, 1, 1, 1);
            }
        };
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("small", BOTH, () -> method), "small")) {
            f.run();
            assertEquals(1, f.problems.size());
            assertTrue(f.problems.getFirst().what().contains("made a mask of"), f.problems.getFirst().what());
            assertFalse(f.study.isChanged());
            assertEquals(List.of(), f.filesIn("masks"));
        }
    }

    @Test
    void methodForOtherDimensionsIsRefused() throws Exception {
        FakeMethod method = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("flat", "dimensions=\"2\"", () -> method), "flat")) {
            assertTrue(f.runs.obstacle().orElseThrow().what().contains("3"));
            f.run();
            assertEquals(1, f.problems.size());
            assertEquals(0, method.opened.get());
        }
    }

    @Test
    void wrongParameterIsRefusedBeforeTheRun() throws Exception {
        FakeMethod method = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("balls", BOTH, () -> method), "balls")) {
            assertEquals(Optional.empty(), f.runs.obstacle());
            f.methods.change(c -> c.withParameters(Map.of("radius", "11")));
            assertTrue(f.runs.obstacle().orElseThrow().what().contains("'11'"));
            f.run();
            assertEquals(0, method.opened.get());
        }
    }

    @Test
    void othersVoxelsAreLeftAloneAndRecorded() throws Exception {
        FakeMethod method = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("balls", BOTH, () -> method), "balls")) {
            f.run();
            Result ball = f.results().getFirst();
            f.study.change("Second structure", () -> Studies.promptSet(f.image(), Studies.structure(f.study.study(), "Other")).getPrompts()
                    .add(RunsFixture.point(5, 5, 6)));
            f.view.change(v -> v.withStructure(Optional.of(f.study.study().getStructures().get(1))));
            f.run();
            Mask spared = f.mask(f.results().get(1));
            assertFalse(spared.get(5, 5, 6), "belongs to the ball");
            assertTrue(spared.get(7, 5, 6));
            List<ParameterValue> record = f.results().get(1).getProvenance().getParameters();
            assertTrue(record.stream().anyMatch(p -> p.getName().equals("workbench.protected") && p.getValue().equals(ball.getName())));
            // not shown and not accepted: nobody misses it
            f.view.change(v -> v.withHidden(Set.of(ball)));
            f.run();
            assertTrue(f.mask(f.results().get(2)).get(5, 5, 6));
            f.study.set(ball, StudyPackage.Literals.RESULT__STATE, ResultState.ACCEPTED, "Accept");
            f.run();
            assertFalse(f.mask(f.results().get(3)).get(5, 5, 6));
            f.methods.change(c -> c.withProtecting(false));
            f.run();
            assertTrue(f.mask(f.results().get(4)).get(5, 5, 6));
        }
    }

    @Test
    void liveUpdateReplacesItsProposalAndUndoBringsTheOldOneBack() throws Exception {
        FakeMethod method = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("balls", BOTH, () -> method), "balls")) {
            f.methods.change(c -> c.withLive(true));
            f.until("it runs when switched on", () -> f.results().size() == 1);
            Result result = f.results().getFirst();
            String first = result.getMaskUri();
            f.add(RunsFixture.point(12, 10, 9));
            f.until("the mask is another", () -> !first.equals(result.getMaskUri()));
            assertEquals(List.of(result), f.results());
            assertTrue(f.mask(result).get(12, 10, 9));
            f.study.undo();
            assertEquals(first, result.getMaskUri());
            assertFalse(f.mask(result).get(12, 10, 9));
            f.study.undo();
            f.pause(2 * LiveUpdate.PAUSE_MILLIS);
            f.idle();
            assertEquals(2, method.begun.get(), "undo runs nothing, or redo would be gone");
            assertEquals(1, f.prompts.getPrompts().size());
            f.study.redo();
            f.study.redo();
            assertNotEquals(first, result.getMaskUri());
            f.study.set(result, StudyPackage.Literals.RESULT__STATE, ResultState.ACCEPTED, "Accept");
            f.add(RunsFixture.point(2, 2, 2));
            f.until("what is accepted stays, the new one comes beside", () -> f.results().size() == 2);
        }
    }

    @Test
    void quickChangesAreOneRun() throws Exception {
        FakeMethod method = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("balls", BOTH, () -> method), "balls")) {
            f.methods.change(c -> c.withLive(true));
            f.until("it runs when switched on", () -> f.results().size() == 1);
            for (int i = 0; i < 5; i++) {
                f.add(RunsFixture.point(i, i, i));
            }
            f.until("the result has them all", () -> f.results().getFirst().getProvenance().getPrompts().size() == 6);
            f.idle();
            assertEquals(2, method.begun.get());
        }
    }

    @Test
    void liveUpdateEndsWithTheFirstRunThatBreaks() throws Exception {
        FakeMethod method = new FakeMethod(false) {
            @Override
            void work(PromptSet prompts, Progress progress) {
                throw new IllegalStateException("half a network");
            }
        };
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("throws", BOTH, () -> method), "throws")) {
            f.methods.change(c -> c.withLive(true));
            f.until("it is told", () -> f.problems.size() == 1);
            assertFalse(f.methods.now().live());
            f.add(RunsFixture.point(2, 2, 2));
            f.pause(2 * LiveUpdate.PAUSE_MILLIS);
            assertEquals(1, method.begun.get());
        }
    }

    @Test
    void replayTakesThePromptsThatTheResultWasMadeOf() throws Exception {
        FakeMethod method = new FakeMethod(false);
        FakeMethod other = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("balls", BOTH, () -> method).with("other", BOTH, () -> other),
                "balls")) {
            f.run();
            f.add(RunsFixture.point(12, 10, 9));
            f.runs.replay(f.results().getFirst(), f.methods.methods().get(1));
            f.idle();
            assertEquals(List.of(), f.problems);
            assertEquals(2, f.results().size());
            Result replayed = f.results().get(1);
            assertEquals("other", replayed.getProvenance().getMethodId());
            assertEquals(1, replayed.getProvenance().getPrompts().size());
            assertSame(f.prompts, replayed.getPromptSet());
            assertEquals("balls", f.methods.now().method().orElseThrow(), "the choice stays");
            f.runs.replay(f.prompts, f.methods.methods().get(1));
            f.idle();
            assertEquals(2, f.results().get(2).getProvenance().getPrompts().size());
        }
    }

    @Test
    void filesOfRunsThatWereTakenBackGoWhenNothingBringsThemBack() throws Exception {
        FakeMethod method = new FakeMethod(true);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("balls", BOTH, () -> method), "balls")) {
            f.run();
            f.study.undo();
            f.session.save();
            assertEquals(List.of("Ball-balls.nii.gz"), f.filesIn("masks"), "redo brings it back");
            f.add(RunsFixture.point(6, 6, 6));
            f.run();
            f.session.save();
            assertEquals(List.of("Ball-balls-2.nii.gz"), f.filesIn("masks"));
            assertEquals(List.of("Ball-balls-2.ply"), f.filesIn("meshes"));
            assertTrue(f.mask(f.results().getFirst()).count() > 0);
            assertEquals(List.of(), f.problems);
        }
    }

    @Test
    void resultOfAClosedStudyIsDropped() throws Exception {
        FirstIsSlow method = new FirstIsSlow();
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("slow", BOTH, () -> method), "slow")) {
            f.runs.run();
            f.until("it works", () -> method.begun.get() == 1);
            f.session.close();
            f.idle();
            assertEquals(List.of(), f.filesIn("masks"));
            assertEquals(List.of(), f.problems);
        }
    }

    @Test
    void runWithoutPromptsMakesTheSetWithTheResult() throws Exception {
        FakeMethod method = new FakeMethod(false);
        try (RunsFixture f = new RunsFixture(folder, new FakePlatform().with("balls", BOTH, () -> method), "balls")) {
            f.study.delete(List.of(f.prompts), "Delete");
            f.run();
            assertEquals(List.of(), f.problems);
            assertEquals("Ball", f.results().getFirst().getPromptSet().getStructure().getName());
            assertTrue(f.mask(f.results().getFirst()).isEmpty());
            f.study.undo();
            assertEquals(List.of(), f.study.study().getPromptSets());
        }
    }
}
