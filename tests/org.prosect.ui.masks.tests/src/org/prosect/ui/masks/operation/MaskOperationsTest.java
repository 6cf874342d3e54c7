package org.prosect.ui.masks.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.testing.CancelledProgress;

class MaskOperationsTest {

    private static final Geometry GRID = Geometry.of(32, 28, 20, 1, 1, 2);
    private static final Mask EMPTY = Mask.empty(GRID);

    /** Tells whether a voxel is inside. */
    private interface Shape {
        boolean holds(int x, int y, int z);
    }

    private static Mask mask(Shape shape) {
        Mask mask = Mask.empty(GRID);
        for (int z = 0; z < GRID.sizeZ(); z++) {
            for (int y = 0; y < GRID.sizeY(); y++) {
                for (int x = 0; x < GRID.sizeX(); x++) {
                    mask.set(GRID.offset(x, y, z), shape.holds(x, y, z));
                }
            }
        }
        return mask;
    }

    private static boolean ball(int x, int y, int z, double radius) {
        return Math.hypot(Math.hypot(x - 15, y - 13), 2 * (z - 9)) <= radius + 1e-6;
    }

    private static Mask apply(MaskOperation operation, Mask mask) throws ProsectException {
        byte[] before = mask.voxels().clone();
        Mask result = operation.apply(mask, Progress.NONE);
        assertArrayEquals(before, mask.voxels(), "the input is left alone");
        return result;
    }

    private static void assertSame(Mask expected, Mask actual) {
        long wrong = IntStream.range(0, expected.voxels().length).filter(i -> expected.voxels()[i] != actual.voxels()[i]).count();
        assertEquals(0, wrong, "of " + expected.count() + " and " + actual.count() + " voxels");
    }

    private static Volume ramp() {
        Volume volume = Volume.allocate(GRID, VoxelType.INT16);
        for (int i = 0; i < volume.length(); i++) {
            volume.set(i, i % 32 * 10);
        }
        return volume;
    }

    @Test
    void thresholdTakesTheRangeWithItsEnds() throws Exception {
        Volume ramp = ramp();
        assertSame(mask((x, y, z) -> x >= 5 && x <= 9), apply(new Threshold(ramp, 50, 90, Threshold.Where.EVERYWHERE, 0), mask((x, y, z) -> y == 1)));
        assertSame(mask((x, y, z) -> x >= 5 && x <= 9 && y == 1),
                apply(new Threshold(ramp, 50, 90, Threshold.Where.INSIDE, 0), mask((x, y, z) -> y == 1)));
        Mask dot = mask((x, y, z) -> x == 10 && y == 10 && z == 10);
        assertSame(mask((x, y, z) -> Math.hypot(Math.hypot(x - 10, y - 10), 2 * (z - 10)) <= 3 && x <= 9 || x == 10 && y == 10 && z == 10),
                apply(new Threshold(ramp, 0, 90, Threshold.Where.AROUND, 3), dot));
        assertThrows(ProsectException.class, () -> new Threshold(ramp, 90, 50, Threshold.Where.EVERYWHERE, 0).apply(EMPTY, Progress.NONE));
        assertThrows(ProsectException.class, () -> new Threshold(ramp, 0, 50, Threshold.Where.INSIDE, 0).apply(EMPTY, Progress.NONE));
    }

    @Test
    void anotherGridIsRefused() {
        Mask other = Mask.empty(Geometry.of(4, 4, 4, 1, 1, 1));
        ProsectException e = assertThrows(ProsectException.class,
                () -> new Threshold(ramp(), 0, 1, Threshold.Where.EVERYWHERE, 0).apply(other, Progress.NONE));
        assertFalse(e.remedy().isEmpty());
    }

