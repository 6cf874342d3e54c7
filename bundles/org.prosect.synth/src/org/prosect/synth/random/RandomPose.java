package org.prosect.synth.random;

import java.util.SplittableRandom;

import org.prosect.synth.shape.Rotation;

/** Random directions and turns; matrices are 3 × 3, row by row. */
final class RandomPose {

    private RandomPose() { }

    /** A unit vector, all directions alike. */
    static double[] direction(SplittableRandom random) {
        double z = 2 * random.nextDouble() - 1;
        double angle = 2 * Math.PI * random.nextDouble();
        double r = Math.sqrt(1 - z * z);
        return new double[] {r * StrictMath.cos(angle), r * StrictMath.sin(angle), z};
    }

    /** Turns about the three axes, each by at most so many degrees. */
    static double[] turn(double most, SplittableRandom random) {
        return matrix(Rotation.degrees(most * (2 * random.nextDouble() - 1), most * (2 * random.nextDouble() - 1),
                most * (2 * random.nextDouble() - 1)));
    }

    /** Any turn, all alike: of a random unit quaternion (Shoemake 1992). */
    static double[] anyTurn(SplittableRandom random) {
        double u = random.nextDouble();
        double a = 2 * Math.PI * random.nextDouble();
        double b = 2 * Math.PI * random.nextDouble();
        double x = Math.sqrt(1 - u) * StrictMath.sin(a);
        double y = Math.sqrt(1 - u) * StrictMath.cos(a);
        double z = Math.sqrt(u) * StrictMath.sin(b);
        double w = Math.sqrt(u) * StrictMath.cos(b);
        return new double[] {1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w), 2 * (x * y + z * w), 1 - 2 * (x * x + z * z),
            2 * (y * z - x * w), 2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)};
    }

    /** A turn of at most so many degrees about each axis after scaling: all axes by e^±common, each by e^±each. */
    static double[] turnAndScale(double degrees, double common, double each, SplittableRandom random) {
        double[] m = turn(degrees, random);
        double all = common * (2 * random.nextDouble() - 1);
        for (int axis = 0; axis < 3; axis++) {
            double factor = StrictMath.exp(all + each * (2 * random.nextDouble() - 1));
            for (int row = 0; row < 3; row++) {
                m[3 * row + axis] *= factor;
            }
        }
        return m;
    }

    /** Multiplies packed points by a matrix, in place. */
    static void apply(double[] m, float[] points) {
        for (int i = 0; i < points.length; i += 3) {
            double x = points[i];
            double y = points[i + 1];
            double z = points[i + 2];
            for (int row = 0; row < 3; row++) {
                points[i + row] = (float) (m[3 * row] * x + m[3 * row + 1] * y + m[3 * row + 2] * z);
            }
        }
    }

    static double[] inverse(double[] m) {
        double a = m[4] * m[8] - m[5] * m[7];
        double b = m[5] * m[6] - m[3] * m[8];
        double c = m[3] * m[7] - m[4] * m[6];
        double f = 1 / (m[0] * a + m[1] * b + m[2] * c);
        return new double[] {f * a, f * (m[2] * m[7] - m[1] * m[8]), f * (m[1] * m[5] - m[2] * m[4]), f * b, f * (m[0] * m[8] - m[2] * m[6]),
            f * (m[2] * m[3] - m[0] * m[5]), f * c, f * (m[1] * m[6] - m[0] * m[7]), f * (m[0] * m[4] - m[1] * m[3])};
    }

    private static double[] matrix(Rotation r) {
        return new double[] {r.xx(), r.xy(), r.xz(), r.yx(), r.yy(), r.yz(), r.zx(), r.zy(), r.zz()};
    }
}
