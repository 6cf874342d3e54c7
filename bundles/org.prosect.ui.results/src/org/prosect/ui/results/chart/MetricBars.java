package org.prosect.ui.results.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

import org.prosect.core.format.Csv;
import org.prosect.core.report.ProvenanceText;
import org.prosect.study.model.Result;

/**
 * Values of results, grouped: the mean where several results fall into one bar. Values that are undefined or infinite are left out and counted.
 *
 * @param categories along the axis
 * @param series for each name a value for each category; NaN where there is none
 * @param counts how many values a bar is the mean of, as {@code series}
 * @param leftOut how many results have no finite value
 */
record MetricBars(List<String> categories, Map<String, double[]> series, Map<String, int[]> counts, int leftOut) {

    /**
     * Groups.
     *
     * @param unnamed what to call what has no name
     * @param value of a result; empty: it has none
     */
    static MetricBars of(List<Result> results, Grouping grouping, String unnamed, Function<Result, OptionalDouble> value) {
        Map<String, Map<String, List<Double>>> found = new LinkedHashMap<>();
        Set<String> categories = new LinkedHashSet<>();
        int leftOut = 0;
        for (Result result : results) {
            OptionalDouble v = value.apply(result);
            if (v.isEmpty() || !Double.isFinite(v.getAsDouble())) {
                leftOut++;
                continue;
            }
            String structure = named(ProvenanceText.structure(result), unnamed);
            String method = named(result.getProvenance() == null ? "" : result.getProvenance().getMethodId(), unnamed);
            String category = switch (grouping) {
                case RESULT -> named(result.getName(), unnamed);
                case STRUCTURE -> structure;
                case METHOD -> method;
            };
            String series = switch (grouping) {
                case RESULT -> "";
                case STRUCTURE -> method;
                case METHOD -> structure;
            };
            categories.add(category);
            found.computeIfAbsent(series, s -> new LinkedHashMap<>()).computeIfAbsent(category, c -> new ArrayList<>()).add(v.getAsDouble());
        }
        List<String> order = List.copyOf(categories);
        Map<String, double[]> means = new LinkedHashMap<>();
        Map<String, int[]> counts = new LinkedHashMap<>();
        found.forEach((name, of) -> {
            double[] mean = new double[order.size()];
            int[] count = new int[order.size()];
            Arrays.fill(mean, Double.NaN);
            of.forEach((category, values) -> {
                int at = order.indexOf(category);
                mean[at] = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
                count[at] = values.size();
            });
            means.put(name, mean);
            counts.put(name, count);
        });
        return new MetricBars(order, means, counts, leftOut);
    }

    boolean isEmpty() {
        return categories.isEmpty();
    }

    /** The bars as comma-separated values. */
    String csv(String metric) {
        StringBuilder text = new StringBuilder(Csv.line(List.of("category", "series", "n", metric)));
        series.forEach((name, values) -> {
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i])) {
                    text.append(Csv.line(List.of(categories.get(i), name, String.valueOf(counts.get(name)[i]), Double.toString(values[i]))));
                }
            }
        });
        return text.toString();
    }

    private static String named(String name, String unnamed) {
        return name == null || name.isBlank() ? unnamed : name;
    }
}
