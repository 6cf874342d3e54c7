package org.prosect.core.benchmark;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** Whether differences of pairs are more than chance. */
public final class PairedTests {

    /** More pairs than this are tested by the normal approximation, which is then as good. */
    private static final int EXACT = 500;

    private PairedTests() { }

    /**
     * The two-sided p-value of the signed-rank test of Wilcoxon ("Individual comparisons by ranking methods", 1945). Pairs without a difference are
     * left out, equal differences share their ranks, and the distribution is that of all signs the ranks can have; above {@value #EXACT} pairs the
     * normal approximation with correction for ties.
     *
     * @return 1 when no pair differs
     * @throws IllegalArgumentException when there are not as many of one as of the other
     */
    public static double wilcoxon(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(a.length + " and " + b.length + " values are no pairs");
        }
        double[] differences = IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).filter(d -> d != 0).toArray();
        int n = differences.length;
        if (n == 0) {
            return 1;
        }
        int[] doubled = doubledRanks(Arrays.stream(differences).map(Math::abs).toArray());
        int positive = IntStream.range(0, n).filter(i -> differences[i] > 0).map(i -> doubled[i]).sum();
        int whole = n * (n + 1);
        int lower = Math.min(positive, whole - positive);
        return Math.min(1, 2 * (n <= EXACT ? exact(doubled, lower, whole) : normal(doubled, lower)));
    }

    /** Twice the ranks, so that shared ones are whole numbers. */
    private static int[] doubledRanks(double[] sizes) {
        Integer[] order = IntStream.range(0, sizes.length).boxed().sorted((i, j) -> Double.compare(sizes[i], sizes[j])).toArray(Integer[]::new);
        int[] ranks = new int[sizes.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && sizes[order[to]] == sizes[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = from + 1 + to;
            }
        }
        return ranks;
    }

    /** The share of all signs whose positive ranks sum up to at most a number. */
    private static double exact(int[] doubled, int atMost, int whole) {
        double[] chance = new double[whole + 1];
        chance[0] = 1;
        int reached = 0;
        for (int rank : doubled) {
            reached += rank;
            for (int sum = reached; sum >= 0; sum--) {
                chance[sum] = 0.5 * chance[sum] + (sum >= rank ? 0.5 * chance[sum - rank] : 0);
            }
        }
        return Arrays.stream(chance, 0, atMost + 1).sum();
    }

    private static double normal(int[] doubled, int lower) {
        double mean = Arrays.stream(doubled).mapToDouble(r -> r / 2.0).sum() / 2;
        double variance = Arrays.stream(doubled).mapToDouble(r -> r / 2.0 * (r / 2.0)).sum() / 4;
        return new NormalDistribution(0, 1).cumulativeProbability((lower / 2.0 - mean) / Math.sqrt(variance));
    }

    /** The p-values of a family of tests corrected by Holm ("A simple sequentially rejective multiple test procedure", 1979), in their order. */
    public static double[] holm(double[] p) {
        Integer[] order = IntStream.range(0, p.length).boxed().sorted((i, j) -> Double.compare(p[i], p[j])).toArray(Integer[]::new);
        double[] corrected = new double[p.length];
        double largest = 0;
        for (int k = 0; k < order.length; k++) {
            largest = Math.max(largest, Math.min(1, (p.length - k) * p[order[k]]));
            corrected[order[k]] = largest;
        }
        return corrected;
    }
}
