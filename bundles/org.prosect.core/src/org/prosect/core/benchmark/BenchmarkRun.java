package org.prosect.core.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.method.MethodHost;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.Segmentation;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PromptSet;

/** Runs every contender on every case. One that fails is a row with its error, and the rest goes on. */
public final class BenchmarkRun {

    private final BenchmarkPlan plan;
    private final ImageFiles images;
    private final MeshFiles meshes;
    private final MethodHost host;
    private final Answers answers;
    private final Map<Path, TriangleMesh> read = new HashMap<>();

    /** Gets answers as they come. */
    @FunctionalInterface
    public interface Answers {

        /**
         * Takes one.
         *
         * @param mask the voxels that were segmented; empty when the contender failed
         * @throws ProsectException ends the benchmark
         */
        void take(BenchmarkRow row, Optional<Mask> mask) throws ProsectException;
    }

    public BenchmarkRun(BenchmarkPlan plan, ImageFiles images, MeshFiles meshes, MethodHost host, Answers answers) {
        this.plan = plan;
        this.images = images;
        this.meshes = meshes;
        this.host = host;
        this.answers = answers;
    }

    /** A case in memory. */
    private record Loaded(BenchmarkCase of, Volume image, Volume labels, Optional<TriangleMesh> mesh) { }

    /**
     * Runs.
     *
     * @param done answers that are there already
     * @throws ProsectException when an answer cannot be stored
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public void run(Set<BenchmarkRow.Key> done, Progress progress) throws ProsectException {
        List<BenchmarkCase> cases = plan.cases();
        for (int i = 0; i < cases.size(); i++) {
            Progress part = progress.part((double) i / cases.size(), (i + 1.0) / cases.size());
            run(cases.get(i), done, part);
        }
    }

    private void run(BenchmarkCase c, Set<BenchmarkRow.Key> done, Progress progress) throws ProsectException {
        progress.check();
        Map<Contender, List<Question>> open = new LinkedHashMap<>();
        for (Contender contender : plan.contenders()) {
            List<Question> questions = questions(c, contender).stream().filter(q -> !done.contains(q.key)).toList();
            if (!questions.isEmpty()) {
                open.put(contender, questions);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        Loaded loaded;
        try {
            loaded = new Loaded(c, images.read(c.image(), progress.part(0, 0.05)), images.read(c.labels(), progress.part(0.05, 0.1)),
                    c.mesh().isPresent() ? Optional.of(meshes.read(c.mesh().get(), progress)) : Optional.empty());
        } catch (ProsectException e) {
            for (List<Question> questions : open.values()) {
                fail(questions, e);
            }
            return;
        }
        int at = 0;
        for (Map.Entry<Contender, List<Question>> e : open.entrySet()) {
            double from = 0.1 + 0.9 * at++ / open.size();
            ask(e.getKey(), e.getValue(), loaded, progress.part(from, from + 0.9 / open.size()));
        }
    }

    /** What is asked, beside the image. */
    private record Question(BenchmarkRow.Key key, Structure structure, Optional<Path> mesh) { }

    private List<Question> questions(BenchmarkCase c, Contender contender) {
        List<Question> questions = new ArrayList<>();
        for (Structure structure : plan.structures()) {
            Optional<Path> mesh = contender.prompt() == PromptKind.MESH ? plan.meshes().main(c.name(), structure) : Optional.empty();
            questions.add(new Question(new BenchmarkRow.Key(c.name(), structure.name(), contender.name(), 0, ""), structure, mesh));
            for (int shift : plan.shifts()) {
                if (shift != 0) {
                    questions.add(new Question(new BenchmarkRow.Key(c.name(), structure.name(), contender.name(), shift, ""), structure, mesh));
                }
            }
            if (contender.prompt() == PromptKind.MESH) {
                for (PromptMeshes.Made other : plan.meshes().others(c.name(), structure).stream().limit(plan.varied()).toList()) {
                    questions.add(new Question(new BenchmarkRow.Key(c.name(), structure.name(), contender.name(), 0, other.origin()), structure,
                            Optional.of(other.file())));
                }
            }
        }
        return questions;
    }

