package org.prosect.method.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.core.method.SegmentationException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;

class IntensitiesTest {

    private static final Geometry GRID = Geometry.of(101, 1, 1, 1, 1, 1);

    private static Volume ramp() {
        float[] values = new float[101];
        for (int i = 0; i < 101; i++) {
            values[i] = 1000 + 10 * i;
        }
        return Volume.ofFloat32(GRID, values);
    }

    @Test
    void theQuantilesBecomeZeroAndOneAndNothingIsCutOff() throws Exception {
        float[] values = new Intensities(0.1, 0.6).normalised(ramp(), GRID, Progress.NONE);
        assertEquals(0, values[10], 1e-6);
        assertEquals(1, values[60], 1e-6);
        assertEquals(-0.2, values[0], 1e-6);
        assertEquals(1.8, values[100], 1e-6);
    }

    @Test
    void aQuantileLiesBetweenTwoVoxelsInProportion() throws Exception {
        // the 0.123 quantile of 101 values is 12.3 steps along
        assertEquals(-0.3 / (60 - 12.3), new Intensities(0.123, 0.6).normalised(ramp(), GRID, Progress.NONE)[12], 1e-6);
    }

    @Test
    void theImageIsNotChangedAndWhatIsNoNumberCountsAsZero() throws Exception {
        Volume image = ramp();
        image.set(50, Double.NaN);
        image.set(51, Double.POSITIVE_INFINITY);
        float[] before = ((float[]) image.array()).clone();
        float[] values = new Intensities(0, 1).normalised(image, GRID, Progress.NONE);
        assertEquals(0, values[50], 1e-6);
        assertEquals(0, values[51], 1e-6);
        assertEquals(0.5, values[0], 1e-3);
        assertEquals(0, java.util.Arrays.compare(before, (float[]) image.array()));
    }

    @Test
    void anImageWithoutContrastIsRefused() {
        String message = assertThrows(SegmentationException.class,
                () -> Intensities.of(Map.of()).normalised(Volume.ofFloat32(GRID, new float[101]), GRID, Progress.NONE)).getMessage();
        assertTrue(message.contains("shows no head"), message);
    }

    @Test
    void aModelCanSayItsQuantiles() throws Exception {
        assertEquals(new Intensities(0.05, 0.95), Intensities.of(Map.of("quantiles", "0.05,0.95")));
        assertEquals(new Intensities(0.01, 0.99), Intensities.of(Map.of("other", "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.5", "a,b", "0.9,0.1", "0.1,0.1", "-1,0.5", "0,0.5,1", "NaN,1", "0,2"})
    void quantilesThatMakeNoSenseAreRefusedWithTheirText(String text) {
        String message = assertThrows(SegmentationException.class, () -> Intensities.of(Map.of("quantiles", text))).getMessage();
        assertTrue(message.contains("'" + text + "'"), message);
    }
}
