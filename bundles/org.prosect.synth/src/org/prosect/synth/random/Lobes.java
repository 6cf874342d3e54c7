package org.prosect.synth.random;

import java.util.SplittableRandom;

/** Bumps and dents of a sphere: a factor for the radius in each direction, 0.55 to 1.9. */
final class Lobes {

    private final double[][] towards;
    private final double[] height;
    private final double[] sharpness;

    Lobes(int count, SplittableRandom random) {
        towards = new double[count][];
        height = new double[count];
        sharpness = new double[count];
        for (int i = 0; i < count; i++) {
            towards[i] = RandomPose.direction(random);
            // dents are shallower than bumps
            height[i] = random.nextInt(3) == 0 ? -0.35 * random.nextDouble() : 0.55 * random.nextDouble();
            sharpness[i] = 1.5 + 4 * random.nextDouble();
        }
    }

    double at(double x, double y, double z) {
        double factor = 1;
        for (int i = 0; i < height.length; i++) {
            double cosine = x * towards[i][0] + y * towards[i][1] + z * towards[i][2];
            factor += height[i] * StrictMath.exp(sharpness[i] * (cosine - 1));
        }
        return Math.clamp(factor, 0.55, 1.9);
    }
}
