package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HoleFillingTest {

    @Test
    void fillsACavityAndLeavesABayOpen() {
        Geometry g = Geometry.of(5, 5, 5, 1, 1, 1);
        Mask mask = Masks.full(g);
        mask.set(g.offset(2, 2, 2), false);
        assertEquals(125, HoleFilling.fill(mask).count());
        mask.set(g.offset(2, 2, 1), false);
        mask.set(g.offset(2, 2, 0), false);
        assertEquals(122, HoleFilling.fill(mask).count());
    }

    @Test
    void aCavityThatTouchesTheOutsideByAnEdgeIsFilled() {
        Geometry g = Geometry.of(5, 5, 5, 1, 1, 1);
        Mask mask = Masks.full(g);
        mask.set(g.offset(1, 1, 2), false);
        mask.set(g.offset(0, 0, 2), false);
        assertEquals(124, HoleFilling.fill(mask).count());
    }

    @Test
    void holesOfASingleSliceAreFilledWithinIt() {
        for (Geometry g : new Geometry[] {Geometry.of(3, 3, 1, 1, 1, 1), Geometry.of(3, 1, 3, 1, 1, 1), Geometry.of(1, 3, 3, 1, 1, 1)}) {
            Mask mask = Masks.full(g);
            mask.set(4, false);
            assertEquals(9, HoleFilling.fill(mask).count());
        }
    }

    @Test
    void emptyAndFullMasksStayAsTheyAre() {
        Geometry g = Geometry.of(4, 3, 2, 1, 1, 1);
        assertEquals(0, HoleFilling.fill(Mask.empty(g)).count());
        assertArrayEquals(Masks.full(g).voxels(), HoleFilling.fill(Masks.full(g)).voxels());
        assertEquals(0, HoleFilling.fill(Mask.empty(Geometry.of(1, 1, 1, 1, 1, 1))).count());
    }
}
