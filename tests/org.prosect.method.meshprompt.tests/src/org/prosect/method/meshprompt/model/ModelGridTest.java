package org.prosect.method.meshprompt.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

class ModelGridTest {

    private static final ModelSettings SETTINGS = new ModelSettings(6, 8, 10, 1.5, SdmForm.PAPER, false, 1, IntensityForm.PAPER, "");

    @Test
    void hasThePromptAtItsMiddleVoxel() {
        Point3 prompt = new Point3(12.5, -40, 77);
        ModelGrid grid = ModelGrid.around(prompt, SETTINGS);
        assertEquals(prompt, grid.geometry().toPatient(3, 4, 5));
        assertArrayEquals(new float[] {3, 4, 5}, grid.toVoxels(new float[] {12.5f, -40, 77}), 1e-5f);
        assertArrayEquals(new float[] {12.5f, -40, 77}, grid.toMillimetres(ModelGrid.centre(SETTINGS)), 1e-4f);
        assertEquals("LPS", grid.geometry().orientation());
    }

    /** A linear image is the same whatever the grid it is stored on. */
    @Test
    void anObliqueAnisotropicImageIsReadAtThePlacesOfThePatient() {
        double c = Math.cos(0.4);
        double s = Math.sin(0.4);
        Geometry oblique = Geometry.of(40, 30, 20, new Point3(0.8, 1.1, 2.5), new Point3(-12, 14, -25), new double[] {c, s, 0, s, -c, 0, 0, 0, 1});
        float[] values = new float[(int) oblique.voxelCount()];
        for (int i = 0, z = 0; z < 20; z++) {
            for (int y = 0; y < 30; y++) {
                for (int x = 0; x < 40; x++) {
                    Point3 p = oblique.toPatient(x, y, z);
                    values[i++] = (float) (3 * p.x() - 2 * p.y() + 5 * p.z() + 1);
                }
            }
        }
        ModelGrid grid = ModelGrid.around(oblique.toPatient(20, 15, 10), SETTINGS);
        float[] read = grid.image(Volume.ofFloat32(oblique, values));
        int at = 0;
        for (int x = 0; x < 6; x++) {
            for (int y = 0; y < 8; y++) {
                for (int z = 0; z < 10; z++) {
                    Point3 p = grid.geometry().toPatient(x, y, z);
                    assertEquals(3 * p.x() - 2 * p.y() + 5 * p.z() + 1, read[at++], 1e-3);
                }
            }
        }
        assertArrayEquals(read, grid.tensorOrder(grid.volume(read)));
    }

    @Test
    void theEdgeOfAnImageIsRepeatedOutsideOfIt() {
        Volume image = Volume.ofFloat32(Geometry.of(2, 1, 1, 1, 1, 1), new float[] {3, Float.NaN});
        float[] read = ModelGrid.around(new Point3(-50, 0, 0), SETTINGS).image(image);
        float[] expected = new float[read.length];
        Arrays.fill(expected, 3);
        assertArrayEquals(expected, read);
        assertEquals(0, ModelGrid.around(new Point3(50, 0, 0), SETTINGS).image(image)[0]);
    }

    @Test
    void intensitiesGoFromMinusOneToOne() {
        float[] values = new float[1001];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 + i;
        }
        values[1000] = 5000;
        float[] paper = IntensityForm.PAPER.normalised(values);
        assertEquals(-1, paper[0], 1e-6);
        assertEquals(1, paper[1000], 1e-6);
        assertEquals(2 * 500 / 4900.0 - 1, paper[500], 1e-5);
        float[] quantiles = IntensityForm.QUANTILES.normalised(values);
        assertEquals(-1, quantiles[5], 1e-5);
        assertEquals(1, quantiles[995], 1e-5);
        assertEquals(2 * (4900 - 5) / 990.0 - 1, quantiles[1000], 1e-3);
        assertEquals(-1, IntensityForm.PAPER.normalised(new float[] {4, 4})[0]);
    }
}
