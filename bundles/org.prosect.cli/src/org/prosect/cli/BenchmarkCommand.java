package org.prosect.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.benchmark.BenchmarkCase;
import org.prosect.core.benchmark.BenchmarkPlan;
import org.prosect.core.benchmark.BenchmarkRow;
import org.prosect.core.benchmark.BenchmarkRun;
import org.prosect.core.benchmark.BenchmarkSummary;
import org.prosect.core.benchmark.Contender;
import org.prosect.core.benchmark.NearestCorrespondence;
import org.prosect.core.benchmark.PromptMeshes;
import org.prosect.core.benchmark.ResultsFile;
import org.prosect.core.benchmark.Structure;
import org.prosect.core.format.OutputFolder;
import org.prosect.core.method.MethodHost;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.imaging.Mask;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Methods compared on a folder of labelled images, with tables as papers have them. */
@Command(name = "benchmark", mixinStandardHelpOptions = true, description = "Compares methods on a folder of labelled images.",
        footer = {"", "Every method is prompted from the labels: with a mesh at the centre of the structure where it takes meshes, else",
            "with a click on the deepest voxel, else with the bounding box. The folder holds images/ and labels/ with files of",
            "equal names, or NAME_image and NAME_labels side by side; a list has the columns image and labels, and may have",
            "mesh: the true surface, whose vertices correspond to those of the mesh prompt. Without it the true surface is that",
            "of the label's voxels with all their steps (iso-surface at 0.5), as is that of an answer without a mesh. results.csv",
            "has a line for each answer and metric; with --resume what stands there is not run again (delete the lines of failures",
            "to try them again), so that folds with models of their own come into one table:",
            "  prosect benchmark --data hippo --method ours=mesh-prompted@fold1 --method mesh-translation \\",
            "      --folds 4 --fold 1 --shifts 0,5,10,15,20,25 --prompt-meshes 10 --out tables --resume"})
final class BenchmarkCommand implements Callable<Integer> {

    private static final int LONGEST_SHIFT = 1000;
    private static final int SHOWN_MESSAGES = 3;

    private final Services services;

    @Spec
    private CommandSpec spec;

    @Option(names = {"--data", "--manifest"}, required = true, paramLabel = "FOLDER|FILE.csv", description = "Images with their label maps.")
    private Path data;

    @Option(names = "--label", paramLabel = "N[=NAME]",
            description = "A label to find and its name, or all[=NAME] for everything that is not 0; may be "
            + "repeated (default: each label of the maps).")
    private List<String> labels = List.of();

    @Option(names = "--method", required = true, paramLabel = "[NAME=]ID[@MODEL][,PARAMETER=VALUE...]",
            description = "A method, its model and parameters; may be repeated. The others are compared with the first.")
    private List<String> methods = List.of();

    @Option(names = "--metric", paramLabel = "ID[@MM]",
            description = "A metric and its tolerance; may be repeated; the first one is that of the curves "
            + "(default: dice, nsd/deepmind, hd95/deepmind, chamfer/surface; with true meshes also p2p, for methods that keep the vertices "
            + "of their prompt, and p2p/nearest, for all: the prompt mesh drawn to the nearest places of the answer's surface).")
    private List<String> metrics = List.of();

    @Option(names = "--mesh", paramLabel = "[STRUCTURE=]FILE|ID",
            description = "What mesh prompts show; may be repeated (default: canonical.ply beside the model, "
            + "else the surface of another case).")
    private List<String> meshes = List.of();

    @Option(names = "--shifts", split = ",", paramLabel = "VOXELS",
            description = "Also put prompts so many voxels off along each axis, such as 0,5,10,15,20,25.")
    private List<Integer> shifts = List.of();

    @Option(names = "--prompt-meshes", paramLabel = "N", description = "Also prompt each case with the surfaces of N other cases.")
    private int promptMeshes;

    @Option(names = "--box-margin", paramLabel = "MM", description = "Room around a structure in its box (default: 3).")
    private double boxMargin = 3;

    @Option(names = "--cases", split = ",", paramLabel = "NAME", description = "Only these cases.")
    private List<String> cases = List.of();

    @Option(names = "--folds", paramLabel = "K", description = "Only each K-th case, of all in the order of their names,")
    private Integer folds;

    @Option(names = "--fold", paramLabel = "I", description = "from the I-th on, 1 to K.")
    private Integer fold;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers (default: 0).")
    private long seed;

    @Option(names = "--resume", description = "Go on in a folder that is there.")
    private boolean resume;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where everything goes; a new folder unless --resume is given.")
    private Path out;

    @Mixin
    private GalleryOptions galleries;

    @Mixin
    private DeviceOptions devices;

    BenchmarkCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        check();
        if (!resume) {
            OutputFolder.checkEmpty(out);
        }
        BenchmarkSetup setup = new BenchmarkSetup(services, galleries.forPrompts(services));
        List<Contender> contenders = setup.contenders(methods, devices.choice(), seed);
        BenchmarkFolder folder = new BenchmarkFolder(out);
        List<BenchmarkRow> rows;
        BenchmarkPlan plan;
        List<BenchmarkCase> all = BenchmarkCase.find(data, services.images());
        List<BenchmarkCase> evaluated = evaluated(all);
        List<ChosenMetric> judged = setup.metrics(metrics, all.stream().anyMatch(c -> c.mesh().isPresent()));
        try (ProgressBar progress = services.console().progress("benchmark")) {
            List<Structure> structures = setup.structures(labels, evaluated, progress.part(0, 0.02));
            if (structures.size() > 1 && evaluated.stream().anyMatch(c -> c.mesh().isPresent())) {
                throw new ProsectException("the list has a true mesh for a case, but " + structures.size() + " structures are to be found",
                        "Choose the structure of the meshes with --label");
            }
            BenchmarkSettings settings = new BenchmarkSettings(seed, boxMargin, meshes);
            if (resume) {
                settings.checkSame(folder.settings());
            }
            OutputFolder.make(out);
            boolean drawn = judged.stream().anyMatch(m -> m.metric().id().equals(NearestCorrespondence.ID));
            PromptMeshes prompts = setup.meshes(meshes, structures, contenders, all, evaluated, promptMeshes, drawn, folder, seed,
                    progress.part(0.02, 0.05));
            settings.write(folder.settings());
            plan = new BenchmarkPlan(evaluated, structures, contenders, judged, prompts, promptMeshes, distinct(shifts), boxMargin, seed);
            rows = run(plan, folder, progress.part(0.05, 0.95));
            BenchmarkSummary summary = summary(plan, rows);
            JsonOutput.writeText(folder.summary(), summary.csv());
            BenchmarkReport report = new BenchmarkReport(plan, summary, rows, all, folder, services, String.join(" ", quoted()));
            report.write(progress.part(0.95, 1));
            report.print(services.console());
        }
        long failed = rows.stream().filter(BenchmarkRow::hasFailed).count();
        if (failed > 0) {
            services.console().warning(failed + " of " + rows.size() + " answers failed, see " + folder.page());
        }
        return failed == rows.size() ? 1 : 0;
    }

    private void check() {
        if ((folds == null) != (fold == null)) {
            throw new ParameterException(spec.commandLine(), "--folds and --fold belong together");
        }
        if (folds != null && (folds < 2 || fold < 1 || fold > folds)) {
            throw new ParameterException(spec.commandLine(), "there is no fold " + fold + " of " + folds
                    + ": give --folds 2 or more and --fold 1 to that");
        }
        if (shifts.stream().anyMatch(s -> s < 0 || s > LONGEST_SHIFT)) {
            throw new ParameterException(spec.commandLine(), "--shifts are 0 to " + LONGEST_SHIFT + " voxels");
        }
        if (promptMeshes < 0 || !(boxMargin >= 0 && boxMargin < 1000)) {
            throw new ParameterException(spec.commandLine(), "--prompt-meshes and --box-margin are 0 or more");
        }
    }

    private List<BenchmarkCase> evaluated(List<BenchmarkCase> all) throws ProsectException {
        List<BenchmarkCase> some = BenchmarkSetup.named(folds == null ? all : BenchmarkCase.fold(all, fold, folds), cases);
        if (some.isEmpty()) {
            throw new ProsectException("fold " + fold + " of " + folds + " has none of the " + all.size() + " cases", "Give fewer folds");
        }
        return some;
    }

    private static List<Integer> distinct(List<Integer> shifts) {
        SortedSet<Integer> rising = new TreeSet<>(shifts);
        return List.copyOf(rising);
    }

    /** What was there and what was run. */
    private List<BenchmarkRow> run(BenchmarkPlan plan, BenchmarkFolder folder, Progress progress) throws ProsectException {
        ResultsFile file = new ResultsFile(folder.results());
        List<BenchmarkRow> rows = new ArrayList<>(file.read(plan.metricLabels()));
        file.write(rows);
        Set<BenchmarkRow.Key> done = new HashSet<>();
        rows.forEach(r -> done.add(r.key()));
        MethodHost host = services.host(Progress.NONE);
        AtomicInteger said = new AtomicInteger();
        // what methods say of single prompts would bury the terminal
        MethodHost quiet = new MethodHost(host.promptTypes(), host.images(), host.meshes(), host.devices(), text -> {
            if (said.getAndIncrement() < SHOWN_MESSAGES) {
                services.console().warning(text);
            }
        });
        new BenchmarkRun(plan, services.images(), services.meshes(), quiet, (row, mask) -> {
            file.append(row);
            rows.add(row);
            store(row, mask, folder);
        }).run(done, progress);
        if (said.get() > SHOWN_MESSAGES) {
            services.console().warning((said.get() - SHOWN_MESSAGES) + " more messages of methods like these");
        }
        if (rows.isEmpty()) {
            throw new ProsectException("none of the cases has any of the structures", "Give other labels or cases");
        }
        return rows;
    }

    /** Masks are kept for the pictures, and for whoever wants to look. */
    private void store(BenchmarkRow row, Optional<Mask> mask, BenchmarkFolder folder) throws ProsectException {
        if (mask.isPresent() && row.key().isMain()) {
            Path file = folder.mask(row.key());
            OutputFolder.make(file.getParent());
            services.images().write(mask.get().toVolume(), file, Progress.NONE);
        }
    }

    /** Over all rows of the file: those of other folds and earlier methods too. */
    private static BenchmarkSummary summary(BenchmarkPlan plan, List<BenchmarkRow> rows) {
        Set<String> names = new LinkedHashSet<>(plan.contenders().stream().map(Contender::name).toList());
        rows.forEach(r -> names.add(r.key().method()));
        Set<String> structures = new LinkedHashSet<>(plan.structures().stream().map(Structure::name).toList());
        rows.forEach(r -> structures.add(r.key().structure()));
        return new BenchmarkSummary(rows, List.copyOf(names), List.copyOf(structures), plan.metricLabels());
    }

    private List<String> quoted() {
        List<String> words = new ArrayList<>(List.of("prosect", "benchmark"));
        List<String> given = spec.commandLine().getParent().getParseResult().originalArgs();
        given.subList(Math.min(1, given.size()), given.size()).forEach(a -> words.add(a.matches("[\\w@%+=:,./\\\\-]+") ? a
                : "'" + a.replace("'", "'\\''") + "'"));
        return words;
    }
}
