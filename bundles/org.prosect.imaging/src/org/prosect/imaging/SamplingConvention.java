package org.prosect.imaging;

/** Which positions of two grids of different size correspond, the difference between {@code align_corners} on and off in network frameworks. */
public enum SamplingConvention {
    /** The centres of the outermost voxels coincide: source index = target index · (source size − 1) / (target size − 1), or 0. */
    ALIGN_CORNERS {
        @Override
        double scale(int source, int target) {
            return target > 1 ? (source - 1.0) / (target - 1.0) : 0;
        }

        @Override
        double shift(double scale) {
            return 0;
        }

        @Override
        float index(float position, int size) {
            return (position + 1) / 2 * (size - 1);
        }
    },
    /** The outer faces of the outermost voxels coincide: source index = (target index + ½) · source size / target size − ½. */
    HALF_PIXEL {
        @Override
        double scale(int source, int target) {
            return (double) source / target;
        }

        @Override
        double shift(double scale) {
            return 0.5 * scale - 0.5;
        }

        @Override
        float index(float position, int size) {
            return ((position + 1) * size - 1) / 2;
        }
    };

    /** Source voxels from one target voxel to the next. */
    abstract double scale(int source, int target);

    /** Source index of target voxel 0. */
    abstract double shift(double scale);

    /** The voxel index of a position that runs from -1 to 1 along an axis, in float as the frameworks do it. */
    abstract float index(float position, int size);
}
