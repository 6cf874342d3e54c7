package org.prosect.core.training;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.Trainer;
import org.prosect.core.format.ImageFiles;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.CheckpointException;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.nn.checkpoint.Safetensors;

/**
 * The loop of a training: makes batches ahead while the device works, takes steps at the rate of a schedule, keeps a record ({@value #RECORD}) and
 * checkpoints ({@value #STATE}), validates, keeps the weights that scored best, and goes on where an interrupted one stopped. The random numbers of a
 * step depend on seed and step alone, so that an interruption changes nothing.
 */
public final class TrainingRun {

    /** The file with one line for each part of the training: step, seconds, rate, means of the losses, score of those that were validated. */
    public static final String RECORD = "training.csv";
    /** The file that an interrupted training goes on from. */
    public static final String STATE = "checkpoint.safetensors";
    private static final String BEST = "best.safetensors";
    private static final String SECONDS = "seconds";
    private static final String SCORE = "score";
    private static final long SAVE_NANOS = Duration.ofMinutes(2).toNanos();

    private final Trainer trainer;
    private final TrainingLimits limits;
    private final Path folder;
    private final Progress progress;
    private final Plan plan;
    private Duration before = Duration.ZERO;
    private double best = Double.NEGATIVE_INFINITY;

    /** Makes what a step is computed from; called ahead of the step and on another thread, one call at a time. */
    @FunctionalInterface
    public interface Batches {
        Map<String, Tensor> make(SplittableRandom random) throws ProsectException;
    }

    /** Judges weights on cases that are not trained on; higher is better. */
    @FunctionalInterface
    public interface Validation {
        OptionalDouble score(Weights averages) throws ProsectException;
    }

    /** The learning rate when a share of the training, 0 to 1, is done. */
    @FunctionalInterface
    public interface Rate {
        double at(long step, double share);
    }

    /**
     * How a training goes.
     *
     * @param batches makes batches
     * @param rate the learning rate
     * @param losses outputs whose means are recorded, the whole loss first
     * @param validation judges the averaged weights
     * @param records lines of the record in the whole training; fewer when there are fewer steps
     * @param validations how many of them are validated, evenly spread, the last always
     * @param seed of the batches
     */
    public record Plan(Batches batches, Rate rate, List<String> losses, Validation validation, int records, int validations, long seed) {

        public Plan {
            losses = List.copyOf(losses);
            if (losses.isEmpty() || records < 1 || validations < 1 || validations > records) {
                throw new IllegalArgumentException("losses " + losses + ", " + records + " records and " + validations + " validations make no plan");
            }
        }
    }

