package org.prosect.core.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedSet;
import java.util.function.Predicate;

import org.prosect.core.format.Csv;

/** The tables of a benchmark from its rows. Answers that failed and undefined values are left out of means and counted. */
public final class BenchmarkSummary {

    private final List<BenchmarkRow> rows;
    private final List<String> methods;
    private final List<String> structures;
    private final List<String> metrics;

    /**
     * Over rows.
     *
     * @param methods in the order of the tables; the others are compared with the first
     * @param metrics labels, in the order of the tables
     */
    public BenchmarkSummary(List<BenchmarkRow> rows, List<String> methods, List<String> structures, List<String> metrics) {
        this.rows = List.copyOf(rows);
        this.methods = List.copyOf(methods);
        this.structures = List.copyOf(structures);
        this.metrics = List.copyOf(metrics);
    }

    /**
     * A method on a structure by a metric.
     *
     * @param spread of the values over the cases
     * @param failed cases without an answer
     * @param undefined cases whose answer the metric gives no number
     * @param p the paired test against the first method; empty for the first itself and where no case has both
     * @param corrected {@code p} corrected for all tests by this metric
     */
    public record Cell(String structure, String method, String metric, Spread spread, int failed, int undefined, OptionalDouble p,
            OptionalDouble corrected) { }

    /** The cells by metric, then structure, then method. */
    public List<Cell> cells() {
        List<Cell> all = new ArrayList<>();
        for (String metric : metrics) {
            List<Cell> cells = new ArrayList<>();
            for (String structure : structures) {
                for (String method : methods) {
                    cells.add(cell(structure, method, metric));
                }
            }
            List<Cell> tested = cells.stream().filter(c -> c.p.isPresent()).toList();
            double[] corrected = PairedTests.holm(tested.stream().mapToDouble(c -> c.p.getAsDouble()).toArray());
            for (Cell c : cells) {
                int at = tested.indexOf(c);
                all.add(at < 0 ? c : new Cell(c.structure, c.method, c.metric, c.spread, c.failed, c.undefined, c.p,
                        OptionalDouble.of(corrected[at])));
            }
        }
        return all;
    }

    private Cell cell(String structure, String method, String metric) {
        List<BenchmarkRow> of = rows(structure, method, BenchmarkRow.Key::isMain);
        int failed = (int) of.stream().filter(BenchmarkRow::hasFailed).count();
        double[] values = values(of, metric);
        OptionalDouble p = method.equals(methods.getFirst()) ? OptionalDouble.empty()
                : compared(of, rows(structure, methods.getFirst(), BenchmarkRow.Key::isMain), metric);
        return new Cell(structure, method, metric, Spread.of(values), failed, of.size() - failed - values.length, p, OptionalDouble.empty());
    }

    private static OptionalDouble compared(List<BenchmarkRow> some, List<BenchmarkRow> others, String metric) {
        Map<String, Double> first = new HashMap<>();
        others.forEach(r -> r.value(metric).ifPresent(v -> first.put(r.key().caseName(), v)));
        List<BenchmarkRow> both = some.stream().filter(r -> r.value(metric).isPresent() && first.containsKey(r.key().caseName())).toList();
        double[] a = both.stream().mapToDouble(r -> r.value(metric).getAsDouble()).toArray();
        double[] b = both.stream().mapToDouble(r -> first.get(r.key().caseName())).toArray();
        // the difference of two infinite distances is none
        boolean comparable = a.length > 0 && Arrays.stream(a).allMatch(Double::isFinite) && Arrays.stream(b).allMatch(Double::isFinite);
        return comparable ? OptionalDouble.of(PairedTests.wilcoxon(a, b)) : OptionalDouble.empty();
    }

    /** The single values of a method on a structure, prompted in the right place, as the cells sum them up. */
    public double[] values(String structure, String method, String metric) {
        return values(rows(structure, method, BenchmarkRow.Key::isMain), metric);
    }

    /** The shifts there are answers to, rising, 0 among them. */
    public List<Integer> shifts() {
        return rows.stream().filter(r -> r.key().mesh().isEmpty()).map(r -> r.key().shift()).distinct().sorted().toList();
    }

    /** The values of a method over the cases when prompts are shifted. */
    public Spread shifted(String structure, String method, String metric, int shift) {
        return Spread.of(values(rows(structure, method, k -> k.shift() == shift && k.mesh().isEmpty()), metric));
    }

