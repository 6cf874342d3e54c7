package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.prosect.testing.AllocatedMemory;

/**
 * No kernel takes more than three times the bytes of its arguments beside what it returns. Everything that is allocated counts, freed or not.
 */
class AllocationTest {

    /** Objects whose size does not grow with the image: lambdas, streams, tables. */
    private static final long SMALL_CHANGE = 32 << 10;
    private static final Geometry GRID = Geometry.of(96, 80, 72, 0.8, 1, 2.5);

    /** A call, the bytes of what goes in; it returns what comes out. */
    private record Kernel(String name, long input, Callable<Object> call) { }

    private static Map<String, Mask> masks() {
        Map<String, Mask> masks = new LinkedHashMap<>();
        masks.put("smooth", Masks.smooth(GRID, 3, 4));
        masks.put("empty", Mask.empty(GRID));
        masks.put("full", Masks.full(GRID));
        masks.put("random", Masks.random(GRID, 0.5, 2));
        Mask checkerboard = Mask.empty(GRID);
        for (int i = 0; i < checkerboard.voxels().length; i++) {
            checkerboard.set(i, (i + i / 96 + i / 96 / 80 & 1) == 0);
        }
        masks.put("checkerboard", checkerboard);
        Mask stripes = Mask.empty(GRID);
        for (int i = 0; i < stripes.voxels().length; i++) {
            stripes.set(i, (i & 1) == 0);
        }
        masks.put("stripes", stripes);
        return masks;
    }

    private static Stream<Kernel> kernels(String of, Mask mask) {
        long n = mask.voxels().length;
        Volume labels = mask.toVolume();
        Volume field = Volume.ofFloat32(GRID, labels.toFloats());
        float[] shift = new float[(int) n];
        DisplacementField displacement = new DisplacementField(GRID, shift, shift, shift);
        StructuringElement faces = StructuringElement.neighbours(Connectivity.FACES, 3);
        Geometry other = GRID.withSpacing(new Point3(1, 1.2, 2));
        return Stream.of(
                new Kernel("toForeground", n, () -> DistanceTransform.toForeground(mask)),
                new Kernel("inside", n, () -> DistanceTransform.inside(mask, Border.IGNORED)),
                new Kernel("inside, border", n, () -> DistanceTransform.inside(mask, Border.BACKGROUND)),
                new Kernel("squaredInside", n, () -> DistanceTransform.squaredInside(mask, Border.IGNORED)),
                new Kernel("squaredToForeground", n, () -> DistanceTransform.squaredToForeground(mask)),
                new Kernel("nearest", n, () -> DistanceTransform.nearest(mask)),
                new Kernel("components 6", n, () -> ConnectedComponents.of(mask, Connectivity.FACES)),
                new Kernel("components 18", n, () -> ConnectedComponents.of(mask, Connectivity.EDGES)),
                new Kernel("components 26", n, () -> ConnectedComponents.of(mask, Connectivity.CORNERS)),
                new Kernel("labels", n, () -> ConnectedComponents.of(mask, Connectivity.FACES).labels()),
                new Kernel("keepLargest", n, () -> ConnectedComponents.of(mask, Connectivity.CORNERS).keepLargest()),
                new Kernel("fill", n, () -> HoleFilling.fill(mask)),
                new Kernel("bettiNumbers", n, () -> Topology.bettiNumbers(mask)),
                new Kernel("eulerNumber", n, () -> Topology.eulerNumber(mask, Connectivity.FACES)),
                new Kernel("skeleton", n, () -> Thinning.skeleton(mask)),
                new Kernel("surface", n, () -> IsoSurface.of(mask)),
                new Kernel("surface of a field", 4 * n, () -> IsoSurface.of(field, 0.5)),
                new Kernel("dilate", n, () -> Morphology.dilate(mask, faces)),
                new Kernel("erode", n, () -> Morphology.erode(mask, faces, Border.BACKGROUND)),
                new Kernel("open", n, () -> Morphology.open(mask, faces)),
                new Kernel("close", n, () -> Morphology.close(mask, faces)),
                new Kernel("dilate by a ball", n, () -> BallMorphology.dilate(mask, 4)),
                new Kernel("erode by a ball", n, () -> BallMorphology.erode(mask, 4, Border.BACKGROUND)),
                new Kernel("open by a ball", n, () -> BallMorphology.open(mask, 4)),
                new Kernel("close by a ball", n, () -> BallMorphology.close(mask, 4)),
                new Kernel("grey dilate", 4 * n, () -> GreyMorphology.dilate(field, faces)),
                new Kernel("grey erode", 4 * n, () -> GreyMorphology.erode(field, faces)),
                new Kernel("grey dilate of bytes", n, () -> GreyMorphology.dilate(labels, faces)),
                new Kernel("grey box", 4 * n, () -> GreyMorphology.dilateBox(field, 2, 2, 2)),
                new Kernel("wide grey box", 4 * n, () -> GreyMorphology.erodeBox(field, 40, 40, 40)),
                new Kernel("grey box of bytes", n, () -> GreyMorphology.dilateBox(labels, 2, 2, 2)),
                new Kernel("gaussian", 4 * n, () -> GaussianFilter.filter(field, new Point3(2, 2, 2))),
                new Kernel("gaussian of bytes", n, () -> GaussianFilter.filter(labels, new Point3(2, 2, 2))),
                new Kernel("gradient", 4 * n, () -> Gradient.along(field, 1)),
                new Kernel("gradient of bytes", n, () -> Gradient.along(labels, 1)),
                new Kernel("gradient length", 4 * n, () -> Gradient.magnitude(field)),
                new Kernel("gradient length of bytes", n, () -> Gradient.magnitude(labels)),
                new Kernel("resample", 4 * n, () -> Resampler.resample(field, other, Interpolation.CUBIC, 0)),
                new Kernel("resample a mask", n, () -> Resampler.resample(mask, other)),
                new Kernel("resize", 4 * n, () -> GridResize.resize(field, 70, 70, 70, Interpolation.TRILINEAR, SamplingConvention.HALF_PIXEL)),
                new Kernel("resize bytes", n, () -> GridResize.resize(labels, 70, 70, 70, Interpolation.CUBIC, SamplingConvention.ALIGN_CORNERS)),
                new Kernel("sample", 5 * n, () -> GridSampler.sampleNormalised(labels, shift, Interpolation.TRILINEAR,
                        SamplingConvention.HALF_PIXEL, Padding.BORDER)),
                new Kernel("warp", 16 * n, () -> GridSampler.warp(field, shift, shift, shift, Interpolation.TRILINEAR, Padding.ZEROS)),
                new Kernel("warp in millimetres", 16 * n, () -> displacement.warp(field, Interpolation.TRILINEAR, 0)),
                new Kernel("statistics", 2 * n, () -> LabelStatistics.of(labels, labels)),
                new Kernel("Mask.ofNonZero", 4 * n, () -> Mask.ofNonZero(field))).map(k -> new Kernel(k.name() + ", " + of, k.input(), k.call()));
    }

