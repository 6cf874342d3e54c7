package org.prosect.synth.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;

class ReconstructionNoiseTest {

    @Test
    void hasUnitVarianceAndLittlePowerAtLowFrequencies() {
        Geometry grid = Geometry.of(64, 64, 16, 1, 1, 1);
        float[] noise = new ReconstructionNoise(grid, 9).make();
        double squares = 0;
        double blocks = 0;
        int count = 0;
        for (float n : noise) {
            squares += n * n;
        }
        for (int z = 0; z < 16; z++) {
            for (int y = 0; y < 64; y += 8) {
                for (int x = 0; x < 64; x += 8) {
                    double sum = 0;
                    for (int i = 0; i < 64; i++) {
                        sum += noise[grid.offset(x + i % 8, y + i / 8, z)];
                    }
                    blocks += sum / 64 * (sum / 64);
                    count++;
                }
            }
        }
        assertEquals(1, squares / noise.length, 1e-3);
        // a grain of standard deviation s without the ramp leaves 4 π s² / 64 in means of 64 (its power at zero frequency): 0.11
        assertTrue(blocks / count < 0.03, "variance of block means " + blocks / count);
        double neighbours = 0;
        for (int i = 0; i + 1 < noise.length; i++) {
            neighbours += noise[i] * noise[i + 1];
        }
        assertTrue(neighbours / noise.length > 0.3, "neighbours in a row are alike: " + neighbours / noise.length);
    }
}
