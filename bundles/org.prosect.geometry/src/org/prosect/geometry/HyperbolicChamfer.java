package org.prosect.geometry;

import java.util.stream.IntStream;

/**
 * Hyperbolic Chamfer distances between point sets X and Y, with the gradient by X. Two forms are in use; see the factories.
 *
 * @param value the distance
 * @param gradient its derivative by each coordinate of X, laid out like X
 */
public record HyperbolicChamfer(double value, float[] gradient) {

    /** The least argument of arcosh in the public code of HyperCD, so that its derivative stays finite. */
    private static final double FLOOR = 1 + 1e-5;
    /** The least argument less 1 at which the derivative in the ball is taken; the value has no floor. */
    private static final double BALL_FLOOR = 1e-7;

    /**
     * The form of HyperCD (Lin et al., "Hyperbolic Chamfer distance for point cloud completion", ICCV 2023, public code): the mean over the points of
     * arcosh(max(1 + d², 1 + 1e-5)), d the Euclidean distance to the nearest point of the other set, summed over both directions. No unit ball; the
     * value depends on the unit of the coordinates. The derivative is 0 where the floor holds.
     */
    public static HyperbolicChamfer euclidean(float[] x, float[] y) {
        double[] gradient = new double[x.length];
        double value = euclideanSide(x, y, PointDistances.nearest(x, y), gradient, true) + euclideanSide(y, x, PointDistances.nearest(y, x), gradient,
                false);
        return new HyperbolicChamfer(value, toFloats(gradient));
    }

    /** The first half of {@link #euclidean}: from X to Y only. */
    public static HyperbolicChamfer euclideanOneSided(float[] x, float[] y) {
        double[] gradient = new double[x.length];
        double value = euclideanSide(x, y, PointDistances.nearest(x, y), gradient, true);
        return new HyperbolicChamfer(value, toFloats(gradient));
    }

    /**
     * The form of the paper on mesh-prompted segmentation (equations 2 and 3): the mean over the points of the least Poincaré distance arcosh(1 +
     * 2|x−y|²/((1−|x|²)(1−|y|²))) to the other set, summed over both directions. The paper gives no scale; here the cube of n voxels is mapped into
     * the ball, its corners to radius ρ: p' = ρ (p − (n−1)/2) / (√3 (n−1)/2). The nearest point is the hyperbolically nearest, found by comparing all
     * pairs.
     *
     * @param side voxels along the side of the cube, at least 2
     * @param radius ρ, in (0, 1); 0.9 unless there is a reason
     * @throws IllegalArgumentException when a point lies so far outside the cube that it leaves the ball
     */
    public static HyperbolicChamfer poincare(float[] x, float[] y, int side, double radius) {
        if (side < 2 || !(radius > 0 && radius < 1)) {
            throw new IllegalArgumentException("a cube of " + side + " voxels and a radius of " + radius
                    + " make no ball: give 2 or more, and 0 < radius < 1");
        }
        PointDistances.check(x, y);
        double centre = (side - 1) / 2.0;
        double scale = radius / (centre * Math.sqrt(3));
        return ball(x, y, centre, scale, true);
    }

    /**
     * The Poincaré expression on coordinates as they are, as the public training script would compute it; the factors 1−|x|² are negative, so that it
     * is no distance and depends on where the points lie. For comparison only.
     */
    public static double poincareUnscaled(float[] x, float[] y) {
        PointDistances.check(x, y);
        return ball(x, y, 0, 1, false).value;
    }

    private static double euclideanSide(float[] from, float[] to, int[] nearest, double[] gradient, boolean byFrom) {
        double sum = 0;
        int n = nearest.length;
        for (int i = 0; i < n; i++) {
            int j = 3 * nearest[i];
            double argument = 1 + PointDistances.square(from, 3 * i, to, j);
            sum += arcosh(Math.max(argument, FLOOR));
            if (argument > FLOOR) {
                double f = 2 / (n * Math.sqrt((argument - 1) * (argument + 1)));
                for (int k = 0; k < 3; k++) {
                    double difference = (double) from[3 * i + k] - to[j + k];
                    gradient[byFrom ? 3 * i + k : j + k] += (byFrom ? f : -f) * difference;
                }
            }
        }
        return sum / n;
    }

    private static HyperbolicChamfer ball(float[] x, float[] y, double centre, double scale, boolean inBall) {
        double[] p = scaled(x, centre, scale);
        double[] q = scaled(y, centre, scale);
        double[] a = deficits(p, inBall);
        double[] b = deficits(q, inBall);
        double[] gradient = new double[p.length];
        double value = ballSide(p, a, q, b, gradient, true) + ballSide(q, b, p, a, gradient, false);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= scale;
        }
        return new HyperbolicChamfer(value, toFloats(gradient));
    }

    private static double ballSide(double[] p, double[] a, double[] q, double[] b, double[] gradient, boolean byFrom) {
        int n = a.length;
        int[] nearest = new int[n];
        double[] least = new double[n];
        IntStream.range(0, n).parallel().forEach(i -> {
            double best = Double.POSITIVE_INFINITY;
            for (int j = 0; j < b.length; j++) {
                double d = square(p, 3 * i, q, 3 * j) / b[j];
                // the factor of p is the same for all j, its sign too
                if (d / Math.signum(a[i]) < best) {
                    best = d / Math.signum(a[i]);
                    nearest[i] = j;
                }
            }
            least[i] = 2 * best / Math.abs(a[i]);
        });
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = least[i];
            // arcosh(1 + t), exact for small t too
            sum += Math.log1p(t + Math.sqrt(t * (t + 2)));
            double held = Math.max(t, BALL_FLOOR);
            double f = 1 / (n * Math.sqrt(held * (held + 2)));
            int j = nearest[i];
            for (int k = 0; k < 3; k++) {
                double difference = p[3 * i + k] - q[3 * j + k];
                // d/dx of t = 2|x−y|²/(ab), a = 1−|x|²: 4(x−y)/(ab) + 2t x/a
                double along = byFrom ? difference : -difference;
                double own = byFrom ? p[3 * i + k] / a[i] : q[3 * j + k] / b[j];
                gradient[byFrom ? 3 * i + k : 3 * j + k] += f * (4 * along / (a[i] * b[j]) + 2 * t * own);
            }
        }
        return sum / n;
    }

    private static double[] scaled(float[] points, double centre, double scale) {
        double[] result = new double[points.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (points[i] - centre) * scale;
        }
        return result;
    }

    private static double[] deficits(double[] p, boolean inBall) {
        double[] result = new double[p.length / 3];
        for (int i = 0; i < result.length; i++) {
            result[i] = 1 - (p[3 * i] * p[3 * i] + p[3 * i + 1] * p[3 * i + 1] + p[3 * i + 2] * p[3 * i + 2]);
            if (inBall && !(result[i] > 0)) {
                throw new IllegalArgumentException("point " + i + " lies at radius " + Math.sqrt(1 - result[i])
                        + " of the unit ball, far outside the cube");
            }
        }
        return result;
    }

    private static double square(double[] p, int i, double[] q, int j) {
        double x = p[i] - q[j];
        double y = p[i + 1] - q[j + 1];
        double z = p[i + 2] - q[j + 2];
        return x * x + y * y + z * z;
    }

    /** ln(x + √(x+1) √(x−1)), as in the public code. */
    private static double arcosh(double x) {
        return Math.log(x + Math.sqrt(x + 1) * Math.sqrt(x - 1));
    }

    private static float[] toFloats(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
