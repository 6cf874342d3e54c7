package org.prosect.geometry;

/**
 * Losses between two sets of points with the same numbering, as in the public code of mesh-prompted segmentation. Distances are in the unit of the
 * coordinates.
 */
public final class PointLosses {

    private PointLosses() { }

    /** d²/(1 + e^(2−d)) with d the root of the mean squared distance: small errors count less. */
    public static double focal(float[] a, float[] b) {
        return weighted(PointDistances.squaredPointToPoint(a, b), 1, 2);
    }

    /** The mean over the points of d²/(1 + e^(2(1.2−d))) with d the distance of a point. */
    public static double pointwiseFocal(float[] a, float[] b) {
        PointDistances.squaredPointToPoint(a, b);
        double sum = 0;
        for (int i = 0; i < a.length; i += 3) {
            sum += weighted(PointDistances.square(a, i, b, i), 2, 1.2);
        }
        return sum / (a.length / 3);
    }

    private static double weighted(double square, double steepness, double middle) {
        return square / (1 + Math.exp(steepness * (middle - Math.sqrt(square))));
    }
}
