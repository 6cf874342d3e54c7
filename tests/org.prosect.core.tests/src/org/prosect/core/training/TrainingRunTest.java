package org.prosect.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

class TrainingRunTest {

    @TempDir
    private Path folder;

    private final ScriptedTrainer trainer = new ScriptedTrainer();
    private final List<Float> validated = new ArrayList<>();

    private static Map<String, Tensor> batch(SplittableRandom random) {
        return Map.of("wanted", Tensor.scalar(1 + (float) random.nextDouble()));
    }

    private static TrainingLimits steps(long steps) {
        return new TrainingLimits(OptionalLong.of(steps), Optional.empty());
    }

    private TrainingRun run(ScriptedTrainer of, TrainingLimits limits, Path where, TrainingRun.Validation validation, Progress progress) {
        return new TrainingRun(of, new TrainingRun.Plan(TrainingRunTest::batch, (step, share) -> 0.1 * (1 - share), List.of("loss"), validation, 10,
                5, 7), limits, where, progress);
    }

    private OptionalDouble judge(Weights weights) {
        float x = weights.values("x").get(0);
        validated.add(x);
        return OptionalDouble.of(-Math.abs(x - 0.8)); // best on the way, not at the end
    }

    /** Cancelled once a number of steps are taken. */
    private static Progress cancelledAfter(ScriptedTrainer of, long steps) {
        return new Progress() {
            @Override
            public void report(double fraction, String what) {
                assertTrue(fraction >= 0 && fraction <= 1 && what.contains("loss"), what);
            }

            @Override
            public boolean isCancelled() {
                return of.steps() >= steps;
            }
        };
    }

    @Test
    void theWeightsThatScoredBestAreGivenAndNotTheLast() throws Exception {
        TrainingRun run = run(trainer, steps(40), folder, this::judge, Progress.NONE);
        float best = run.run().values("x").get(0);
        assertEquals(5, validated.size());
        float last = validated.getLast();
        assertEquals(last, trainer.weights().values("x").get(0));
        float expected = validated.stream().min((a, b) -> Double.compare(Math.abs(a - 0.8), Math.abs(b - 0.8))).orElseThrow();
        assertEquals(expected, best);
        assertTrue(best != last, "the last was the best, which shows nothing");
        assertEquals(-Math.abs(best - 0.8), run.score().orElseThrow(), 1e-12);
        assertTrue(run.spent().toNanos() > 0);
    }

    @Test
    void withoutValidationTheLastAveragesAreGiven() throws Exception {
        TrainingRun run = run(trainer, steps(13), folder, w -> OptionalDouble.empty(), Progress.NONE);
        Weights given = run.run();
        assertEquals(trainer.weights().values("x").get(0), given.values("x").get(0));
        assertTrue(run.score().isEmpty());
    }

    @Test
    void theRecordHasALineForEachPartWithTheMeanLossAndEverySecondIsValidated() throws Exception {
        run(trainer, steps(40), folder, this::judge, Progress.NONE).run();
        List<String> lines = Files.readAllLines(folder.resolve(TrainingRun.RECORD));
        assertEquals("step,seconds,rate,loss,score", lines.getFirst());
        assertEquals(11, lines.size());
        for (int i = 1; i <= 10; i++) {
            String[] cells = lines.get(i).split(",", -1);
            assertEquals(4 * i, Integer.parseInt(cells[0]));
            assertEquals(i % 2 == 0, !cells[4].isEmpty(), lines.get(i));
        }
        ScriptedTrainer again = new ScriptedTrainer();
        double sum = 0;
        for (int step = 0; step < 4; step++) {
            sum += again.step(Map.of("wanted", Tensor.scalar(trainer.inputs.get(step))), trainer.rates.get(step)).get("loss").values()[0];
        }
        assertEquals(sum / 4, Double.parseDouble(lines.get(1).split(",")[3]), 1e-5);
        assertEquals(0.1 * (1 - 3 / 40.0), trainer.rates.get(3), 1e-12);
    }

