package org.prosect.benchmarks;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.prosect.imaging.BallMorphology;
import org.prosect.imaging.Border;
import org.prosect.imaging.ConnectedComponents;
import org.prosect.imaging.Connectivity;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Gradient;
import org.prosect.imaging.GreyMorphology;
import org.prosect.imaging.GridResize;
import org.prosect.imaging.GridSampler;
import org.prosect.imaging.HoleFilling;
import org.prosect.imaging.Interpolation;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Morphology;
import org.prosect.imaging.Padding;
import org.prosect.imaging.Point3;
import org.prosect.imaging.SamplingConvention;
import org.prosect.imaging.StructuringElement;
import org.prosect.imaging.SurfaceArrays;
import org.prosect.imaging.Thinning;
import org.prosect.imaging.Topology;
import org.prosect.imaging.Volume;

/** The kernels of org.prosect.imaging on a smooth random mask and its field. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class ImagingBenchmark {

    @Benchmark
    public Volume distanceTransform(SmoothMask data) {
        return DistanceTransform.inside(data.mask, Border.IGNORED);
    }

    @Benchmark
    public DistanceTransform.NearestVoxels featureTransform(SmoothMask data) {
        return DistanceTransform.nearest(data.mask);
    }

    @Benchmark
    public Volume components6(SmoothMask data) {
        return ConnectedComponents.of(data.mask, Connectivity.FACES).labels();
    }

    @Benchmark
    public Volume components26(SmoothMask data) {
        return ConnectedComponents.of(data.mask, Connectivity.CORNERS).labels();
    }

    @Benchmark
    public Mask holeFilling(SmoothMask data) {
        return HoleFilling.fill(data.mask);
    }

    @Benchmark
    public Topology.BettiNumbers bettiNumbers(SmoothMask data) {
        return Topology.bettiNumbers(data.mask);
    }

    @Benchmark
    public Mask thinning(SmoothMask data) {
        return Thinning.skeleton(data.mask);
    }

    @Benchmark
    public SurfaceArrays surfaceOfMask(SmoothMask data) {
        return IsoSurface.of(data.mask);
    }

    @Benchmark
    public SurfaceArrays surfaceOfField(SmoothMask data) {
        return IsoSurface.of(data.field, 0);
    }

    @Benchmark
    public Volume gaussianOfTwoVoxels(SmoothMask data) {
        Point3 spacing = data.field.geometry().spacing();
        return GaussianFilter.filter(data.field, new Point3(2 * spacing.x(), 2 * spacing.y(), 2 * spacing.z()));
    }

    @Benchmark
    public Volume gradientLength(SmoothMask data) {
        return Gradient.magnitude(data.field);
    }

    @Benchmark
    public Volume resizeTrilinear(SmoothMask data) {
        int size = data.size * 3 / 4;
        return GridResize.resize(data.field, size, size, size, Interpolation.TRILINEAR, SamplingConvention.HALF_PIXEL);
    }

    @Benchmark
    public Volume resizeCubic(SmoothMask data) {
        int size = data.size * 3 / 4;
        return GridResize.resize(data.field, size, size, size, Interpolation.CUBIC, SamplingConvention.HALF_PIXEL);
    }

    @Benchmark
    public Volume warpTrilinear(SmoothMask data) {
        return GridSampler.warp(data.field, data.displacements, data.displacements, data.displacements, Interpolation.TRILINEAR, Padding.BORDER);
    }

    @Benchmark
    public Mask dilateByBallOfFiveMillimetres(SmoothMask data) {
        return BallMorphology.dilate(data.mask, 5);
    }

    @Benchmark
    public Mask dilateByFaces(SmoothMask data) {
        return Morphology.dilate(data.mask, StructuringElement.neighbours(Connectivity.FACES, 3));
    }

    @Benchmark
    public Volume dilateByBoxOfFiveVoxels(SmoothMask data) {
        return GreyMorphology.dilateBox(data.mask.toVolume(), 2, 2, 2);
    }
}
