package org.prosect.method.meshprompt.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Point3;
import org.prosect.method.meshprompt.Shapes;

class IntensityFormTest {

    private static final ModelSettings SETTINGS = new ModelSettings(24, 24, 24, 1, SdmForm.CLIPPED, false, 1, IntensityForm.EVIDENCE, "");
    private static final ModelGrid GRID = ModelGrid.around(new Point3(0, 0, 0), SETTINGS);
    private static final float[] MAP = Sdm.of(Shapes.ellipsoid(new Point3(0, 0, 0), 6, 6, 6), GRID, SdmForm.CLIPPED).values();

    @Test
    void evidenceMeansTheSameForBrightAndDarkStructures() {
        float[] bright = image(100, 40);
        float[] dark = image(-10, 40);
        float[] seen = IntensityForm.EVIDENCE.normalised(bright, MAP);
        int centre = MAP.length / 2 + 12 * 24 + 12;
        assertTrue(seen[centre] > 0.9, "inside " + seen[centre]);
        assertTrue(seen[12 * 24 * 24 + 12 * 24 + 21] < -0.9, "outside " + seen[12 * 24 * 24 + 12 * 24 + 21]);
        float[] other = IntensityForm.EVIDENCE.normalised(dark, MAP);
        int agree = 0;
        for (int i = 0; i < seen.length; i++) {
            agree += Math.abs(seen[i] - other[i]) < 0.5 ? 1 : 0;
        }
        assertTrue(agree > 0.95 * seen.length, agree + " of " + seen.length);
    }

    @Test
    void noiseIsNoEvidence() {
        float[] values = new float[MAP.length];
        Random random = new Random(4);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        double sum = 0;
        for (float v : IntensityForm.EVIDENCE.normalised(values, MAP)) {
            sum += Math.abs(v);
        }
        assertTrue(sum / values.length < 0.25, "mean " + sum / values.length);
    }

    @Test
    void otherFormsDoNotLookAtTheMesh() {
        float[] values = image(100, 40);
        assertArrayEquals(IntensityForm.QUANTILES.normalised(values), IntensityForm.QUANTILES.normalised(values, MAP));
        assertEquals(MAP.length, values.length);
    }

    /** A ball of radius 6 that lies a voxel off the mesh. */
    private static float[] image(double inside, double outside) {
        float[] values = new float[MAP.length];
        Random random = new Random(3);
        for (int x = 0, at = 0; x < 24; x++) {
            for (int y = 0; y < 24; y++) {
                for (int z = 0; z < 24; z++, at++) {
                    double r = Math.sqrt((x - 13) * (x - 13) + (y - 12) * (y - 12) + (z - 12) * (z - 12));
                    values[at] = (float) ((r < 6 ? inside : outside) + 3 * random.nextGaussian());
                }
            }
        }
        return values;
    }
}
