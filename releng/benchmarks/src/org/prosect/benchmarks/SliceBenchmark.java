package org.prosect.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.ui.slices.kernel.GreySlice;
import org.prosect.ui.slices.kernel.MaskLayer;
import org.prosect.ui.slices.kernel.MaskSlice;
import org.prosect.ui.slices.kernel.SlicePixels;
import org.prosect.ui.view.DisplayWindow;

/** What the slice editor does for one plane before it paints: the cut out of a CT of 512 × 512 × 300 voxels, and its pixels with two masks. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@State(Scope.Benchmark)
public class SliceBenchmark {

    /** LPS axis across the slice: 0 sagittal, 1 coronal, 2 axial. */
    @Param({"0", "1", "2"})
    public int across;

    private static final DisplayWindow WINDOW = new DisplayWindow(40, 400);

    private final Random random = new Random(1);
    private Volume volume;
    private Mask mask;
    private SlicePlane plane;
    private GreySlice slice;
    private List<MaskLayer> layers;

    @Setup
    public void make() {
        Geometry grid = Geometry.of(512, 512, 300, 0.8, 0.8, 1.5);
        short[] values = new short[(int) grid.voxelCount()];
        mask = Mask.empty(grid);
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (random.nextInt(1500) - 1000);
            mask.set(i, (i / 97 & 3) == 0);
        }
        volume = Volume.ofInt16(grid, values);
        plane = SlicePlane.across(grid, across);
        slice = GreySlice.of(volume, plane.at(100));
        MaskSlice cut = MaskSlice.of(mask, plane.at(100));
        layers = List.of(new MaskLayer(cut, 0xe69f00, 0.4), new MaskLayer(cut, 0x56b4e9, 0.4));
    }

    private SlicePlane anySlice() {
        return plane.at(random.nextInt(plane.geometry().size(plane.throughAxis())));
    }

    @Benchmark
    public GreySlice cut() {
        return GreySlice.of(volume, anySlice());
    }

    @Benchmark
    public MaskSlice cutMask() {
        return MaskSlice.of(mask, anySlice());
    }

    @Benchmark
    public byte[] pixels() {
        return SlicePixels.of(slice, WINDOW, layers);
    }

    @Benchmark
    public int[] outline() {
        return layers.getFirst().mask().outline();
    }
}
