package org.prosect.method.meshprompt.training;

import java.util.SplittableRandom;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/**
 * A random map from voxels of the crop to a subject: index = A · (voxel − middle − shift + elastic(voxel)) + centre of the structure. Image and
 * distances are resampled through it in one go.
 */
final class Warp {

    /** Nodes of the elastic part along x, y and z; corners of the crop are nodes. */
    private static final int[] NODES = {5, 6, 5};
    private static final double ANGLE = Math.toRadians(15);
    private static final double AXIS_SCALE = 0.12;
    private static final double COMMON_SCALE = 0.08;
    private static final double SHEAR = 0.05;
    private static final double ELASTIC = 1.5;
    private static final double ELASTIC_SHARE = 0.8;
    private static final int CUT = 3;
    /** Of the inversion of the elastic part. */
    private static final int ITERATIONS = 12;

    private final int[] size;
    private final double[] matrix;
    private final double[] from;
    private final Point3 centre;
    /** Steps of the nodes, voxels: component, x, y, z. Empty: none. */
    private final float[] nodes;
    private final int[] low = new int[3];
    private final int[] high = new int[3];

    private Warp(int[] size, double[] matrix, double[] from, Subject subject, float[] nodes) {
        this.size = size;
        this.matrix = matrix;
        this.from = from;
        this.centre = subject.centre();
        this.nodes = nodes;
        for (int k = 0; k < 3; k++) {
            high[k] = subject.grid().size(k) - 1;
        }
    }

