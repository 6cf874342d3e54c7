package org.prosect.method.classic;

import java.util.stream.IntStream;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealLinearOperator;
import org.hipparchus.linear.RealVector;
import org.prosect.core.Progress;

/**
 * The linear system of the random walker: the combinatorial Laplacian of a grid graph, restricted to the voxels without a seed (Grady, "Random walks
 * for image segmentation", IEEE PAMI 2006, equation 8), with a prior for each voxel on its diagonal (Grady, "Multilabel random walker image
 * segmentation using prior models", CVPR 2005). Symmetric and positive definite on every part of the grid that touches a seed.
 *
 * <p>Voxels with a seed, and voxels that are NaN, stay in the vectors as rows of the identity with right side 0, so that the grid stays regular.
 */
final class RandomWalkerSystem implements RealLinearOperator {

    private final int sizeX;
    private final int sizeY;
    private final int sizeZ;
    /** Weight of the edge from each voxel to the next along x, y, z; 0 where there is none or where an end is fixed. */
    private final float[][] weight;
    private final double[] diagonal;
    private final double[] rightSide;
    private final ArrayRealVector product;
    private final Progress progress;

    private RandomWalkerSystem(WorkGrid grid, Progress progress) {
        this.sizeX = grid.sizeX();
        this.sizeY = grid.sizeY();
        this.sizeZ = grid.sizeZ();
        this.weight = new float[3][grid.length()];
        this.diagonal = new double[grid.length()];
        this.rightSide = new double[grid.length()];
        this.product = new ArrayRealVector(grid.length());
        this.progress = progress;
    }

    /**
     * Builds the system.
     *
     * @param values the (smoothed) intensities; NaN voxels have no edges
     * @param marks 1 for positive, -1 for negative seeds, else 0
     * @param edge the weight of an edge from the intensities at its ends and the distance between them, in units of the finest spacing
     * @param prior the pull of each voxel to the inside and to the outside; 0 is the random walker of 2006
     */
    static RandomWalkerSystem of(WorkGrid grid, float[] values, byte[] marks, EdgeWeight edge, Prior prior, Progress progress) {
        RandomWalkerSystem system = new RandomWalkerSystem(grid, progress);
        double finest = Math.min(grid.spacing(0), Math.min(grid.spacing(1), grid.spacing(2)));
        double[] distance = {grid.spacing(0) / finest, grid.spacing(1) / finest, grid.spacing(2) / finest};
        int[] stride = {1, grid.sizeX(), grid.sizeX() * grid.sizeY()};
        for (int i = 0; i < values.length; i++) {
            if (i % 100_000 == 0) {
                progress.check();
            }
            if (Float.isNaN(values[i])) {
                continue;
            }
            if (marks[i] == 0) {
                double inside = prior.inside(i);
                system.diagonal[i] += inside + prior.outside(i);
                system.rightSide[i] += inside;
            }
            boolean[] last = {i % grid.sizeX() == grid.sizeX() - 1, i / grid.sizeX() % grid.sizeY() == grid.sizeY() - 1,
                i / stride[2] == grid.sizeZ() - 1};
            for (int axis = 0; axis < 3; axis++) {
                if (!last[axis] && !Float.isNaN(values[i + stride[axis]])) {
                    system.connect(i, i + stride[axis], axis, edge.weight(values[i], values[i + stride[axis]], distance[axis]), marks);
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (marks[i] != 0 || system.diagonal[i] == 0) {
                system.diagonal[i] = 1;
                system.rightSide[i] = 0;
            }
        }
        return system;
    }

    private void connect(int a, int b, int axis, double w, byte[] marks) {
        if (marks[a] == 0 && marks[b] == 0) {
            weight[axis][a] = (float) w;
            // what is stored must sum to the diagonal exactly
            diagonal[a] += weight[axis][a];
            diagonal[b] += weight[axis][a];
        } else {
            diagonal[a] += w;
            diagonal[b] += w;
            rightSide[a] += marks[b] > 0 ? w : 0;
            rightSide[b] += marks[a] > 0 ? w : 0;
        }
    }

    double[] rightSide() {
        return rightSide;
    }

    double[] diagonal() {
        return diagonal;
    }

    /** The weights of the edges to the next voxel along x, y and z. */
    float[][] weights() {
        return weight;
    }

    int sizeX() {
        return sizeX;
    }

    int sizeY() {
        return sizeY;
    }

    int sizeZ() {
        return sizeZ;
    }

    @Override
    public int getRowDimension() {
        return diagonal.length;
    }

    @Override
    public int getColumnDimension() {
        return diagonal.length;
    }

    /** The product with a vector, in a vector that the next call writes over. Slices are computed on all cores. */
    @Override
    public RealVector operate(RealVector vector) {
        progress.check();
        double[] in = ((ArrayRealVector) vector).getDataRef();
        double[] out = product.getDataRef();
        IntStream.range(0, sizeY * sizeZ).parallel().forEach(row -> multiplyRow(row, in, out));
        return product;
    }

    private void multiplyRow(int row, double[] in, double[] out) {
        float[] wx = weight[0];
        float[] wy = weight[1];
        float[] wz = weight[2];
        int slice = sizeX * sizeY;
        int from = row * sizeX;
        boolean hasY0 = row % sizeY > 0;
        boolean hasY1 = row % sizeY < sizeY - 1;
        boolean hasZ0 = row >= sizeY;
        boolean hasZ1 = row < sizeY * (sizeZ - 1);
        for (int i = from; i < from + sizeX; i++) {
            out[i] = diagonal[i] * in[i];
        }
        for (int i = from; i < from + sizeX - 1; i++) {
            out[i] -= wx[i] * in[i + 1];
            out[i + 1] -= wx[i] * in[i];
        }
        if (hasY0) {
            for (int i = from; i < from + sizeX; i++) {
                out[i] -= wy[i - sizeX] * in[i - sizeX];
            }
        }
        if (hasY1) {
            for (int i = from; i < from + sizeX; i++) {
                out[i] -= wy[i] * in[i + sizeX];
            }
        }
        if (hasZ0) {
            for (int i = from; i < from + sizeX; i++) {
                out[i] -= wz[i - slice] * in[i - slice];
            }
        }
        if (hasZ1) {
            for (int i = from; i < from + sizeX; i++) {
                out[i] -= wz[i] * in[i + slice];
            }
        }
    }

    /** The weight of an edge. */
    @FunctionalInterface
    interface EdgeWeight {
        /**
         * A positive number.
         *
         * @param distance between the ends, in units of the finest spacing
         */
        double weight(double valueA, double valueB, double distance);
    }

    /** The pull of a voxel by its intensity alone; not negative. */
    interface Prior {

        double inside(int voxel);

        double outside(int voxel);
    }
}
