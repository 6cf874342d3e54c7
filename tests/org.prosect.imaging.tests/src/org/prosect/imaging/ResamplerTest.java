package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ResamplerTest {

    private static Volume ramp(Geometry g) {
        Volume v = Volume.allocate(g, VoxelType.FLOAT32);
        for (int z = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int x = 0; x < g.sizeX(); x++) {
                    Point3 p = g.toPatient(x, y, z);
                    v.set(g.offset(x, y, z), 2 * p.x() - 3 * p.y() + 5 * p.z() + 7);
                }
            }
        }
        return v;
    }

    @Test
    void trilinearReproducesALinearImageOnAnObliqueGrid() {
        Volume v = ramp(Geometry.of(20, 20, 20, 1, 2, 1.5));
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        Geometry target = Geometry.of(8, 8, 8, new Point3(0.7, 0.9, 1.1), new Point3(8, 10, 8), new double[] {c, -s, 0, s, c, 0, 0, 0, 1});
        Volume r = Resampler.resample(v, target, Interpolation.TRILINEAR, -1);
        Volume truth = ramp(target);
        for (int i = 0; i < r.length(); i++) {
            assertEquals(truth.get(i), r.get(i), 1e-3);
        }
    }

    @Test
    void outsideTheFieldOfViewIsTheFillValue() {
        Volume v = ramp(Geometry.of(4, 4, 4, 1, 1, 1));
        Geometry wider = Geometry.of(6, 4, 4, new Point3(1, 1, 1), new Point3(-1, 0, 0), new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        Volume r = Resampler.resample(v, wider, Interpolation.TRILINEAR, -1024);
        assertEquals(-1024, r.get(0, 0, 0));
        assertEquals(v.get(0, 0, 0), r.get(1, 0, 0));
        assertEquals(v.get(3, 0, 0), r.get(4, 0, 0));
        assertEquals(-1024, r.get(5, 0, 0));
    }

    @Test
    void nearestKeepsLabels() {
        Geometry g = Geometry.of(4, 1, 1, 1, 1, 1);
        Volume labels = Volume.ofUint8(g, new byte[] {0, 7, 7, (byte) 200});
        Volume r = Resampler.resample(labels, g.withSpacing(new Point3(0.5, 1, 1)), Interpolation.NEAREST, 0);
        int[] expected = {0, 0, 7, 7, 7, 7, 200, 200};
        for (int i = 0; i < 8; i++) {
            assertEquals(expected[i], r.get(i));
        }
    }

    @Test
    void sameGridCostsNothing() {
        Volume v = ramp(Geometry.of(3, 3, 3, 1, 1, 1));
        assertSame(v, Resampler.resample(v, v.geometry(), Interpolation.TRILINEAR, 0));
    }

    @Test
    void aNeighbourThatIsNotANumberDoesNotSpreadToVoxelCentres() {
        Geometry g = Geometry.of(3, 1, 1, 1, 1, 1);
        Volume v = Volume.ofFloat32(g, new float[] {1, Float.NaN, 3});
        assertEquals(1, Resampler.trilinear(v, 0, 0, 0, 0));
        assertEquals(3, Resampler.trilinear(v, 2, 0, 0, 0));
    }
}
