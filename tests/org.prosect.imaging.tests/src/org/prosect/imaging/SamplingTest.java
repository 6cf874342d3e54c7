package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class SamplingTest {

    private static final Geometry GRID = Geometry.of(8, 7, 6, new Point3(1, 2, 3), new Point3(5, 6, 7), new double[] {0, 1, 0, 1, 0, 0, 0, 0, -1});

    /** A polynomial of degree two in each index. */
    private static Volume smooth() {
        Volume v = Volume.allocate(GRID, VoxelType.FLOAT32);
        for (int i = 0; i < v.length(); i++) {
            v.set(i, f(i % 8, i / 8 % 7, i / 56));
        }
        return v;
    }

    private static double f(double x, double y, double z) {
        return 1 + 0.5 * x + 0.25 * x * x - y * z + 0.125 * z * z + x * y;
    }

    @Test
    void cubicReproducesPolynomialsOfDegreeTwoAwayFromTheEdge() {
        Volume v = smooth();
        assertEquals(f(3.3, 2.7, 2.1), Resampler.cubic(v, 3.3, 2.7, 2.1, 0), 1e-4);
        assertEquals(v.get(0, 6, 5), Resampler.cubic(v, 0, 6, 5, 0));
        assertEquals(-9, Resampler.cubic(v, 8, 3, 3, -9));
    }

    @Test
    void resizedImagesLieWhereTheyWereSampled() {
        Volume v = smooth();
        for (SamplingConvention convention : SamplingConvention.values()) {
            for (Interpolation interpolation : new Interpolation[] {Interpolation.TRILINEAR, Interpolation.CUBIC}) {
                Volume resized = GridResize.resize(v, 11, 5, 6, interpolation, convention);
                float[] expected = (float[]) Resampler.resample(v, resized.geometry(), interpolation, 0).array();
                assertArrayEquals(expected, (float[]) resized.array(), 1e-4f);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> GridResize.resize(v, 0, 1, 1, Interpolation.TRILINEAR, SamplingConvention.HALF_PIXEL));
        assertThrows(IllegalArgumentException.class, () -> GridResize.scale(v, 1e-3, 1, 1, Interpolation.TRILINEAR));
    }

    @Test
    void alignedCornersKeepTheCornersAndHalfPixelsTheFieldOfView() {
        Volume v = smooth();
        Volume corners = GridResize.resize(v, 15, 13, 11, Interpolation.TRILINEAR, SamplingConvention.ALIGN_CORNERS);
        assertEquals(v.get(7, 6, 5), corners.get(14, 12, 10), 1e-5);
        assertEquals(0, corners.geometry().toPatient(14, 12, 10).distance(GRID.toPatient(7, 6, 5)), 1e-9);
        Volume half = GridResize.resize(v, 16, 14, 12, Interpolation.TRILINEAR, SamplingConvention.HALF_PIXEL);
        assertEquals(0, half.geometry().toPatient(-0.5, -0.5, -0.5).distance(GRID.toPatient(-0.5, -0.5, -0.5)), 1e-9);
        assertEquals(1, GridResize.resize(v, 1, 1, 1, Interpolation.TRILINEAR, SamplingConvention.ALIGN_CORNERS).length());
    }

    @Test
    void displacementsInVoxelsPullTheImage() {
        Volume v = smooth();
        int n = v.length();
        float[] dx = new float[n];
        Arrays.fill(dx, 1.5f);
        dx[GRID.offset(2, 2, 2)] = Float.NaN;
        Volume warped = GridSampler.warp(v, dx, new float[n], new float[n], Interpolation.TRILINEAR, Padding.ZEROS);
        assertEquals((v.get(4, 3, 3) + v.get(5, 3, 3)) / 2, warped.get(3, 3, 3), 1e-5);
        assertEquals(v.get(7, 3, 3) / 2, warped.get(6, 3, 3), 1e-5);
        assertEquals(0, warped.get(7, 3, 3));
        assertTrue(Double.isNaN(warped.get(2, 2, 2)));
        assertEquals(v.get(7, 3, 3), GridSampler.warp(v, dx, new float[n], new float[n], Interpolation.TRILINEAR, Padding.BORDER).get(7, 3, 3));
        assertThrows(IllegalArgumentException.class, () -> GridSampler.warp(v, dx, dx, new float[1], Interpolation.NEAREST, Padding.ZEROS));
        assertThrows(IllegalArgumentException.class, () -> GridSampler.warp(v, dx, dx, dx, Interpolation.CUBIC, Padding.ZEROS));
    }

    @Test
    void displacementsInMillimetresFollowThePatientAxes() {
        Volume v = smooth();
        int n = v.length();
        float[] left = new float[n];
        // the grid's y axis runs to the patient's left, with 2 mm a voxel
        Arrays.fill(left, 4f);
        DisplacementField field = new DisplacementField(GRID, left, new float[n], new float[n]);
        Volume warped = field.warp(v, Interpolation.TRILINEAR, -5);
        assertEquals(v.get(3, 4, 3), warped.get(3, 2, 3), 1e-4);
        assertEquals(-5, warped.get(3, 6, 3));
        assertThrows(IllegalArgumentException.class, () -> new DisplacementField(GRID, left, left, new float[2]));
    }

    @Test
    void gradientsAreExactForQuadraticsInside() {
        Volume v = smooth();
        assertEquals(0.5 + 0.5 * 3 + 2, Gradient.along(v, 0).get(3, 2, 4), 1e-4);
        assertEquals((-4 + 3) / 2.0, Gradient.along(v, 1).get(3, 2, 4), 1e-4);
        assertEquals((-2 + 0.25 * 4) / 3.0, Gradient.along(v, 2).get(3, 2, 4), 1e-4);
        assertEquals(v.get(1, 0, 0) - v.get(0, 0, 0), Gradient.along(v, 0).get(0, 0, 0), 1e-5);
        assertEquals(Math.sqrt(16 + 0.25 + 1 / 9.0), Gradient.magnitude(v).get(3, 2, 4), 1e-4);
        Volume slice = Volume.ofFloat32(Geometry.of(2, 1, 1, 1, 1, 1), new float[] {1, 3});
        assertEquals(0, Gradient.along(slice, 1).get(0));
        assertEquals(2, Gradient.magnitude(slice).get(0));
    }

    @Test
    void gradientLengthDoesNotDependOnTheShearOfTheGrid() {
        double c = Math.sqrt(0.5);
        Geometry sheared = Geometry.of(5, 5, 5, new Point3(1, 2, 1), new Point3(0, 0, 0), new double[] {1, c, 0, 0, c, 0, 0, 0, 1});
        Volume v = Volume.allocate(sheared, VoxelType.FLOAT32);
        for (int i = 0; i < v.length(); i++) {
            Point3 p = sheared.toPatient(i % 5, i / 5 % 5, i / 25);
            v.set(i, 3 * p.x() - 4 * p.y());
        }
        assertEquals(5, Gradient.magnitude(v).get(2, 2, 2), 1e-4);
    }
}
