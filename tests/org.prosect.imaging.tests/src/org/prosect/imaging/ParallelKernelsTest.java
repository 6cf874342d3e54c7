package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;

/** Kernels give the same bits on one thread and on many. */
class ParallelKernelsTest {

    private static final Mask MASK = Masks.smooth(Geometry.of(60, 50, 45, 0.7, 1, 2.2), 2, 1);

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() throws Exception {
        assertSame(() -> (float[]) DistanceTransform.inside(MASK, Border.BACKGROUND).array());
        assertSame(() -> IsoSurface.of(MASK).vertices());
        assertSame(() -> floats(DistanceTransform.nearest(MASK).offsets()));
        assertSame(() -> floats(IsoSurface.of(MASK).triangles()));
        assertSame(() -> Thinning.skeleton(MASK).toVolume().toFloats());
        assertSame(() -> BallMorphology.close(MASK, 3).toVolume().toFloats());
        assertSame(() -> floats((int[]) ConnectedComponents.of(MASK, Connectivity.FACES).labels().array()));
    }

    private static float[] floats(int[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i];
        }
        return result;
    }

    private static void assertSame(Callable<float[]> kernel) throws Exception {
        float[] one = on(1, kernel);
        for (int repeat = 0; repeat < 3; repeat++) {
            assertArrayEquals(one, on(5, kernel));
        }
    }

    /** Parallel streams run on the pool that they are started from. */
    private static float[] on(int threads, Callable<float[]> kernel) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(kernel).get();
        }
    }
}
