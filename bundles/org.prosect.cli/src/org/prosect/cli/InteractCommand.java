package org.prosect.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.core.simulation.Interaction;
import org.prosect.core.simulation.InteractionCurve;
import org.prosect.core.simulation.SimulatedUser;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A simulated user, who knows the truth, clicks until a method has it. */
@Command(name = "interact", mixinStandardHelpOptions = true, description = "Lets a simulated user click, and scores the method's answers.",
        footer = {"", "The first click is on a random voxel of the reference; each next one on the voxel deepest in an error: positive where",
            "the answer misses something, negative where it has too much. The method gets all clicks so far every time, and takes",
            "negative ones as it always does. A click without an answer leaves the answer before and is reported.",
            "  prosect interact --method random-walker --image ct.nii.gz --reference organs.nii.gz:7 --clicks 1,3,5,9"})
final class InteractCommand implements Callable<Integer> {

    private final Services services;

    @Mixin
    private MethodOptions options;

    @Mixin
    private ClickOptions clicks;

    @Option(names = "--image", required = true, paramLabel = "FILE", description = "The image.")
    private Path imageFile;

    @Option(names = "--reference", required = true, paramLabel = "FILE[:LABEL]", description = "The truth: a mask, or one label of a label map.")
    private String reference;

    @Option(names = "--metric", paramLabel = "ID[@MM]", description = "A metric and its tolerance, beside those of the curves; may be repeated.")
    private List<String> metrics = List.of();

    @Option(names = "--out", paramLabel = "MASK", description = "Mask to write: the last answer.")
    private Path out;

    @Option(names = "--study", paramLabel = "FOLDER", description = "Study that receives image, clicks and the last answer; made when absent.")
    private Path studyFolder;

    @Option(names = "--structure", paramLabel = "NAME", description = "What is segmented, for the study (default: structure).")
    private String structure = "structure";

    @Mixin
    private JsonOutput json;

    @Mixin
    private CsvOutput csv;

    InteractCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        json.prepare(console);
        csv.prepare(console, json);
        Contributions all = services.contributions();
        ImageFiles images = services.images();
        MethodOptions.Choice chosen = options.choice(all);
        MethodDescriptor method = chosen.method();
        ClickOptions.checkTakenBy(method, all);
        SortedSet<Integer> counts = clicks.counts();
        InteractionMetrics judged = InteractionMetrics.choose(metrics, all);
        if (out != null) {
            images.forWriting(out);
        }
        StudyRecorder recorder = studyFolder == null ? null : new StudyRecorder(studyFolder, services);
        FileAndLabel truth = FileAndLabel.parse(reference);
        JsonObject said = new JsonObject();
        InteractionReport report;
        try (ProgressBar progress = console.progress(method.id())) {
            InteractionInput input = InteractionInput.read(imageFile, truth, images, progress.part(0, 0.1));
            SimulatedUser user = clicks.user(input.reference(), options.seed());
            InteractionCurve curve;
            try (MethodRunner runner = chosen.open(input.image(), services, progress.part(0.1, 0.15))) {
                curve = new Interaction(runner, user, judged.scores()).run(counts, progress.part(0.15, 0.9));
            }
            report = InteractionReport.of(curve, judged, new PromptTexts(all.promptTypes()));
            if (out != null) {
                images.write(curve.outcome().segmentation().mask().toVolume(), out, progress.part(0.9, 0.95));
            }
            if (recorder != null) {
                recorder.record(imageFile, curve.prompts(), structure, curve.outcome(), progress.part(0.95, 1));
            }
            options.describe(said);
            said.addProperty("image", imageFile.toString());
            said.addProperty("reference", truth.toString());
            input.describe(said);
            clicks.describe(said);
        }
        report.print(console);
        report.addTo(said);
        json.write(console, said);
        csv.write(console, report.csv());
        return 0;
    }
}