    @Test
    void growthIsWhatAFloodReaches() throws Exception {
        Random random = new Random(2);
        Volume noise = Volume.allocate(GRID, VoxelType.INT16);
        for (int i = 0; i < noise.length(); i++) {
            noise.set(i, random.nextInt(10));
        }
        int seed = GRID.offset(12, 9, 7);
        double value = noise.get(seed);
        Mask expected = Mask.empty(GRID);
        ArrayDeque<int[]> open = new ArrayDeque<>(List.of(new int[] {12, 9, 7}));
        while (!open.isEmpty()) {
            int[] p = open.remove();
            // 8 mm are 8 voxels along x and y and 4 along z
            if (Math.abs(p[0] - 12) > 8 || Math.abs(p[1] - 9) > 8 || Math.abs(p[2] - 7) > 4 || p[0] < 0 || p[1] < 0 || p[2] < 0) {
                continue;
            }
            int offset = GRID.offset(p[0], p[1], p[2]);
            if (expected.get(offset) || Math.abs(noise.get(offset) - value) > 2) {
                continue;
            }
            expected.set(offset, true);
            for (int axis = 0; axis < 3; axis++) {
                for (int step = -1; step <= 1; step += 2) {
                    int[] next = p.clone();
                    next[axis] += step;
                    open.add(next);
                }
            }
        }
        assertTrue(expected.count() > 20, "worth testing: " + expected.count());
        assertSame(expected, apply(new Growth(noise, GRID.toPatient(12, 9, 7), 2, 8), EMPTY));
        Mask there = mask((x, y, z) -> x == 31);
        IntStream.range(0, expected.voxels().length).filter(there::get).forEach(i -> expected.set(i, true));
        assertSame(expected, apply(new Growth(noise, GRID.toPatient(12, 9, 7), 2, 8), there));
        assertThrows(ProsectException.class, () -> new Growth(noise, new Point3(-50, 0, 0), 2, 8).apply(EMPTY, Progress.NONE));
    }

    @Test
    void holesAreFilledInSpaceOrInSlices() throws Exception {
        Mask shell = mask((x, y, z) -> ball(x, y, z, 9) && !ball(x, y, z, 5));
        assertSame(mask((x, y, z) -> ball(x, y, z, 9)), apply(new FillHoles(Optional.empty()), shell));
        Mask tube = mask((x, y, z) -> Math.hypot(x - 15, y - 13) <= 8 && Math.hypot(x - 15, y - 13) > 4);
        assertSame(tube, apply(new FillHoles(Optional.empty()), tube));
        assertSame(mask((x, y, z) -> Math.hypot(x - 15, y - 13) <= 8), apply(new FillHoles(Optional.of(2)), tube));
        assertSame(tube, apply(new FillHoles(Optional.of(0)), tube));
    }

    @Test
    void theLargestPartsStay() throws Exception {
        Shape large = (x, y, z) -> x < 10 && y < 10 && z < 10;
        Shape middle = (x, y, z) -> x > 20 && y > 20 && z > 10;
        Mask three = mask((x, y, z) -> large.holds(x, y, z) || middle.holds(x, y, z) || x == 15 && y == 2);
        assertSame(mask(large), apply(new KeepLargest(1), three));
        assertSame(mask((x, y, z) -> large.holds(x, y, z) || middle.holds(x, y, z)), apply(new KeepLargest(2), three));
        assertSame(three, apply(new KeepLargest(9), three));
        assertThrows(ProsectException.class, () -> new KeepLargest(0).apply(three, Progress.NONE));
    }

    @Test
    void marginIsAsWideAsItSaysInMillimetres() throws Exception {
        Mask dot = mask((x, y, z) -> x == 15 && y == 13 && z == 9);
        assertSame(mask((x, y, z) -> ball(x, y, z, 6)), apply(new Margin(6), dot));
        Mask box = mask((x, y, z) -> x >= 6 && x < 26 && y >= 4 && y < 22 && z >= 3 && z < 15);
        assertSame(mask((x, y, z) -> x >= 8 && x < 24 && y >= 6 && y < 20 && z >= 4 && z < 14), apply(new Margin(-2), box));
        Mask atEdge = mask((x, y, z) -> x < 10);
        assertSame(mask((x, y, z) -> x < 8), apply(new Margin(-2), atEdge));
        assertThrows(ProsectException.class, () -> new Margin(0).apply(box, Progress.NONE));
    }

