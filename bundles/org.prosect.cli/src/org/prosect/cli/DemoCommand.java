package org.prosect.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.prosect.core.ProsectException;
import org.prosect.core.format.OutputFolder;
import org.prosect.core.registry.Contributions;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.core.registry.SimulatorDescriptor;
import org.prosect.core.simulation.SimulatedSubject;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A first look that needs no input. */
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = "Simulates a CT, runs every installed method on it, and writes masks, metrics, "
        + "pictures, a study and report.html. Needs no input.")
final class DemoCommand implements Callable<Integer> {

    private final Services services;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results (default: prosect-demo).")
    private Path out = Path.of("prosect-demo");

    @Option(names = "--seed", paramLabel = "N", description = "Which simulated patient (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--spacing", paramLabel = "MM", description = "Voxel spacing of the CT (default: ${DEFAULT-VALUE}).")
    private double spacing = 3;

    @Option(names = "--simulator", paramLabel = "ID", description = "What to simulate (default: ${DEFAULT-VALUE}), see 'prosect list simulators'.")
    private String simulator = "body";

    @Option(names = "--structure", paramLabel = "NAME", description = "A structure to segment; may be repeated (default: a few organs).")
    private List<String> structures = List.of("liver", "spleen", "right kidney", "urinary bladder", "aorta");

    @Option(names = "--open", description = "Show the study in the workbench afterwards.")
    private boolean open;

    @Mixin
    private JsonOutput json;

    DemoCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        json.prepare(console);
        if (!(spacing >= 1 && spacing <= 10)) {
            throw new ProsectException("--spacing " + spacing + " is not possible here", "Give 1 to 10 mm");
        }
        Contributions all = services.contributions();
        SimulatorDescriptor chosen = all.simulator(simulator);
        if (all.methods().isEmpty()) {
            throw new ProsectException("no segmentation method is installed",
                    "Add a bundle that contributes one, such as org.prosect.method.classic");
        }
        Path root = OutputFolder.make(out);
        List<DemoResult> results = new ArrayList<>();
        try (ProgressBar progress = console.progress("demo")) {
            SimulatedSubject subject = chosen.code().get().simulate(seed, spacing, progress.part(0, 0.1));
            DemoRun run = new DemoRun(services, subject, root, seed, structures);
            double step = 0.85 / all.methods().size();
            double begin = 0.1;
            for (MethodDescriptor method : all.methods()) {
                results.addAll(run.run(method, progress.part(begin, begin + step)));
                begin += step;
            }
            progress.report(0.95, "report");
            run.finish();
        }
        DemoReport report = new DemoReport(chosen.name(), seed, spacing, results);
        JsonOutput.writeText(root.resolve("metrics.csv"), report.csv());
        JsonOutput.writeText(root.resolve("metrics.json"), report.json().toString() + "\n");
        JsonOutput.writeText(root.resolve("report.html"), report.html());
        console.line("%s", report.table());
        console.line("report    %s", root.resolve("report.html"));
        console.line("study     %s   (prosect workbench %s)", root.resolve("study"), root.resolve("study"));
        JsonObject o = report.json();
        o.addProperty("report", root.resolve("report.html").toString());
        json.write(console, o);
        if (open) {
            WorkbenchProcess.open(root.resolve("study"));
        }
        return results.stream().allMatch(DemoResult::worked) ? 0 : CommandLineHost.FAILED;
    }
}