    @Test
    void anInterruptedTrainingEndsAsAnUninterruptedOne() throws Exception {
        Weights whole = run(trainer, steps(40), folder.resolve("whole"), this::judge, Progress.NONE).run();
        Path parts = folder.resolve("parts");
        ScriptedTrainer first = new ScriptedTrainer();
        assertThrows(CancellationException.class, () -> run(first, steps(40), parts, this::judge, cancelledAfter(first, 17)).run());
        assertEquals(17, first.steps());
        ScriptedTrainer second = new ScriptedTrainer();
        Weights resumed = run(second, steps(40), parts, this::judge, Progress.NONE).run();
        assertEquals(23, second.inputs.size());
        assertEquals(trainer.inputs.subList(17, 40), second.inputs);
        assertEquals(trainer.weights().values("x").get(0), second.weights().values("x").get(0));
        assertEquals(whole.values("x").get(0), resumed.values("x").get(0));
        assertEquals(Files.readAllLines(folder.resolve("whole").resolve(TrainingRun.RECORD)).size(),
                Files.readAllLines(parts.resolve(TrainingRun.RECORD)).size());
    }

    @Test
    void linesAfterTheSavedStateAndHalfLinesAreTakenOutOfTheRecord() throws Exception {
        ScriptedTrainer first = new ScriptedTrainer();
        assertThrows(CancellationException.class, () -> run(first, steps(40), folder, this::judge, cancelledAfter(first, 17)).run());
        Path record = folder.resolve(TrainingRun.RECORD);
        List<String> kept = Files.readAllLines(record);
        assertEquals(5, kept.size());
        Files.writeString(record, String.join("\n", kept) + "\n20,9.0,0.1,0.2,\n24,9.1,0.");
        assertThrows(CancellationException.class, () -> run(new ScriptedTrainer(), steps(40), folder, this::judge, cancelledAfter(first, 17)).run());
        assertEquals(kept, Files.readAllLines(record));
    }

    @Test
    void aTrainingForSomeTimeEndsWithARecordThatIsValidated() throws Exception {
        run(trainer, new TrainingLimits(OptionalLong.empty(), Optional.of(Duration.ofMillis(80))), folder, this::judge, Progress.NONE).run();
        List<String> lines = Files.readAllLines(folder.resolve(TrainingRun.RECORD));
        String[] last = lines.getLast().split(",", -1);
        assertEquals(trainer.steps(), Long.parseLong(last[0]));
        assertTrue(!last[4].isEmpty(), lines.getLast());
    }

    @Test
    void whatGoesWrongInABatchEndsTheTrainingAndTheStateIsKept() throws Exception {
        TrainingRun run = new TrainingRun(trainer, new TrainingRun.Plan(random -> {
            if (trainer.steps() > 4) {
                throw new ProsectException("no crop holds the structure", "Take the case out");
            }
            return batch(random);
        }, (step, share) -> 0.1, List.of("loss"), w -> OptionalDouble.empty(), 10, 5, 7), steps(40), folder, Progress.NONE);
        assertEquals("no crop holds the structure", assertThrows(ProsectException.class, run::run).what());
        assertTrue(Files.exists(folder.resolve(TrainingRun.STATE)));
    }

    @Test
    void aDamagedStateIsAnErrorWithItsName() throws Exception {
        Files.writeString(folder.resolve(TrainingRun.STATE), "not a checkpoint");
        ProsectException e = assertThrows(ProsectException.class, () -> run(trainer, steps(4), folder, this::judge, Progress.NONE).run());
        assertTrue(e.what().contains(TrainingRun.STATE), e.what());
    }

    @Test
    void aPlanWithMoreValidationsThanRecordsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TrainingRun.Plan(TrainingRunTest::batch, (step, share) -> 1, List.of("loss"),
                w -> OptionalDouble.empty(), 5, 10, 0));
    }
}
