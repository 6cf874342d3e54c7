package org.prosect.benchmarks.engines;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the table and remembers what was missed. */
final class Report {

    private boolean missed;
    private boolean differs;

    void title(String text) {
        System.out.println("\n" + text);
    }

    /** @param target null when there is none */
    void row(String what, String engine, double number, String unit, Target target) {
        boolean met = target == null || target.isMet(number);
        missed |= !met;
        System.out.printf(Locale.ROOT, "  %-32s %-12s %10.3f %-3s %-8s %s%n", what, engine, number, unit, target == null ? "" : target,
                met ? "" : "MISSED");
    }

    /**
     * The first time, the median of the others, and the median of the ratios of each turn.
     *
     * @param turns seconds of each engine in each turn
     * @param cold how many turns are not counted
     * @param target of the peer's time by ours
     */
    void times(List<Map<String, Double>> turns, int cold, String peer, Target target) {
        List<Map<String, Double>> warm = turns.subList(cold, turns.size());
        for (String engine : turns.getFirst().keySet()) {
            row("first run", engine, turns.getFirst().get(engine), "s", null);
            row("run, median of " + warm.size(), engine, median(warm.stream().mapToDouble(t -> t.get(engine)).toArray()), "s", null);
            row("run, best", engine, best(warm, engine), "s", null);
            if (!engine.equals(peer)) {
                double[] ratios = warm.stream().mapToDouble(t -> t.get(peer) / t.get(engine)).sorted().toArray();
                row(peer + "'s time by ours, median", engine, median(ratios), "×", target);
                row("  least of the pairs", engine, ratios[0], "×", null);
                row("  most of the pairs", engine, ratios[ratios.length - 1], "×", null);
                row("  best by best", engine, best(warm, peer) / best(warm, engine), "×", null);
            }
        }
    }

    /** Largest difference of each output to the peer's, as a share of its largest value. */
    void outputs(Map<String, float[]> outputs, String peer, double tolerance) {
        float[] expected = outputs.get(peer);
        outputs.forEach((engine, output) -> {
            if (!engine.equals(peer)) {
                double most = 0;
                double difference = output.length == expected.length ? 0 : Double.NaN;
                for (int i = 0; i < output.length && i < expected.length; i++) {
                    most = Math.max(most, Math.abs(expected[i]));
                    difference = Math.max(difference, Math.abs((double) output[i] - expected[i]));
                }
                agreement("largest difference to libtorch", engine, difference / most, tolerance);
            }
        });
    }

    /** Losses step by step; the first ones must be equal. */
    void curves(String what, Map<String, List<Double>> losses, String peer, int steps, double tolerance) {
        losses.forEach((engine, values) -> {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-32s %-12s", what, engine));
            values.subList(0, steps).forEach(v -> line.append(String.format(Locale.ROOT, " %.6f", v)));
            System.out.println(line.append(" … ").append(String.format(Locale.ROOT, "%.6f", values.getLast())));
            if (!engine.equals(peer)) {
                double most = 0;
                for (int i = 0; i < steps; i++) {
                    most = Math.max(most, Math.abs(values.get(i) - losses.get(peer).get(i)));
                }
                agreement("largest difference of them", engine, most, tolerance);
            }
        });
    }

    /**
     * Growth of memory over stretches of equal length: all of it, and that of the middle stretch taken for each of them. A leak grows in all of
     * them; an allocator that takes a block once does not.
     *
     * @param resident bytes before the first and after each stretch
     * @param peer whether nothing is asked of it
     */
    void growth(String engine, double[] resident, boolean peer) {
        int stretches = resident.length - 1;
        double[] grown = new double[stretches];
        for (int i = 0; i < stretches; i++) {
            grown[i] = resident[i + 1] - resident[i];
        }
        row("before", engine, resident[0] / 1e6, "MB", null);
        row("growth, all of it", engine, (resident[stretches] - resident[0]) / 1e6, "MB", peer ? null : Target.below(16));
        row("growth, steady", engine, median(grown) * stretches / 1e6, "MB", peer ? null : Target.below(1));
    }

    /** Says how it ended; the exit status. */
    int end() {
        String met = missed ? "All results agree, but a target is missed." : "All results agree, every target is met.";
        System.out.println("\n" + (differs ? "Results differ: the ratios say nothing." : met));
        return differs ? 2 : missed ? 1 : 0;
    }

    private void agreement(String what, String engine, double difference, double tolerance) {
        boolean agrees = difference <= tolerance;
        differs |= !agrees;
        System.out.printf(Locale.ROOT, "  %-32s %-12s %10.1e     ≤ %.0e %s%n", what, engine, difference, tolerance, agrees ? "" : "DIFFERS");
    }

    private static double best(List<Map<String, Double>> turns, String engine) {
        return turns.stream().mapToDouble(t -> t.get(engine)).min().orElseThrow();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
