package org.prosect.cli;

import java.util.ArrayList;
import java.util.List;

import org.prosect.charts.LineChart;
import org.prosect.charts.StripChart;
import org.prosect.core.ProsectException;
import org.prosect.core.benchmark.BenchmarkSummary;
import org.prosect.core.benchmark.Spread;
import org.prosect.core.registry.ChosenMetric;

/** The charts of a benchmark. A machine that cannot draw any gets a benchmark without. */
final class BenchmarkCharts {

    private final BenchmarkSummary summary;
    private final List<String> methods;
    private final List<String> structures;
    private final BenchmarkFolder folder;
    private final Console console;
    private boolean silent;

    BenchmarkCharts(BenchmarkSummary summary, List<String> methods, List<String> structures, BenchmarkFolder folder, Console console) {
        this.summary = summary;
        this.methods = methods;
        this.structures = structures;
        this.folder = folder;
        this.console = console;
    }

    private interface Chart {
        boolean write(java.nio.file.Path file) throws ProsectException;
    }

    /** Every single value by structure and method; the link, or nothing where there is no chart. */
    List<String> values(ChosenMetric metric) throws ProsectException {
        StripChart chart = new StripChart(metric.metric().name(), axis(metric), structures);
        for (String method : methods) {
            for (String structure : structures) {
                chart.values(method, structure, summary.values(structure, method, metric.label()));
            }
        }
        return draw("plots/" + BenchmarkFolder.name(metric.label()) + ".png", chart::write);
    }

    /** A metric against the shift of the prompt, a chart for each structure. */
    List<String> shifts(ChosenMetric metric) throws ProsectException {
        List<Integer> shifts = summary.shifts();
        List<String> links = new ArrayList<>();
        for (String structure : shifts.size() < 2 ? List.<String>of() : structures) {
            LineChart chart = new LineChart(structure, "shift of the prompt along each axis, voxels", axis(metric) + ", mean ± sd over the cases");
            for (String method : methods) {
                List<Spread> spreads = shifts.stream().map(s -> summary.shifted(structure, method, metric.label(), s)).toList();
                chart.line(method, shifts.stream().mapToDouble(Integer::doubleValue).toArray(), spreads.stream().mapToDouble(Spread::mean).toArray(),
                        spreads.stream().mapToDouble(Spread::deviation).toArray());
            }
            links.addAll(draw("plots/shift-" + BenchmarkFolder.name(structure) + ".png", chart::write));
        }
        return links;
    }

    /** A metric by the mesh of the prompt, a chart for each structure. */
    List<String> meshes(ChosenMetric metric) throws ProsectException {
        List<String> meshes = List.copyOf(summary.meshes());
        List<String> links = new ArrayList<>();
        for (String structure : meshes.isEmpty() ? List.<String>of() : structures) {
            LineChart chart = new LineChart(structure, "number of the prompt mesh", axis(metric) + ", mean ± sd over the cases");
            for (String method : methods) {
                List<Spread> spreads = meshes.stream().map(m -> summary.withMesh(structure, method, metric.label(), m)).toList();
                chart.line(method, java.util.stream.IntStream.rangeClosed(1, meshes.size()).asDoubleStream().toArray(),
                        spreads.stream().mapToDouble(Spread::mean).toArray(), spreads.stream().mapToDouble(Spread::deviation).toArray());
            }
            links.addAll(draw("plots/mesh-" + BenchmarkFolder.name(structure) + ".png", chart::write));
        }
        return links;
    }

    private static String axis(ChosenMetric metric) {
        return metric.label() + (metric.metric().unit().isEmpty() ? "" : ", " + metric.metric().unit());
    }

    private List<String> draw(String link, Chart chart) throws ProsectException {
        java.nio.file.Path file = folder.picture(link);
        try {
            return chart.write(file) ? List.of(link) : List.of();
        } catch (ProsectException e) {
            if (!silent) {
                console.warning(e.getMessage());
                silent = true;
            }
            return List.of();
        }
    }
}
