package org.prosect.ui.slices.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;

class MaskFocusTest {

    private final Geometry grid = Geometry.of(10, 8, 5, 1, 2, 3);

    @Test
    void largestSliceCountsAndThePointIsInside() {
        Mask mask = Mask.empty(grid);
        mask.set(grid.offset(9, 7, 0), true);
        // a ring, hollow in its middle
        for (int y = 2; y <= 6; y++) {
            for (int x = 2; x <= 6; x++) {
                mask.set(grid.offset(x, y, 3), x == 2 || x == 6 || y == 2 || y == 6);
            }
        }
        Point3 index = grid.toIndex(MaskFocus.of(mask).orElseThrow());
        assertEquals(3, index.z(), 1e-9);
        assertTrue(mask.get((int) Math.rint(index.x()), (int) Math.rint(index.y()), 3), index.toString());
    }

    @Test
    void emptyMaskHasNone() {
        assertTrue(MaskFocus.of(Mask.empty(grid)).isEmpty());
    }
}