    private void ask(Contender contender, List<Question> questions, Loaded c, Progress progress) throws ProsectException {
        progress.report(0, contender.name() + ", " + c.of.name());
        // a structure that a case does not have cannot be shown to a method, which is no failure of the method
        List<Question> possible = new ArrayList<>();
        Map<Structure, Mask> references = new LinkedHashMap<>();
        for (Question q : questions) {
            if (!references.computeIfAbsent(q.structure, s -> s.mask(c.labels)).isEmpty()) {
                possible.add(q);
            }
        }
        if (possible.isEmpty()) {
            return;
        }
        try (MethodRunner runner = MethodRunner.open(contender.method(), c.image, contender.settings(), host, progress.part(0, 0.1))) {
            for (int i = 0; i < possible.size(); i++) {
                Progress part = progress.part(0.1 + 0.9 * i / possible.size(), 0.1 + 0.9 * (i + 1) / possible.size());
                part.check();
                answer(runner, contender, possible.get(i), c, references.get(possible.get(i).structure), part);
            }
        } catch (Unanswered e) {
            throw e.cause;
        } catch (ProsectException e) {
            fail(possible, e);
        }
    }

    private void answer(MethodRunner runner, Contender contender, Question q, Loaded c, Mask reference, Progress progress) throws Unanswered {
        BenchmarkRow row;
        Optional<Mask> mask = Optional.empty();
        long begun = System.nanoTime();
        double seconds = 0;
        try {
            ReferencePrompts references = references(q, c, reference);
            PromptSet prompts = prompts(contender.prompt(), q, c, references);
            AnswerValues truth = new AnswerValues(reference, c.mesh, promptMesh(q, c, references));
            begun = System.nanoTime();
            Segmentation found = runner.segment(prompts, progress.part(0, 0.8)).segmentation();
            seconds = (System.nanoTime() - begun) / 1e9;
            row = new BenchmarkRow(q.key, truth.of(found, contender.prompt() == PromptKind.MESH, plan.metrics(), progress.part(0.8, 1)), seconds, "");
            mask = Optional.of(found.mask());
        } catch (ProsectException e) {
            row = BenchmarkRow.failed(q.key, seconds > 0 ? seconds : (System.nanoTime() - begun) / 1e9, e.what());
        }
        try {
            answers.take(row, mask);
        } catch (ProsectException e) {
            throw new Unanswered(e);
        }
    }

    /** An answer could not be stored: this is no failure of the contender, which a row could tell. */
    private static final class Unanswered extends ProsectException {

        private static final long serialVersionUID = 1L;
        private final ProsectException cause;

        Unanswered(ProsectException cause) {
            super(cause.what(), cause.remedy(), cause);
            this.cause = cause;
        }
    }

    private ReferencePrompts references(Question q, Loaded c, Mask reference) throws ProsectException {
        // one seed for a structure of a case, so that all contenders and all shifts are compared on the same direction
        long seed = plan.seed() * 0x9E3779B97F4A7C15L + 31L * c.of.name().hashCode() + q.structure.name().hashCode();
        return new ReferencePrompts(reference, plan.boxMargin(), seed);
    }

    private static PromptSet prompts(PromptKind kind, Question q, Loaded c, ReferencePrompts prompts) throws ProsectException {
        return switch (kind) {
            case MESH -> prompts.mesh(q.mesh.orElseThrow(() -> new ProsectException("there is no mesh of " + q.structure.name() + " to prompt "
                    + c.of.name() + " with", "Give one with --mesh, or more cases")), q.key.shift());
            case POINT -> prompts.point(q.key.shift());
            case BOX -> prompts.box(q.key.shift());
        };
    }

    /** The mesh at the centre of the structure, shifted, whether the contender is shown it or not; only where there is use for it. */
    private Optional<TriangleMesh> promptMesh(Question q, Loaded c, ReferencePrompts prompts) throws ProsectException {
        Optional<Path> file = q.mesh.or(() -> plan.meshes().main(c.of.name(), q.structure));
        if (c.mesh.isEmpty() || file.isEmpty() || plan.metrics().stream().noneMatch(m -> m.metric().id().equals(NearestCorrespondence.ID))) {
            return Optional.empty();
        }
        if (!read.containsKey(file.get())) {
            read.put(file.get(), meshes.read(file.get(), Progress.NONE));
        }
        return Optional.of(read.get(file.get()).movedTo(prompts.centre(q.key.shift())));
    }

    private void fail(List<Question> questions, ProsectException e) throws ProsectException {
        for (Question q : questions) {
            answers.take(BenchmarkRow.failed(q.key, 0, e.what()), Optional.empty());
        }
    }
}
