package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class LabelStatisticsTest {

    private static final Geometry GRID = Geometry.of(4, 3, 2, new Point3(2, 5, 10), new Point3(100, 0, 0), new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});

    private static Volume labels() {
        Volume labels = Volume.allocate(GRID, VoxelType.INT32);
        labels.set(GRID.offset(0, 0, 0), -7);
        labels.set(GRID.offset(2, 1, 0), 9);
        labels.set(GRID.offset(3, 1, 0), 9);
        labels.set(GRID.offset(3, 2, 1), 9);
        return labels;
    }

    @Test
    void measuresSizeAndPlaceOfEachLabel() {
        List<LabelStatistics.Entry> entries = LabelStatistics.of(labels());
        assertEquals(List.of(-7, 9), entries.stream().map(LabelStatistics.Entry::label).toList());
        LabelStatistics.Entry nine = entries.get(1);
        assertEquals(3, nine.count());
        assertEquals(0.3, nine.volume(), 1e-12);
        assertEquals(new Region(2, 1, 0, 4, 3, 2), nine.bounds());
        assertEquals(100 + 2 * 8 / 3.0, nine.centroid().x(), 1e-9);
        assertEquals(5 * 4 / 3.0, nine.centroid().y(), 1e-9);
        assertEquals(10 / 3.0, nine.centroid().z(), 1e-9);
        assertEquals(LabelStatistics.Values.NONE, nine.values());
    }

    @Test
    void measuresTheImageUnderEachLabelAndLeavesNanOut() {
        Volume image = Volume.allocate(GRID, VoxelType.FLOAT32);
        image.set(GRID.offset(0, 0, 0), Double.NaN);
        image.set(GRID.offset(2, 1, 0), 10_000_001);
        image.set(GRID.offset(3, 1, 0), Double.NaN);
        image.set(GRID.offset(3, 2, 1), 10_000_003);
        List<LabelStatistics.Entry> entries = LabelStatistics.of(labels(), image);
        assertEquals(new LabelStatistics.Values(2, 10_000_001, 10_000_003, 10_000_002, 1), entries.get(1).values());
        assertEquals(0, entries.get(0).values().count());
        assertTrue(Double.isNaN(entries.get(0).values().mean()));
    }

    @Test
    void refusesFractionsAndOtherGrids() {
        Volume fraction = Volume.allocate(GRID, VoxelType.FLOAT32);
        fraction.set(3, 1.5);
        assertThrows(IllegalArgumentException.class, () -> LabelStatistics.of(fraction));
        Volume other = Volume.allocate(Geometry.of(1, 1, 1, 1, 1, 1), VoxelType.UINT8);
        assertThrows(IllegalArgumentException.class, () -> LabelStatistics.of(labels(), other));
        assertTrue(LabelStatistics.of(other).isEmpty());
    }
}
