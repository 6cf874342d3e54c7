package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Border;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

class ClickPlacementTest {

    private static final Geometry GRID = Geometry.of(24, 20, 12, 1, 1, 2);

    private final Mask truth = Mask.empty(GRID);

    ClickPlacementTest() {
        for (int i = 0; i < truth.voxels().length; i++) {
            int x = i % 24;
            int y = i / 24 % 20;
            int z = i / (24 * 20);
            truth.set(i, x >= 4 && x < 17 && y >= 6 && y < 13 && z >= 3 && z < 9);
        }
    }

    @Test
    void clicksInsideBeginAtTheDeepestVoxelAndAreAllHalfAsDeepAtLeast() {
        Volume depth = DistanceTransform.inside(truth, Border.BACKGROUND);
        List<Integer> clicks = new ClickPlacement(truth).inside(4);
        assertEquals(4, new HashSet<>(clicks).size());
        assertEquals(4, depth.get(clicks.getFirst()));
        clicks.forEach(i -> assertTrue(depth.get(i) >= 2, i + " " + depth.get(i)));
    }

    @Test
    void clicksAroundLieAtTheirDistanceOnAllSides() {
        Volume distance = DistanceTransform.toForeground(truth);
        List<Integer> clicks = new ClickPlacement(truth).around(3, 12);
        assertEquals(12, new HashSet<>(clicks).size());
        clicks.forEach(i -> assertEquals(3, distance.get(i), 1, i.toString()));
        assertTrue(clicks.stream().anyMatch(i -> i % 24 < 4) && clicks.stream().anyMatch(i -> i % 24 >= 17));
    }

    @Test
    void thereAreNoMoreClicksThanVoxels() {
        Mask one = Mask.empty(GRID);
        one.set(700, true);
        assertEquals(List.of(700), new ClickPlacement(one).inside(4));
        assertEquals(List.of(), new ClickPlacement(one).around(100, 4));
    }
}
