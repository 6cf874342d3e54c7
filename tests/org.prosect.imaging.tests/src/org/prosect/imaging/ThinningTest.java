package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThinningTest {

    @Test
    void keepsComponentsTunnelsAndCavities() {
        Geometry g = Geometry.of(70, 41, 21, 1, 1, 1);
        Mask mask = Masks.ball(g, 52, 20, 10, 9);
        Mask core = Masks.ball(g, 52, 20, 10, 3);
        for (int i = 0; i < mask.voxels().length; i++) {
            double ring = Math.hypot(i % 70 - 20, i / 70 % 41 - 20) - 13;
            mask.set(i, mask.get(i) && !core.get(i) || Math.hypot(ring, i / 2870 - 10) < 4.5);
        }
        Mask skeleton = Thinning.skeleton(mask);
        assertEquals(new Topology.BettiNumbers(2, 1, 1), Topology.bettiNumbers(mask));
        assertEquals(new Topology.BettiNumbers(2, 1, 1), Topology.bettiNumbers(skeleton));
        assertTrue(skeleton.count() < mask.count() / 10);
        for (int i = 0; i < mask.voxels().length; i++) {
            assertTrue(!skeleton.get(i) || mask.get(i));
        }
    }

    @Test
    void thinsABarToItsAxis() {
        Geometry g = Geometry.of(80, 7, 7, 1, 1, 1);
        Mask bar = Mask.empty(g);
        for (int i = 0; i < bar.voxels().length; i++) {
            bar.set(i, i / 80 % 7 > 1 && i / 80 % 7 < 5 && i / 560 > 1 && i / 560 < 5);
        }
        Mask skeleton = Thinning.skeleton(bar);
        assertTrue(skeleton.count() > 70 && skeleton.count() <= 80);
        for (int x = 3; x < 77; x++) {
            assertTrue(skeleton.get(x, 3, 3));
        }
    }

    @Test
    void aSkeletonIsItsOwnSkeleton() {
        Mask once = Thinning.skeleton(Masks.smooth(Geometry.of(50, 40, 30, 1, 1, 1), 2, 9));
        assertArrayEquals(once.voxels(), Thinning.skeleton(once).voxels());
    }

    @Test
    void emptyMasksSingleVoxelsAndThinImagesHaveSkeletons() {
        assertTrue(Thinning.skeleton(Mask.empty(Geometry.of(5, 4, 3, 1, 1, 1))).isEmpty());
        assertTrue(Thinning.skeleton(Mask.empty(Geometry.of(5, 4, 1, 1, 1, 1))).isEmpty());
        Mask one = Mask.empty(Geometry.of(3, 3, 3, 1, 1, 1));
        one.set(0, true);
        assertArrayEquals(one.voxels(), Thinning.skeleton(one).voxels());
        for (Geometry g : new Geometry[] {Geometry.of(1, 9, 9, 1, 1, 1), Geometry.of(9, 1, 9, 1, 1, 1), Geometry.of(9, 9, 1, 1, 1, 1),
            Geometry.of(1, 1, 9, 1, 1, 1), Geometry.of(64, 1, 1, 1, 1, 1), Geometry.of(1, 1, 1, 1, 1, 1)}) {
            assertTrue(Thinning.skeleton(Masks.full(g)).count() >= 1);
        }
    }
}