    @Test
    void smoothingKeepsTheVolumeAndTakesAwaySpikes() throws Exception {
        Mask spiky = mask((x, y, z) -> ball(x, y, z, 9) || y == 13 && z == 9 && x < 30 && x > 15);
        Mask smooth = apply(new Smoothing(2, true), spiky);
        assertEquals(spiky.count(), smooth.count(), spiky.count() * 0.02);
        assertFalse(smooth.get(29, 13, 9));
        Mask plain = apply(new Smoothing(2, false), spiky);
        assertTrue(plain.count() < spiky.count());
        Mask half = mask((x, y, z) -> x < 16);
        assertSame(half, apply(new Smoothing(2, false), half));
    }

    @Test
    void theMajorityIsCountedInABall() throws Exception {
        Random random = new Random(3);
        Mask noise = mask((x, y, z) -> random.nextInt(100) < (x < 16 ? 70 : 30));
        double radius = 2.5;
        Mask expected = mask((x, y, z) -> {
            int inside = 0;
            int all = 0;
            for (int k = -1; k <= 1; k++) {
                for (int j = -2; j <= 2; j++) {
                    for (int i = -2; i <= 2; i++) {
                        boolean counts = i * i + j * j + 4 * k * k <= radius * radius && x + i >= 0 && y + j >= 0 && z + k >= 0 && x + i < 32
                                && y + j < 28 && z + k < 20;
                        all += counts ? 1 : 0;
                        inside += counts && noise.get(x + i, y + j, z + k) ? 1 : 0;
                    }
                }
            }
            return 2 * inside > all;
        });
        assertSame(expected, apply(new Majority(radius), noise));
        Mask small = mask((x, y, z) -> x > 10 && x < 16 && y > 10 && y < 16 && z > 5 && z < 9);
        assertTrue(apply(new Majority(1), small).count() > 0);
    }

    @Test
    void slicesBetweenPaintedOnesPassFromShapeToShape() throws Exception {
        Mask two = mask((x, y, z) -> (z == 4 || z == 12) && Math.hypot(x - 15, y - 13) <= (z == 4 ? 4 : 10));
        Mask filled = apply(new SliceInterpolation(2), two);
        for (int z = 4; z <= 12; z++) {
            double radius = 4 + 6 * (z - 4) / 8.0;
            double area = 0;
            for (int i = 0; i < 32 * 28; i++) {
                area += filled.voxels()[z * 32 * 28 + i];
            }
            assertEquals(radius, Math.sqrt(area / Math.PI), 0.6, "slice " + z);
        }
        assertEquals(4, filled.bounds().z0());
        assertEquals(13, filled.bounds().z1());
        Mask along = mask((x, y, z) -> x == 3 && y > 5 && y < 20 || x == 9 && y > 5 && y < 20);
        assertSame(mask((x, y, z) -> x >= 3 && x <= 9 && y > 5 && y < 20), apply(new SliceInterpolation(0), along));
        assertThrows(ProsectException.class, () -> new SliceInterpolation(2).apply(mask((x, y, z) -> z == 4), Progress.NONE));
        assertThrows(ProsectException.class, () -> new SliceInterpolation(2).apply(mask((x, y, z) -> x == 4), Progress.NONE));
    }

    @Test
    void masksAreJoinedVoxelByVoxel() throws Exception {
        Mask a = mask((x, y, z) -> x < 20);
        Mask b = mask((x, y, z) -> x >= 10);
        assertSame(mask((x, y, z) -> true), apply(new Combination(b, Combination.Kind.UNION), a));
        assertSame(mask((x, y, z) -> x >= 10 && x < 20), apply(new Combination(b, Combination.Kind.INTERSECTION), a));
        assertSame(mask((x, y, z) -> x < 10), apply(new Combination(b, Combination.Kind.SUBTRACTION), a));
        assertSame(b, apply(new Combination(b, Combination.Kind.COPY), a));
        Geometry coarse = Geometry.of(16, 14, 20, 2, 2, 2);
        Mask other = Mask.empty(coarse);
        other.set(coarse.offset(3, 4, 5), true);
        // its centre at 6 8 10 reaches from 5 to 7 and 7 to 9: the centres at its upper faces belong to the next voxel
        assertSame(mask((x, y, z) -> (x == 5 || x == 6) && (y == 7 || y == 8) && z == 5), apply(new Combination(other, Combination.Kind.COPY), a));
    }

