package org.prosect.method.classic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.ConjugateGradient;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.IterationManager;
import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

/** The probabilities against a dense solution of the same Dirichlet problem, written down independently. */
class RandomWalkerTest {

    private static final double BETA = 0.5;

    @Test
    void probabilitiesAreTheHarmonicPotential() throws Exception {
        // one slice, nearly flat around the seeds, so that the spread is the noise floor: 1/200 of the range from 0 to 100
        Geometry g = Geometry.of(9, 7, 1, 1, 2, 1);
        float[] values = new float[63];
        Random random = new Random(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = i >= 60 ? 100 : i >= 54 && i < 57 ? 0 : 50 + 0.4f * (random.nextInt(3) - 1);
        }
        double sd = 0.5;
        Volume image = Volume.ofFloat32(g, values);
        // three seeds at either side; each speaks for voxels that differ by no more than two spreads, so those are read back first
        float[] p = (float[]) new TestBench("random-walker").set("prior", "0").set("background", "0").segment(image, TestBench.inside(image, 0, 3, 0),
                TestBench.outside(image, 8, 3, 0)).probability().orElseThrow().array();
        double worst = 0;
        WorkGrid grid = WorkGrid.of(image, Region.of(g), 1000, Progress.NONE);
        float[] smooth = Smoothing.binomial(grid, 1, Progress.NONE);
        for (int i = 0; i < 63; i++) {
            if (p[i] > 0 && p[i] < 1) {
                double sum = 0;
                double weights = 0;
                for (int[] d : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                    int x = i % 9 + d[0];
                    int y = i / 9 + d[1];
                    if (x >= 0 && x < 9 && y >= 0 && y < 7) {
                        double step = (smooth[i] - smooth[y * 9 + x]) / sd;
                        double w = (Math.exp(-BETA * step * step) + 1e-6) / (d[1] == 0 ? 1 : 4);
                        sum += w * p[y * 9 + x];
                        weights += w;
                    }
                }
                worst = Math.max(worst, Math.abs(p[i] - sum / weights));
            }
        }
        assertEquals(1, p[27], 0);
        assertEquals(0, p[35], 0);
        assertTrue(worst < 0.01, "a probability differs by " + worst + " from the mean of its neighbours");
    }

    @Test
    void preconditionedConjugateGradientsAgreeWithADenseSolution() throws Exception {
        Geometry g = Geometry.of(12, 9, 7, 1, 1, 2);
        int n = (int) g.voxelCount();
        Random random = new Random(1);
        float[] values = new float[n];
        byte[] marks = new byte[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextFloat();
        }
        marks[0] = 1;
        marks[n - 1] = -1;
        WorkGrid grid = WorkGrid.of(Volume.ofFloat32(g, values), Region.of(g), 1000, Progress.NONE);
        RandomWalkerSystem system = RandomWalkerSystem.of(grid, values, marks, (a, b, d) -> Math.exp(-4 * (a - b) * (a - b)) / (d * d),
                new RandomWalkerSystem.Prior() {

                    @Override
                    public double inside(int v) {
                        return 0;
                    }

                    @Override
                    public double outside(int v) {
                        return 0;
                    }
                }, Progress.NONE);
        int size = system.getRowDimension();
        RealMatrix dense = new Array2DRowRealMatrix(size, size);
        for (int k = 0; k < size; k++) {
            ArrayRealVector unit = new ArrayRealVector(size);
            unit.setEntry(k, 1);
            dense.setColumnVector(k, system.operate(unit).copy());
        }
        ArrayRealVector right = new ArrayRealVector(system.rightSide(), true);
        RealVector truth = new LUDecomposition(dense).getSolver().solve(right);
        IterationManager plain = new IterationManager(1000);
        new ConjugateGradient(plain, 1e-9, false).solve(system, right);
        IterationManager fast = new IterationManager(1000);
        RealVector solution = new ConjugateGradient(fast, 1e-9, false).solve(system, new IncompleteCholesky(system, Progress.NONE), right);
        assertEquals(0, solution.subtract(truth).getLInfNorm(), 1e-6);
        assertTrue(2 * fast.getIterations() < plain.getIterations(), fast.getIterations() + " iterations, without preconditioner "
                + plain.getIterations());
    }
}
