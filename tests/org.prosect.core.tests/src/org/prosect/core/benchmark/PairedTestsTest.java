package org.prosect.core.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The p-values are those of scipy 1.17.1's wilcoxon. */
class PairedTestsTest {

    @Test
    void exactSignedRankTestIsThatOfScipy() {
        // wilcoxon(a, b, method='exact')
        double[] a = {0.88, 0.91, 0.85, 0.79, 0.93, 0.87, 0.90, 0.66, 0.84, 0.89};
        double[] b = {0.81, 0.92, 0.80, 0.71, 0.90, 0.835, 0.77, 0.702, 0.80, 0.79};
        assertEquals(0.02734375, PairedTests.wilcoxon(a, b), 1e-15);
        assertEquals(0.02734375, PairedTests.wilcoxon(b, a), 1e-15);
        assertEquals(0.0625, PairedTests.wilcoxon(new double[] {1, 2, 3, 4, 5}, new double[5]), 1e-15);
    }

    @Test
    void tiesAndZeroDifferencesAreThoseOfScipysPermutationTest() {
        // wilcoxon of the ten differences that are not 0, method=PermutationMethod with all 1024 signs
        double[] a = {5, 7, 3, 9, 4, 6, 8, 2, 1, 7, 7, 5};
        double[] b = {3, 7, 4, 6, 4, 7, 5, 3, 3, 5, 9, 2};
        assertEquals(0.3203125, PairedTests.wilcoxon(a, b), 1e-15);
    }

    @Test
    void manyPairsAreTestedByTheNormalApproximationOfScipy() {
        // wilcoxon(x, y, method='asymptotic', correction=False)
        double[] x = new double[600];
        double[] y = new double[600];
        for (int i = 0; i < x.length; i++) {
            x[i] = i * 7919 % 1000 / 1000.0;
            y[i] = i * 104729 % 1009 / 1000.0 - 0.03;
        }
        assertEquals(0.2528818961283472, PairedTests.wilcoxon(x, y), 1e-3);
    }

    @Test
    void noDifferenceIsNoEvidence() {
        assertEquals(1, PairedTests.wilcoxon(new double[] {1, 2}, new double[] {1, 2}));
        assertEquals(1, PairedTests.wilcoxon(new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> PairedTests.wilcoxon(new double[1], new double[2]));
    }

    @Test
    void holmMultipliesTheSmallestMostAndNeverFalls() {
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, PairedTests.holm(new double[] {0.01, 0.04, 0.03, 0.005}), 1e-12);
        assertArrayEquals(new double[] {1, 1}, PairedTests.holm(new double[] {0.6, 0.9}), 1e-12);
        assertArrayEquals(new double[0], PairedTests.holm(new double[0]));
    }
}