    @Test
    void whatNeedsVoxelsRefusesAnEmptyMaskWithARemedy() {
        Mask full = mask((x, y, z) -> true);
        for (MaskOperation operation : List.of(new FillHoles(Optional.empty()), new KeepLargest(1), new Margin(2), new Smoothing(1, true),
                new Majority(1), new SliceInterpolation(2), new Combination(full, Combination.Kind.SUBTRACTION))) {
            ProsectException e = assertThrows(ProsectException.class, () -> operation.apply(EMPTY, Progress.NONE), operation.toString());
            assertFalse(e.what().isEmpty() || e.remedy().isEmpty());
        }
    }

    /** An answer within a slice's time is one within a few milliseconds, however large the image is. */
    @Test
    void everyOperationAsksForEachSliceWhetherItIsStillWanted() throws Exception {
        Mask full = mask((x, y, z) -> !ball(x, y, z, 4));
        Mask elsewhere = Mask.empty(Geometry.of(16, 14, 20, 2, 2, 2));
        Map<String, MaskOperation> operations = Map.of("grow", new Margin(3), "shrink", new Margin(-3), "smooth", new Smoothing(2, true),
                "majority", new Majority(3), "holes", new FillHoles(Optional.empty()), "holes in slices", new FillHoles(Optional.of(2)),
                "largest", new KeepLargest(1), "threshold", new Threshold(ramp(), 0, 90, Threshold.Where.AROUND, 3),
                "growth", new Growth(ramp(), new Point3(15, 13, 18), 1000, 1000), "combination", new Combination(elsewhere, Combination.Kind.UNION));
        for (Map.Entry<String, MaskOperation> operation : operations.entrySet()) {
            AtomicInteger asked = new AtomicInteger();
            operation.getValue().apply(full, new Progress() {
                @Override
                public void report(double fraction, String what) {
                    // nobody looks
                }

                @Override
                public boolean isCancelled() {
                    asked.incrementAndGet();
                    return false;
                }
            });
            assertTrue(asked.get() >= GRID.sizeZ(), operation.getKey() + " asked " + asked + " times");
        }
    }

    @Test
    void theLevelOfARankIsThatOfSortedValues() {
        Random random = new Random(5);
        for (int run = 0; run < 200; run++) {
            float[] values = new float[1 + random.nextInt(40)];
            for (int i = 0; i < values.length; i++) {
                values[i] = run % 2 == 0 ? random.nextInt(6) / 5f : random.nextFloat();
            }
            int count = 1 + random.nextInt(values.length);
            float level = Ranks.level(values, count, () -> { });
            long reached = IntStream.range(0, values.length).filter(i -> values[i] >= level).count();
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            // the next better level on either side is no nearer to the wanted number
            for (float other : sorted) {
                long there = IntStream.range(0, values.length).filter(i -> values[i] >= other).count();
                assertTrue(Math.abs(reached - count) <= Math.abs(there - count), level + " for " + count + " of " + Arrays.toString(sorted));
            }
        }
    }

    @Test
    void aCancelledOperationStops() {
        Progress cancelled = new CancelledProgress();
        Mask two = mask((x, y, z) -> z == 4 || z == 12);
        assertThrows(CancellationException.class, () -> new SliceInterpolation(2).apply(two, cancelled));
        assertThrows(CancellationException.class, () -> new Smoothing(2, true).apply(two, cancelled));
        assertThrows(CancellationException.class, () -> new Combination(two, Combination.Kind.UNION).apply(two, cancelled));
    }
}