    /** @param middle the voxel of the crop at which the prompt lies */
    static Warp draw(Subject subject, int[] size, double[] middle, AugmentationStrength strength, SplittableRandom random) {
        double space = strength.space();
        double[] scales = new double[3];
        double[] angles = new double[3];
        double[] from = new double[3];
        double common = even(random, COMMON_SCALE * space);
        for (int k = 0; k < 3; k++) {
            scales[k] = Math.exp(even(random, AXIS_SCALE * space) + common);
            angles[k] = even(random, ANGLE * space);
            from[k] = middle[k] + even(random, strength.shift());
        }
        double[] matrix = rotation(angles);
        for (int i = 0; i < 9; i++) {
            matrix[i] = matrix[i] * scales[i % 3] + even(random, SHEAR * space);
        }
        float[] nodes = new float[space > 0 && random.nextDouble() < ELASTIC_SHARE ? 3 * NODES[0] * NODES[1] * NODES[2] : 0];
        double amplitude = random.nextDouble() * ELASTIC * space;
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = (float) (amplitude * random.nextGaussian());
        }
        Warp warp = new Warp(size, matrix, from, subject, nodes);
        for (int k = 0; k < 3 && space > 0; k++) {
            if (warp.high[k] > 4 * CUT) {
                warp.low[k] = random.nextInt(CUT + 1);
                warp.high[k] -= random.nextInt(CUT + 1);
            }
        }
        return warp;
    }

    /**
     * Resamples linearly; beyond the faces of the image, which may have been cut, its outermost values go on.
     *
     * @param values intensities of the subject
     * @param distances of the subject
     * @param image receives intensities of the crop, z fastest
     * @param map receives distances of the crop, z fastest
     */
    void apply(Geometry grid, float[] values, float[] distances, float[] image, float[] map) {
        int[] last = {grid.sizeX() - 1, grid.sizeY() - 1, grid.sizeZ() - 1};
        int row = grid.sizeX();
        int slice = grid.sizeX() * grid.sizeY();
        float[] column = new float[3 * NODES[2]];
        double zStep = (NODES[2] - 1.0) / (size[2] - 1);
        int o = 0;
        for (int x = 0; x < size[0]; x++) {
            for (int y = 0; y < size[1]; y++) {
                if (nodes.length > 0) {
                    column(x, y, column);
                }
                for (int z = 0; z < size[2]; z++, o++) {
                    double px = x - from[0];
                    double py = y - from[1];
                    double pz = z - from[2];
                    if (nodes.length > 0) {
                        int n = Math.min((int) (z * zStep), NODES[2] - 2);
                        double w = z * zStep - n;
                        px += column[n] + w * (column[n + 1] - column[n]);
                        int m = n + NODES[2];
                        py += column[m] + w * (column[m + 1] - column[m]);
                        m += NODES[2];
                        pz += column[m] + w * (column[m + 1] - column[m]);
                    }
                    double i = matrix[0] * px + matrix[1] * py + matrix[2] * pz + centre.x();
                    double j = matrix[3] * px + matrix[4] * py + matrix[5] * pz + centre.y();
                    double k = matrix[6] * px + matrix[7] * py + matrix[8] * pz + centre.z();
                    image[o] = linear(values, held(i, low[0], high[0]), held(j, low[1], high[1]), held(k, low[2], high[2]), row, slice, last);
                    map[o] = linear(distances, held(i, 0, last[0]), held(j, 0, last[1]), held(k, 0, last[2]), row, slice, last);
                }
            }
        }
    }

    /**
     * Where places of the subject come to lie in the crop, to within a hundredth of a voxel where the elastic part folds nothing.
     *
     * @param places indices of the subject's grid, three numbers each
     * @return voxels of the crop, which may lie outside of it
     */
    float[] inverse(float[] places) {
        double[] back = inverseMatrix();
        double[] step = new double[3];
        float[] voxels = new float[places.length];
        for (int o = 0; o < places.length; o += 3) {
            double i = places[o] - centre.x();
            double j = places[o + 1] - centre.y();
            double k = places[o + 2] - centre.z();
            double[] affine = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                affine[axis] = from[axis] + back[3 * axis] * i + back[3 * axis + 1] * j + back[3 * axis + 2] * k;
            }
            for (int n = 0; n < ITERATIONS && nodes.length > 0; n++) {
                elastic(affine[0] - step[0], affine[1] - step[1], affine[2] - step[2], step);
            }
            for (int axis = 0; axis < 3; axis++) {
                voxels[o + axis] = (float) (affine[axis] - step[axis]);
            }
        }
        return voxels;
    }

    /** The elastic step at a place of the crop; beyond its faces that of the face. */
    private void elastic(double x, double y, double z, double[] step) {
        int[] n = new int[3];
        double[] w = new double[3];
        double[] at = {x, y, z};
        for (int k = 0; k < 3; k++) {
            double g = Math.clamp(at[k] * (NODES[k] - 1.0) / (size[k] - 1), 0, NODES[k] - 1.0);
            n[k] = Math.min((int) g, NODES[k] - 2);
            w[k] = g - n[k];
        }
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            for (int corner = 0; corner < 8; corner++) {
                int o = ((c * NODES[0] + n[0] + (corner & 1)) * NODES[1] + n[1] + (corner >> 1 & 1)) * NODES[2] + n[2] + (corner >> 2);
                sum += nodes[o] * ((corner & 1) == 1 ? w[0] : 1 - w[0]) * ((corner >> 1 & 1) == 1 ? w[1] : 1 - w[1]) * (corner >> 2 == 1 ? w[2]
                        : 1 - w[2]);
            }
            step[c] = sum;
        }
    }

    private double[] inverseMatrix() {
        double[] m = matrix;
        double determinant = m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) + m[2] * (m[3] * m[7] - m[4] * m[6]);
        double[] adjugate = {m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
        for (int i = 0; i < 9; i++) {
            adjugate[i] /= determinant;
        }
        return adjugate;
    }

    /** The steps above a place of the x-y plane, at the nodes along z: component, node. */
    private void column(int x, int y, float[] column) {
        double gx = x * (NODES[0] - 1.0) / (size[0] - 1);
        double gy = y * (NODES[1] - 1.0) / (size[1] - 1);
        int i = Math.min((int) gx, NODES[0] - 2);
        int j = Math.min((int) gy, NODES[1] - 2);
        double u = gx - i;
        double v = gy - j;
        for (int c = 0; c < 3; c++) {
            for (int k = 0; k < NODES[2]; k++) {
                int o = ((c * NODES[0] + i) * NODES[1] + j) * NODES[2] + k;
                int next = o + NODES[1] * NODES[2];
                column[c * NODES[2] + k] = (float) ((1 - u) * ((1 - v) * nodes[o] + v * nodes[o + NODES[2]])
                        + u * ((1 - v) * nodes[next] + v * nodes[next + NODES[2]]));
            }
        }
    }

    private static float linear(float[] values, double i, double j, double k, int row, int slice, int[] last) {
        int x = (int) i;
        int y = (int) j;
        int z = (int) k;
        float u = (float) (i - x);
        float v = (float) (j - y);
        float w = (float) (k - z);
        int o = z * slice + y * row + x;
        int right = x < last[0] ? 1 : 0;
        int below = o + (y < last[1] ? row : 0);
        int behind = z < last[2] ? slice : 0;
        float a = values[o] + u * (values[o + right] - values[o]);
        float b = values[below] + u * (values[below + right] - values[below]);
        float c = values[o + behind] + u * (values[o + behind + right] - values[o + behind]);
        float d = values[below + behind] + u * (values[below + behind + right] - values[below + behind]);
        float front = a + v * (b - a);
        return front + w * (c + v * (d - c) - front);
    }

    private static double held(double value, int least, int most) {
        return value < least ? least : value > most ? most : value;
    }

    private static double even(SplittableRandom random, double reach) {
        return (2 * random.nextDouble() - 1) * reach;
    }

    /** Row major, first about z, then y, then x. */
    private static double[] rotation(double[] angles) {
        double cx = Math.cos(angles[0]);
        double sx = Math.sin(angles[0]);
        double cy = Math.cos(angles[1]);
        double sy = Math.sin(angles[1]);
        double cz = Math.cos(angles[2]);
        double sz = Math.sin(angles[2]);
        return new double[] {cy * cz, -cy * sz, sy, sx * sy * cz + cx * sz, -sx * sy * sz + cx * cz, -sx * cy, -cx * sy * cz + sx * sz,
            cx * sy * sz + sx * cz, cx * cy};
    }
}
