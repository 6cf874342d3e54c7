package org.prosect.metrics.surface;

import java.util.Arrays;

/** The distances of all points of one surface to the other: each that occurs, in rising order, with the weight of the points that have it. */
final class WeightedDistances {

    /**
     * Shares of the whole that differ by less are the same: sums of equal areas must not decide by their rounding whether a percentile is reached.
     */
    private static final double ROUNDING = 1e-12;

    private final double[] distances;
    private final double[] weights;
    private final double total;

    private WeightedDistances(double[] distances, double[] weights) {
        this.distances = distances;
        this.weights = weights;
        this.total = Arrays.stream(weights).sum();
    }

    /** All the weight at one distance, which may be infinite; a weight of 0 is that of an empty surface. */
    static WeightedDistances all(double distance, double weight) {
        return weight == 0 ? new WeightedDistances(new double[0], new double[0])
                : new WeightedDistances(new double[] {distance}, new double[] {weight});
    }

    /**
     * Collects distances.
     *
     * @param squared square millimetres, in any order, with repetitions
     * @param weights of each; those of equal distance are added in the order given
     */
    static WeightedDistances ofSquared(double[] squared, double[] weights) {
        double[] keys = Arrays.stream(squared).sorted().distinct().toArray();
        double[] sums = new double[keys.length];
        for (int i = 0; i < squared.length; i++) {
            sums[Arrays.binarySearch(keys, squared[i])] += weights[i];
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Math.sqrt(keys[i]);
        }
        return new WeightedDistances(keys, sums);
    }

    /** These and others. */
    WeightedDistances and(WeightedDistances other) {
        double[] keys = Arrays.copyOf(distances, distances.length + other.distances.length);
        System.arraycopy(other.distances, 0, keys, distances.length, other.distances.length);
        double[] all = Arrays.copyOf(weights, keys.length);
        System.arraycopy(other.weights, 0, all, weights.length, other.weights.length);
        double[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
        double[] sums = new double[distinct.length];
        for (int i = 0; i < keys.length; i++) {
            sums[Arrays.binarySearch(distinct, keys[i])] += all[i];
        }
        return new WeightedDistances(distinct, sums);
    }

    boolean isEmpty() {
        return distances.length == 0;
    }

    /** Weight of all points. */
    double total() {
        return total;
    }

    /** Weight of the points at most so far away. */
    double within(double tolerance) {
        double sum = 0;
        for (int i = 0; i < distances.length && distances[i] <= tolerance; i++) {
            sum += weights[i];
        }
        return sum;
    }

    /** The weighted mean. */
    double mean() {
        double sum = 0;
        for (int i = 0; i < distances.length; i++) {
            sum += distances[i] * weights[i];
        }
        return sum / total;
    }

    double largest() {
        return distances[distances.length - 1];
    }

    /** The first distance at which the weight so far, this distance's included, reaches a share of the whole. */
    double quantile(double share) {
        double sum = 0;
        for (int i = 0; i < distances.length; i++) {
            sum += weights[i];
            if (sum >= share * total * (1 - ROUNDING)) {
                return distances[i];
            }
        }
        return largest();
    }

    /**
     * The quantile of points of weight 1, between neighbours in the sorted list by linear interpolation (numpy's default, Hyndman and Fan's type 7).
     */
    double interpolatedQuantile(double share) {
        double place = share * (total - 1);
        double below = number((long) Math.floor(place));
        double above = number((long) Math.ceil(place));
        return below == above ? below : below + (above - below) * (place - Math.floor(place));
    }

    /** The distance of a point in the sorted list of all points. */
    private double number(long index) {
        double sum = 0;
        for (int i = 0; i < distances.length; i++) {
            sum += weights[i];
            if (index < sum) {
                return distances[i];
            }
        }
        return largest();
    }
}
