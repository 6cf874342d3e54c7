package org.prosect.core.benchmark;

import java.util.Arrays;

/**
 * Mean and standard deviation of values.
 *
 * @param count how many
 * @param mean their mean; NaN of none
 * @param deviation the standard deviation of a sample (over n - 1); NaN of fewer than two
 */
public record Spread(int count, double mean, double deviation) {

    public static Spread of(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Spread(n, mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)));
    }
}
