package org.prosect.geometry;

import java.util.stream.IntStream;

/** Distances between two sets of points in millimetres. Points come as three coordinates each; sums are taken in double precision. */
public final class PointDistances {

    private PointDistances() { }

    /** For each point of {@code from} the number of the nearest of {@code to}, the lowest of several; exact. */
    public static int[] nearest(float[] from, float[] to) {
        check(from, to);
        PointTree tree = new PointTree(to);
        int[] result = new int[from.length / 3];
        IntStream.range(0, result.length).parallel()
                .forEach(i -> result[i] = tree.nearest(from[3 * i], from[3 * i + 1], from[3 * i + 2]));
        return result;
    }

    /** Chamfer distance: the mean Euclidean distance to the nearest point of the other set, averaged over the two directions. */
    public static double chamfer(float[] a, float[] b) {
        return (oneSided(a, b, false) + oneSided(b, a, false)) / 2;
    }

    /**
     * The Chamfer distance of point-cloud libraries: the mean squared distance to the nearest point of the other set, summed over both directions.
     */
    public static double squaredChamfer(float[] a, float[] b) {
        return oneSided(a, b, true) + oneSided(b, a, true);
    }

    /** The mean Euclidean distance of points with the same number. */
    public static double pointToPoint(float[] a, float[] b) {
        checkPaired(a, b);
        double sum = 0;
        for (int i = 0; i < a.length; i += 3) {
            sum += Math.sqrt(square(a, i, b, i));
        }
        return sum / (a.length / 3);
    }

    /** The mean squared distance of points with the same number. */
    public static double squaredPointToPoint(float[] a, float[] b) {
        checkPaired(a, b);
        double sum = 0;
        for (int i = 0; i < a.length; i += 3) {
            sum += square(a, i, b, i);
        }
        return sum / (a.length / 3);
    }

    static double square(float[] a, int i, float[] b, int j) {
        double x = (double) a[i] - b[j];
        double y = (double) a[i + 1] - b[j + 1];
        double z = (double) a[i + 2] - b[j + 2];
        return x * x + y * y + z * z;
    }

    static void check(float[] a, float[] b) {
        if (a.length % 3 != 0 || b.length % 3 != 0) {
            throw new IllegalArgumentException("points have three coordinates each, these are " + a.length + " and " + b.length + " numbers");
        }
        if (a.length == 0 || b.length == 0) {
            throw new IllegalArgumentException("a set of points is empty (" + a.length / 3 + " and " + b.length / 3 + " points): it has no distance");
        }
    }

    private static void checkPaired(float[] a, float[] b) {
        check(a, b);
        if (a.length != b.length) {
            throw new IllegalArgumentException("there are " + a.length / 3 + " and " + b.length / 3 + " points: they do not correspond");
        }
    }

    private static double oneSided(float[] from, float[] to, boolean squared) {
        int[] nearest = nearest(from, to);
        double sum = 0;
        for (int i = 0; i < nearest.length; i++) {
            double d = square(from, 3 * i, to, 3 * nearest[i]);
            sum += squared ? d : Math.sqrt(d);
        }
        return sum / nearest.length;
    }
}