    @Test
    void noKernelTakesMoreThanThreeTimesItsInput() throws Exception {
        // one thread does all the work of a parallel stream that starts in it, so that all is counted
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            assertAll(masks().entrySet().stream().flatMap(m -> kernels(m.getKey(), m.getValue())).map(kernel -> check(pool, kernel)));
        }
    }

    private static Executable check(ForkJoinPool pool, Kernel kernel) {
        return () -> {
            long most = 3 * kernel.input() + SMALL_CHANGE;
            long beside = beside(pool, kernel);
            // the first call of a kernel may have loaded classes
            long again = beside > most ? beside(pool, kernel) : beside;
            assertTrue(again <= most, () -> kernel.name() + " took " + again + " bytes beside its result, its input has " + kernel.input());
        };
    }

    private static long beside(ForkJoinPool pool, Kernel kernel) throws Exception {
        return pool.submit(() -> {
            long before = AllocatedMemory.bytes();
            Object result = kernel.call().call();
            return AllocatedMemory.bytes() - before - size(result);
        }).get();
    }

    /** Bytes of the arrays of a result. */
    private static long size(Object result) {
        return switch (result) {
            case Mask mask -> mask.voxels().length;
            case Volume volume -> size(volume.array());
            case DistanceTransform.NearestVoxels nearest -> 8L * nearest.offsets().length;
            case SurfaceArrays surface -> 4L * (surface.vertices().length + surface.triangles().length);
            case byte[] values -> values.length;
            case float[] values -> 4L * values.length;
            case int[] values -> 4L * values.length;
            default -> 0;
        };
    }
}
