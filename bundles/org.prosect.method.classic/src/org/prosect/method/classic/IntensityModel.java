package org.prosect.method.classic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The intensities that seeds show: one or more intervals of means and one spread for all of them. Seeds in differently bright parts of one structure
 * make an interval each; the gap between them belongs to neither.
 *
 * @param intervals disjoint, rising; empty when there are no seeds
 * @param sd robust standard deviation of the intensities around a seed, never below the noise floor
 */
record IntensityModel(List<Interval> intervals, double sd) {

    /** Seeds looked at, drawn evenly when there are more. */
    private static final int MAX_SEEDS = 400;
    /** Seeds whose means are farther apart than this many spreads show different tissues. */
    private static final double GAP = 3;
    /** Part of the seeds of an interval cut from each of its ends: strokes touch other tissue here and there. */
    private static final double TRIM = 0.05;
    /** How far around a seed intensities are looked at, in voxels of the finest spacing. */
    private static final int RADIUS = 2;

    /** A closed interval of means. */
    record Interval(double low, double high) { }

    /**
     * The model of seeds: around each of them (two voxels of the finest spacing to all sides, voxels with a seed of the other kind left out) the
     * median and 1.4826 times the median absolute deviation.
     *
     * @param marks for each voxel 1 or -1 where there is a seed
     * @param kind whose seeds: 1 or -1
     * @param floor smallest spread
     */
    static IntensityModel around(WorkGrid grid, float[] values, byte[] marks, int kind, double floor) {
        int total = 0;
        for (byte m : marks) {
            total += m == kind ? 1 : 0;
        }
        int step = Math.max(1, (total + MAX_SEEDS - 1) / MAX_SEEDS);
        double[] means = new double[total / step + 1];
        double[] spreads = new double[total / step + 1];
        int n = 0;
        int number = 0;
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] == kind && number++ % step == 0) {
                double[] sample = neighbourhood(grid, values, marks, kind, i);
                means[n] = median(sample);
                for (int k = 0; k < sample.length; k++) {
                    sample[k] = Math.abs(sample[k] - means[n]);
                }
                spreads[n++] = 1.4826 * median(sample);
            }
        }
        if (n == 0) {
            return new IntensityModel(List.of(), floor);
        }
        double sd = Math.max(floor, median(Arrays.copyOf(spreads, n)));
        double[] sorted = Arrays.copyOf(means, n);
        Arrays.sort(sorted);
        return new IntensityModel(intervals(sorted, GAP * sd), sd);
    }

    /** Distance of a value from the nearest interval, in spreads; infinite when there is none, NaN for NaN. */
    double distance(double value) {
        double best = Double.POSITIVE_INFINITY;
        for (Interval i : intervals) {
            best = Math.min(best, Math.max(0, Math.max(i.low - value, value - i.high)));
        }
        return best / sd;
    }

    private static List<Interval> intervals(double[] sorted, double gap) {
        List<Interval> result = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] - sorted[i - 1] > gap) {
                int cut = (int) (TRIM * (i - first));
                result.add(new Interval(sorted[first + cut], sorted[i - 1 - cut]));
                first = i;
            }
        }
        return List.copyOf(result);
    }

    private static double[] neighbourhood(WorkGrid grid, float[] values, byte[] marks, int kind, int index) {
        double finest = Math.min(grid.spacing(0), Math.min(grid.spacing(1), grid.spacing(2)));
        int rx = (int) (RADIUS * finest / grid.spacing(0));
        int ry = (int) (RADIUS * finest / grid.spacing(1));
        int rz = (int) (RADIUS * finest / grid.spacing(2));
        int x = index % grid.sizeX();
        int y = index / grid.sizeX() % grid.sizeY();
        int z = index / grid.sizeX() / grid.sizeY();
        double[] sample = new double[(2 * rx + 1) * (2 * ry + 1) * (2 * rz + 1)];
        int n = 0;
        for (int c = Math.max(0, z - rz); c <= Math.min(grid.sizeZ() - 1, z + rz); c++) {
            for (int b = Math.max(0, y - ry); b <= Math.min(grid.sizeY() - 1, y + ry); b++) {
                for (int a = Math.max(0, x - rx); a <= Math.min(grid.sizeX() - 1, x + rx); a++) {
                    int i = (c * grid.sizeY() + b) * grid.sizeX() + a;
                    if (!Float.isNaN(values[i]) && marks[i] != -kind) {
                        sample[n++] = values[i];
                    }
                }
            }
        }
        return Arrays.copyOf(sample, n);
    }

    private static double median(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
