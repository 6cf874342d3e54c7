package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class GaussianFilterTest {

    private static float[] random(int n) {
        Random random = new Random(3);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextFloat() * 100 - 50;
        }
        return values;
    }

    /** The definition, in three dimensions at once. */
    private static double direct(float[] values, int nx, int ny, int nz, int x, int y, int z, double sx, double sy, double sz) {
        double sum = 0;
        double weights = 0;
        int rx = (int) Math.ceil(4 * sx);
        int ry = (int) Math.ceil(4 * sy);
        int rz = (int) Math.ceil(4 * sz);
        for (int k = -rz; k <= rz; k++) {
            for (int j = -ry; j <= ry; j++) {
                for (int i = -rx; i <= rx; i++) {
                    double w = Math.exp(-0.5 * (i * i / (sx * sx) + j * j / (sy * sy) + k * k / (sz * sz)));
                    sum += w * values[(reflect(z + k, nz) * ny + reflect(y + j, ny)) * nx + reflect(x + i, nx)];
                    weights += w;
                }
            }
        }
        return sum / weights;
    }

    private static int reflect(int i, int n) {
        int r = i;
        while (r < 0 || r >= n) {
            r = r < 0 ? -1 - r : 2 * n - 1 - r;
        }
        return r;
    }

    @Test
    void agreesWithDirectConvolutionAlsoAtTheBorder() {
        float[] values = random(7 * 6 * 5);
        float[] filtered = values.clone();
        GaussianFilter.filter(filtered, 7, 6, 5, 0.7, 1.3, 2.1);
        for (int z = 0; z < 5; z++) {
            for (int y = 0; y < 6; y++) {
                for (int x = 0; x < 7; x++) {
                    assertEquals(direct(values, 7, 6, 5, x, y, z, 0.7, 1.3, 2.1), filtered[(z * 6 + y) * 7 + x], 1e-4);
                }
            }
        }
    }

    @Test
    void spreadsAnImpulseAsAGaussianOfUnitSum() {
        float[] values = new float[31 * 31 * 31];
        values[(15 * 31 + 15) * 31 + 15] = 1;
        GaussianFilter.filter(values, 31, 31, 31, 2, 2, 2);
        double sum = 0;
        for (float v : values) {
            sum += v;
        }
        assertEquals(1, sum, 1e-5);
        double centre = values[(15 * 31 + 15) * 31 + 15];
        assertEquals(Math.pow(2 * Math.PI * 4, -1.5), centre, 1e-5);
        assertEquals(Math.exp(-0.5 * 9 / 4), values[(18 * 31 + 15) * 31 + 15] / centre, 1e-5);
        assertEquals(values[(15 * 31 + 12) * 31 + 15], values[(15 * 31 + 15) * 31 + 18], 1e-9);
    }

    @Test
    void keepsAConstantExactly() {
        float[] values = new float[9 * 8 * 7];
        Arrays.fill(values, 123.456f);
        GaussianFilter.filter(values, 9, 8, 7, 3, 0.4, 20);
        for (float v : values) {
            assertEquals(123.456f, v);
        }
    }

    @Test
    void aStandardDeviationOfZeroLeavesTheAxisAlone() {
        float[] values = random(5 * 4 * 3);
        float[] filtered = values.clone();
        GaussianFilter.filter(filtered, 5, 4, 3, 0, 0, 0);
        assertArrayEquals(values, filtered);
    }

    @Test
    void takesMillimetresOnAnisotropicGridsAndLeavesTheInputAlone() {
        Geometry g = Geometry.of(9, 9, 9, 1, 2, 4);
        float[] values = random(729);
        float[] expected = values.clone();
        GaussianFilter.filter(expected, 9, 9, 9, 2, 1, 0.5);
        Volume v = Volume.ofFloat32(g, values.clone());
        assertArrayEquals(expected, (float[]) GaussianFilter.filter(v, new Point3(2, 2, 2)).array());
        assertArrayEquals(values, (float[]) v.array());
    }

    @Test
    void refusesStandardDeviationsThatMakeNoKernel() {
        float[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> GaussianFilter.filter(one, 1, 1, 1, -1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> GaussianFilter.filter(one, 1, 1, 1, 0, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> GaussianFilter.filter(one, 2, 1, 1, 1, 0, 0));
    }
}
