package org.prosect.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How well masks or meshes fit others. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Measures how well masks or meshes fit a reference.",
        footer = {"", "Two label maps without :LABEL are compared label by label; means are over the labels of the reference.",
            "See 'prosect list metrics' for the definitions."})
final class EvaluateCommand implements Callable<Integer> {

    private final Services services;

    @Spec
    private CommandSpec spec;

    @Option(names = "--reference", paramLabel = "FILE[:LABEL]", description = "The truth: a mask, a label map, or one label of it.")
    private String reference;

    @Option(names = "--prediction", paramLabel = "FILE[:LABEL]", description = "What is judged.")
    private String prediction;

    @Option(names = "--reference-mesh", paramLabel = "FILE", description = "The true surface.")
    private Path referenceMesh;

    @Option(names = "--prediction-mesh", paramLabel = "FILE", description = "The surface that is judged.")
    private Path predictionMesh;

    @Option(names = "--correspondence", paramLabel = "ID", description = "Name of the template whose vertices both meshes have, in its order.")
    private String correspondence;

    @Option(names = "--prediction-points", paramLabel = "FILE.json", description = "Point prompts, as for --prompts of segment.")
    private Path points;

    @Option(names = "--metric", paramLabel = "ID[@MM]",
            description = "A metric and its tolerance, such as nsd/deepmind@2mm; may be repeated (default: the default ones of what is compared).")
    private List<String> metrics = List.of();

    @Option(names = "--csv", paramLabel = "PATH|-", description = "Write a line for each label and metric to a file, or to standard output (-).")
    private String csv = "";

    @Mixin
    private JsonOutput json;

    EvaluateCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        Set<EvaluandKind> given = given();
        json.prepare(console);
        if (csv.equals("-")) {
            console.jsonOnly();
        }
        List<ChosenMetric> chosen = MetricChoice.choose(services.contributions(), metrics, given);
        EvaluationReport report;
        try (ProgressBar progress = console.progress("evaluating")) {
            report = measure(given, chosen, progress);
        }
        report.print(console);
        if (csv.equals("-")) {
            console.json(report.csv().stripTrailing());
        } else if (!csv.isEmpty()) {
            JsonOutput.writeText(Path.of(csv), report.csv());
        }
        json.write(console, report.json());
        return 0;
    }

    /** What there is to compare. */
    private Set<EvaluandKind> given() {
        if ((reference == null) != (prediction == null)) {
            throw wrong("--reference and --prediction belong together");
        }
        if ((referenceMesh == null) != (predictionMesh == null)) {
            throw wrong("--reference-mesh and --prediction-mesh belong together");
        }
        if (correspondence != null && referenceMesh == null) {
            throw wrong("--correspondence is of two meshes: give --reference-mesh and --prediction-mesh");
        }
        if (csv.equals("-") && json.toStandardOutput()) {
            throw wrong("--csv - and --json - cannot both write to standard output");
        }
        Set<EvaluandKind> given = EnumSet.noneOf(EvaluandKind.class);
        if (reference != null) {
            given.add(EvaluandKind.MASK);
        }
        if (referenceMesh != null) {
            given.add(EvaluandKind.MESH);
        }
        if (points != null) {
            given.add(EvaluandKind.POINTS);
        }
        if (given.isEmpty()) {
            throw wrong("give what to compare: --reference and --prediction, --reference-mesh and --prediction-mesh, or --prediction-points");
        }
        return given;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private EvaluationReport measure(Set<EvaluandKind> given, List<ChosenMetric> chosen, Progress progress) throws ProsectException {
        JsonObject head = new JsonObject();
        List<EvaluationRow> whole = new ArrayList<>();
        List<EvaluationRow> labels = new ArrayList<>();
        Optional<Geometry> grid = Optional.empty();
        if (given.contains(EvaluandKind.MASK)) {
            MaskEvaluation masks = new MaskEvaluation(FileAndLabel.parse(reference), FileAndLabel.parse(prediction));
            MaskEvaluation.Result result = masks.measure(services.images(), of(chosen, EvaluandKind.MASK), progress.part(0, 0.8));
            whole.addAll(result.whole());
            labels.addAll(result.labels());
            grid = Optional.of(result.grid());
            head.addProperty("reference", masks.reference().toString());
            head.addProperty("prediction", masks.prediction().toString());
            head.addProperty("referenceVoxels", result.referenceVoxels());
            head.addProperty("predictionVoxels", result.predictionVoxels());
        }
        if (given.contains(EvaluandKind.MESH)) {
            whole.add(EvaluationRow.measure(OptionalInt.empty(), mesh(referenceMesh, progress.part(0.8, 0.85)),
                    mesh(predictionMesh, progress.part(0.85, 0.9)), of(chosen, EvaluandKind.MESH), progress.part(0.9, 0.95)));
            head.addProperty("referenceMesh", referenceMesh.toString());
            head.addProperty("predictionMesh", predictionMesh.toString());
        }
        if (given.contains(EvaluandKind.POINTS)) {
            Evaluand judged = Evaluand.of(PointFile.read(points, grid, services.contributions()));
            whole.add(EvaluationRow.measure(OptionalInt.empty(), Evaluand.of(List.of()), judged, of(chosen, EvaluandKind.POINTS),
                    progress.part(0.95, 1)));
            head.addProperty("predictionPoints", points.toString());
        }
        return new EvaluationReport(head, grid.map(Geometry::spacing), whole, labels);
    }

    private static List<ChosenMetric> of(List<ChosenMetric> chosen, EvaluandKind kind) {
        return chosen.stream().filter(c -> c.metric().needs() == kind).toList();
    }

    private Evaluand mesh(Path file, Progress progress) throws ProsectException {
        TriangleMesh mesh = services.meshes().read(file, progress);
        return correspondence == null ? Evaluand.of(mesh) : Evaluand.of(mesh, correspondence);
    }
}
