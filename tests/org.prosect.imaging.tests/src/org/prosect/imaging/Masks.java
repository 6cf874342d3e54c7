package org.prosect.imaging;

import java.util.Random;

import org.prosect.testing.Goldens;

/** Masks for tests. */
final class Masks {

    private Masks() { }

    static Mask random(Geometry g, double share, long seed) {
        Random random = new Random(seed);
        Mask mask = Mask.empty(g);
        for (int i = 0; i < mask.voxels().length; i++) {
            mask.set(i, random.nextDouble() < share);
        }
        return mask;
    }

    /** Blobs with smooth outlines, half of the image. */
    static Mask smooth(Geometry g, double sigma, long seed) {
        Random random = new Random(seed);
        float[] noise = new float[(int) g.voxelCount()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        GaussianFilter.filter(noise, g.sizeX(), g.sizeY(), g.sizeZ(), sigma, sigma, sigma);
        Mask mask = Mask.empty(g);
        for (int i = 0; i < noise.length; i++) {
            mask.set(i, noise[i] > 0);
        }
        return mask;
    }

    static Mask ball(Geometry g, double x, double y, double z, double radius) {
        Mask mask = Mask.empty(g);
        for (int k = 0; k < g.sizeZ(); k++) {
            for (int j = 0; j < g.sizeY(); j++) {
                for (int i = 0; i < g.sizeX(); i++) {
                    mask.set(g.offset(i, j, k), (i - x) * (i - x) + (j - y) * (j - y) + (k - z) * (k - z) <= radius * radius);
                }
            }
        }
        return mask;
    }

    static Mask full(Geometry g) {
        return HoleFilling.complement(Mask.empty(g));
    }

    /** A mask of a golden tensor, first axis slowest, with spacing 1. */
    static Mask of(Goldens.Tensor tensor) {
        int[] size = tensor.sizeXyz();
        return Mask.of(Geometry.of(size[0], size[1], size[2], 1, 1, 1), tensor.bytes());
    }

    /** A mask of a golden tensor with a spacing in the order of the tensor's axes. */
    static Mask of(Goldens.Tensor tensor, Goldens.Tensor spacing) {
        int[] size = tensor.sizeXyz();
        double[] s = spacing.doubles();
        return Mask.of(Geometry.of(size[0], size[1], size[2], s[s.length - 1], s[s.length - 2], s.length > 2 ? s[0] : 1), tensor.bytes());
    }
}
