package org.prosect.synth.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

class FoldedPathTest {

    @Test
    void visitsEveryNodeOnceInStepsToNeighbours() {
        for (int seed = 0; seed < 20; seed++) {
            int[][] path = new FoldedPath(5, 3, 4, new Random(seed)).nodes();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < path.length; i++) {
                seen.add(Arrays.toString(path[i]));
                if (i > 0) {
                    int step = Math.abs(path[i][0] - path[i - 1][0]) + Math.abs(path[i][1] - path[i - 1][1]) + Math.abs(path[i][2] - path[i - 1][2]);
                    assertEquals(1, step);
                }
            }
            assertEquals(60, seen.size());
        }
    }
}
