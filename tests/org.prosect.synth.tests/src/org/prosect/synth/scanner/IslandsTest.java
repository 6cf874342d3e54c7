package org.prosect.synth.scanner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;

class IslandsTest {

    @Test
    void keepsTheLargestPieceOfWholeStructuresOnly() {
        byte[] labels = {
            1, 0, 1, 1, 0, 2,
            0, 0, 1, 0, 0, 0,
            2, 2, 0, 0, 1, 1};
        Islands.remove(labels, Geometry.of(6, 3, 1, 1, 1, 1), new boolean[] {false, true, false});
        assertArrayEquals(new byte[] {
            0, 0, 1, 1, 0, 2,
            0, 0, 1, 0, 0, 0,
            2, 2, 0, 0, 0, 0}, labels);
    }

    @Test
    void doesNotJoinAcrossTheEndsOfRows() {
        byte[] labels = {0, 0, 1, 1, 0, 0, 1, 1, 1};
        Islands.remove(labels, Geometry.of(3, 3, 1, 1, 1, 1), new boolean[] {false, true});
        assertArrayEquals(new byte[] {0, 0, 0, 1, 0, 0, 1, 1, 1}, labels);
    }
}
