package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Topology.BettiNumbers;

class TopologyTest {

    private static final Geometry GRID = Geometry.of(70, 9, 9, 1, 1, 1);

    /** A frame of voxels in the plane z = 4. */
    private static Mask ring() {
        Mask mask = Mask.empty(GRID);
        for (int i = 60; i <= 66; i++) {
            for (int j = 1; j <= 7; j++) {
                mask.set(GRID.offset(i, j, 4), i == 60 || i == 66 || j == 1 || j == 7);
            }
        }
        return mask;
    }

    private static Mask shell() {
        Mask mask = Masks.ball(GRID, 10, 4, 4, 4);
        Mask core = Masks.ball(GRID, 10, 4, 4, 2);
        for (int i = 0; i < core.voxels().length; i++) {
            mask.voxels()[i] ^= core.voxels()[i];
        }
        return mask;
    }

    @Test
    void countsComponentsTunnelsAndCavities() {
        assertEquals(new BettiNumbers(0, 0, 0), Topology.bettiNumbers(Mask.empty(GRID)));
        assertEquals(new BettiNumbers(1, 0, 0), Topology.bettiNumbers(Masks.full(GRID)));
        assertEquals(new BettiNumbers(1, 1, 0), Topology.bettiNumbers(ring()));
        assertEquals(new BettiNumbers(1, 0, 1), Topology.bettiNumbers(shell()));
        Mask both = ring();
        for (int i = 0; i < both.voxels().length; i++) {
            both.voxels()[i] |= shell().voxels()[i];
        }
        assertEquals(new BettiNumbers(2, 1, 1), Topology.bettiNumbers(both));
    }

    @Test
    void voxelsThatShareACornerAreConnectedForCornersOnly() {
        Mask mask = Mask.empty(Geometry.of(2, 2, 2, 1, 1, 1));
        mask.set(0, true);
        mask.set(7, true);
        assertEquals(1, Topology.eulerNumber(mask, Connectivity.CORNERS));
        assertEquals(2, Topology.eulerNumber(mask, Connectivity.FACES));
        assertThrows(IllegalArgumentException.class, () -> Topology.eulerNumber(mask, Connectivity.EDGES));
    }

    @Test
    void aHoleOfASliceIsATunnel() {
        Geometry slice = Geometry.of(5, 5, 1, 1, 1, 1);
        Mask mask = Masks.full(slice);
        mask.set(12, false);
        assertEquals(new BettiNumbers(1, 1, 0), Topology.bettiNumbers(mask));
    }

    @Test
    void theTwoConnectivitiesAreComplementary() {
        Geometry g = Geometry.of(66, 6, 5, 1, 1, 1);
        Geometry padded = Geometry.of(68, 8, 7, 1, 1, 1);
        for (int seed = 0; seed < 10; seed++) {
            Mask mask = Masks.random(g, 0.1 * seed, seed);
            Mask background = Masks.full(padded);
            for (int i = 0; i < mask.voxels().length; i++) {
                background.set(padded.offset(i % 66 + 1, i / 66 % 6 + 1, i / 396 + 1), !mask.get(i));
            }
            // Alexander duality: b0' − 1 = b2, b1' = b1, b2' = b0
            BettiNumbers b = Topology.bettiNumbers(mask);
            long dual = 1 + b.cavities() - b.tunnels() + b.components();
            assertEquals(dual, Topology.eulerNumber(background, Connectivity.FACES));
        }
    }
}