    /** The names of the meshes that prompts were varied over. */
    public SequencedSet<String> meshes() {
        SequencedSet<String> names = new LinkedHashSet<>();
        rows.stream().map(r -> r.key().mesh()).filter(m -> !m.isEmpty()).forEach(names::add);
        return names;
    }

    /** The values of a method over the cases with one of the varied meshes. */
    public Spread withMesh(String structure, String method, String metric, String mesh) {
        return Spread.of(values(rows(structure, method, k -> k.mesh().equals(mesh)), metric));
    }

    /**
     * How much answers depend on the mesh they were prompted with.
     *
     * @param meshes the most meshes that a case had
     * @param cases cases with at least two
     * @param mean over all answers
     * @param deviation mean over the cases of the standard deviation over the meshes
     * @param variance mean over the cases of the variance over the meshes
     */
    public record Variation(int meshes, int cases, double mean, double deviation, double variance) { }

    /** The variation of a method on a structure; empty when no case had two meshes. */
    public Optional<Variation> variation(String structure, String method, String metric) {
        Map<String, List<Double>> byCase = new LinkedHashMap<>();
        for (BenchmarkRow r : rows(structure, method, k -> !k.mesh().isEmpty())) {
            r.value(metric).ifPresent(v -> byCase.computeIfAbsent(r.key().caseName(), c -> new ArrayList<>()).add(v));
        }
        List<Spread> spreads = byCase.values().stream().map(v -> Spread.of(v.stream().mapToDouble(Double::doubleValue).toArray()))
                .filter(s -> s.count() > 1).toList();
        return spreads.isEmpty() ? Optional.empty() : Optional.of(new Variation(spreads.stream().mapToInt(Spread::count).max().orElseThrow(),
                spreads.size(),
                spreads.stream().mapToDouble(Spread::mean).average().orElseThrow(), spreads.stream()
                        .mapToDouble(Spread::deviation).average().orElseThrow(),
                spreads.stream().mapToDouble(s -> s.deviation() * s.deviation()).average().orElseThrow()));
    }

    /** The mean time of an answer in the right place, seconds. */
    public Spread seconds(String method) {
        return Spread.of(rows.stream().filter(r -> r.key().method().equals(method) && r.key().isMain() && !r.hasFailed())
                .mapToDouble(BenchmarkRow::seconds).toArray());
    }

    /** The answers of a method on a structure, prompted in the right place, the worst first; failed and undefined ones are left out. */
    public List<BenchmarkRow> worstFirst(String structure, String method, String metric) {
        return rows(structure, method, BenchmarkRow.Key::isMain).stream().filter(r -> r.value(metric).isPresent())
                .sorted(java.util.Comparator.comparingDouble(r -> r.value(metric).getAsDouble())).toList();
    }

    /** The answers that were not given. */
    public List<BenchmarkRow> failures() {
        return rows.stream().filter(BenchmarkRow::hasFailed).toList();
    }

    /** The cells as CSV, with what {@link #variation} says of each. */
    public String csv() {
        StringBuilder text = new StringBuilder(Csv.line(List.of("structure", "method", "metric", "mean", "sd", "n", "failed", "undefined", "p",
                "p_holm", "prompt_meshes", "prompt_mesh_cases", "prompt_mesh_mean", "prompt_mesh_sd", "prompt_mesh_variance")));
        for (Cell c : cells()) {
            List<String> cells = new ArrayList<>(List.of(c.structure, c.method, c.metric, number(c.spread.mean()), number(c.spread.deviation()),
                    String.valueOf(c.spread.count()), String.valueOf(c.failed), String.valueOf(c.undefined), Csv.number(c.p),
                    Csv.number(c.corrected)));
            cells.addAll(variation(c.structure, c.method, c.metric).map(v -> List.of(String.valueOf(v.meshes), String.valueOf(v.cases),
                    number(v.mean), number(v.deviation), number(v.variance))).orElse(List.of("", "", "", "", "")));
            text.append(Csv.line(cells));
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Csv.number(OptionalDouble.of(value));
    }

    private List<BenchmarkRow> rows(String structure, String method, Predicate<BenchmarkRow.Key> which) {
        return rows.stream().filter(r -> r.key().structure().equals(structure) && r.key().method().equals(method) && which.test(r.key())).toList();
    }

    private static double[] values(List<BenchmarkRow> rows, String metric) {
        return rows.stream().map(r -> r.value(metric)).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).toArray();
    }
}
