package org.prosect.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.OutputFolder;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.registry.CohortDescriptor;
import org.prosect.core.simulation.Cohort;
import org.prosect.imaging.Volume;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Data sets of simulated subjects. */
@Command(name = "synth", mixinStandardHelpOptions = true, description = {"Simulates subjects: images, label maps (or one mask per structure where "
        + "structures overlap), meshes whose vertices correspond from subject to subject, and structures.json.",
    "Kinds and their parameters: 'prosect list cohorts --long'."})
final class SynthCommand implements Callable<Integer> {

    private static final int MOST = 100_000;

    private final Services services;

    @Option(names = "--kind", required = true, paramLabel = "ID[:FOLDER]",
            description = "body, ear, vessels, shapes, labels:FOLDER or another that is installed.")
    private String kind;

    @Option(names = "--count", paramLabel = "N", description = "How many subjects (default: ${DEFAULT-VALUE}); 0: the canonical meshes alone.")
    private int count = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the first subject; the others count up from it (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter of the kind; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the data set; new or empty.")
    private Path out;

    @Mixin
    private JsonOutput json;

    SynthCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        json.prepare(console);
        if (count < 0 || count > MOST) {
            throw new ProsectException("--count " + count + " is not possible", "Give 0 to " + MOST + " subjects");
        }
        OutputFolder.checkEmpty(out);
        SyntheticDataSet data;
        try (ProgressBar progress = console.progress("simulating " + kind)) {
            int colon = kind.indexOf(':');
            CohortDescriptor descriptor = services.contributions().cohort(colon < 0 ? kind : kind.substring(0, colon));
            Cohort cohort = cohort(descriptor, colon < 0 ? "" : kind.substring(colon + 1), progress.part(0, 0.05));
            data = new SyntheticDataSet(services, out, descriptor.id());
            data.addCanonical(cohort.canonical());
            for (int i = 0; i < count; i++) {
                double begin = 0.05 + 0.95 * i / count;
                double end = 0.05 + 0.95 * (i + 1) / count;
                data.add(seed + i, cohort.subject(seed + i, progress.part(begin, begin + 0.8 * (end - begin))));
                progress.report(end, (i + 1) + " of " + count);
            }
        }
        JsonObject result = data.finish();
        console.line("data set  %s", out);
        json.write(console, result);
        return 0;
    }

    private Cohort cohort(CohortDescriptor descriptor, String folder, Progress progress) throws ProsectException {
        if (descriptor.labelMaps() == folder.isEmpty()) {
            throw new ProsectException("--kind " + kind + (folder.isEmpty() ? " names no folder of label maps"
                    : " names a folder, and this kind needs none"), "Give --kind " + descriptor.id() + (descriptor.labelMaps() ? ":FOLDER" : ""));
        }
        Parameters parameters = Parameters.of(descriptor.parameters(), settings);
        return descriptor.code().get().open(parameters, descriptor.labelMaps() ? maps(Path.of(folder), progress) : List.of());
    }

    private List<Volume> maps(Path folder, Progress progress) throws ProsectException {
        ImageFiles images = services.images();
        try (Stream<Path> files = Files.list(folder)) {
            List<Volume> maps = new ArrayList<>();
            for (Path file : files.filter(images::claims).sorted().toList()) {
                maps.add(images.read(file, progress));
            }
            if (maps.isEmpty()) {
                throw new ProsectException(folder + ": there is no image in this folder", "Give a folder of label maps, such as .nii.gz files");
            }
            return maps;
        } catch (IOException e) {
            throw new ProsectException(folder + ": this folder cannot be read (" + ImageFiles.reason(e) + ")", "Give a folder of label maps", e);
        }
    }
}