    public TrainingRun(Trainer trainer, Plan plan, TrainingLimits limits, Path folder, Progress progress) {
        this.trainer = trainer;
        this.plan = plan;
        this.limits = limits;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Trains to the limit. When cancelled, the state is saved first.
     *
     * @return the weights that scored best, or the last averages where nothing was scored
     */
    public Weights run() throws ProsectException {
        resume();
        try (ExecutorService ahead = Executors.newSingleThreadExecutor(r -> Thread.ofPlatform().daemon().name("batches").unstarted(r))) {
            try {
                loop(ahead);
            } finally {
                ahead.shutdownNow();
            }
        }
        return best > Double.NEGATIVE_INFINITY ? read(folder.resolve(BEST)) : trainer.averages();
    }

    /** Time spent on all steps so far, over all interruptions. */
    public Duration spent() {
        return before;
    }

    /** The best score of a validation; empty when nothing was scored. */
    public OptionalDouble score() {
        return best > Double.NEGATIVE_INFINITY ? OptionalDouble.of(best) : OptionalDouble.empty();
    }

    private void loop(ExecutorService ahead) throws ProsectException {
        long begun = System.nanoTime();
        long saved = begun;
        Map<String, Double> sums = new LinkedHashMap<>();
        int counted = 0;
        double share = share(begun);
        double recorded = share;
        Future<Map<String, Tensor>> next = prepare(ahead, trainer.steps());
        try {
            while (share < 1) {
                progress.check();
                long step = trainer.steps();
                Map<String, Tensor> batch = taken(next);
                next = prepare(ahead, step + 1);
                double rate = plan.rate.at(step, share);
                Map<String, Tensor> made = trainer.step(batch, rate);
                plan.losses.forEach(name -> sums.merge(name, (double) made.get(name).values()[0], Double::sum));
                counted++;
                double now = share(begun);
                if (parts(plan.records, now) > parts(plan.records, share)) {
                    double steps = counted;
                    sums.replaceAll((name, sum) -> sum / steps);
                    boolean validated = parts(plan.validations, now) > parts(plan.validations, recorded);
                    record(step + 1, spent(begun), rate, sums, validated ? validate() : OptionalDouble.empty());
                    recorded = now;
                    sums.clear();
                    counted = 0;
                }
                if (System.nanoTime() - saved > SAVE_NANOS) {
                    save(begun);
                    saved = System.nanoTime();
                }
                share = now; // so that the step that ends the training is recorded and validated, however long a validation takes
                progress.report(share, "step " + (step + 1) + ", loss "
                        + String.format(Locale.ROOT, "%.4g", made.get(plan.losses.getFirst()).values()[0]));
            }
        } finally {
            next.cancel(true);
            save(begun);
            before = spent(begun);
        }
    }

    /** How many of a number of parts are done; the last when all is. */
    private static int parts(int number, double share) {
        return (int) (number * share + 1e-9);
    }

    private Duration spent(long begun) {
        return before.plusNanos(System.nanoTime() - begun);
    }

    private double share(long begun) {
        return limits.fraction(trainer.steps(), spent(begun));
    }

    private Future<Map<String, Tensor>> prepare(ExecutorService ahead, long step) {
        return ahead.submit(() -> plan.batches.make(new SplittableRandom(plan.seed * 0x9E3779B97F4A7C15L + step)));
    }

    private static Map<String, Tensor> taken(Future<Map<String, Tensor>> next) throws ProsectException {
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("cancelled");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ProsectException p -> throw p;
                case RuntimeException r -> throw r;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private OptionalDouble validate() throws ProsectException {
        Weights averages = trainer.averages();
        OptionalDouble score = plan.validation.score(averages);
        if (score.isPresent() && score.getAsDouble() > best) {
            best = score.getAsDouble();
            write(folder.resolve(BEST), averages, Map.of());
        }
        return score;
    }

    private void record(long step, Duration spent, double rate, Map<String, Double> losses, OptionalDouble score) throws ProsectException {
        Path file = folder.resolve(RECORD);
        List<String> header = new ArrayList<>(List.of("step", SECONDS, "rate"));
        List<String> line = new ArrayList<>(List.of(String.valueOf(step), number(spent.toMillis() / 1000.0), number(rate)));
        losses.forEach((name, mean) -> {
            header.add(name);
            line.add(number(mean));
        });
        header.add(SCORE);
        line.add(score.isPresent() ? number(score.getAsDouble()) : "");
        try {
            boolean fresh = !Files.exists(file);
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                if (fresh) {
                    out.write(String.join(",", header) + "\n");
                }
                out.write(String.join(",", line) + "\n");
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    private void save(long begun) throws ProsectException {
        write(folder.resolve(STATE), trainer.state(), Map.of(SECONDS, String.valueOf(spent(begun).toMillis() / 1000.0), SCORE, String.valueOf(best)));
    }

    private void resume() throws ProsectException {
        Path file = folder.resolve(STATE);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(e);
        }
        if (!Files.exists(file)) {
            trimRecord(0);
            return;
        }
        try (Checkpoint state = Checkpoints.open(file)) {
            trainer.restore(state);
            before = Duration.ofMillis(Math.round(1000 * Double.parseDouble(state.notes().getOrDefault(SECONDS, "0"))));
            best = Double.parseDouble(state.notes().getOrDefault(SCORE, "-Infinity"));
        } catch (CheckpointException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        } catch (NumberFormatException e) {
            throw new ProsectException(file + " says no time or score (" + e.getMessage() + ")", "Train into a new folder", e);
        }
        trimRecord(trainer.steps());
    }

    /** Takes out what was recorded after the state was saved, and a line that was not written to its end: these steps are done again. */
    private void trimRecord(long steps) throws ProsectException {
        Path file = folder.resolve(RECORD);
        try {
            if (!Files.exists(file)) {
                return;
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> kept = new ArrayList<>();
            long columns = lines.isEmpty() ? 0 : lines.getFirst().chars().filter(c -> c == ',').count();
            for (String line : lines) {
                boolean header = kept.isEmpty();
                if (header || line.chars().filter(c -> c == ',').count() == columns && step(line) <= steps) {
                    kept.add(line);
                }
            }
            if (steps == 0 || kept.isEmpty()) {
                Files.delete(file);
            } else if (kept.size() < lines.size()) {
                Path aside = file.resolveSibling(".writing-" + RECORD);
                Files.write(aside, kept, StandardCharsets.UTF_8);
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static long step(String line) {
        try {
            return Long.parseLong(line.substring(0, line.indexOf(',')));
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE; // no line of ours
        }
    }

    private static Weights read(Path file) throws ProsectException {
        try (Checkpoint stored = Checkpoints.open(file)) {
            return MemoryWeights.copyOf(stored);
        } catch (CheckpointException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    private static void write(Path file, Weights weights, Map<String, String> notes) throws ProsectException {
        try {
            Safetensors.write(file, weights, notes);
        } catch (CheckpointException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    private ProsectException unwritable(IOException e) {
        return new ProsectException(folder + " cannot be written (" + ImageFiles.reason(e) + ")", "Check the folder and the disk's free space", e);
    }
}
