package org.prosect.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.testing.Goldens;

/** Against the official placement routine: goldens {@code mps/placement}. The first axis of the goldens is the slowest, our z. */
class GoldenPlacementTest {

    private static final int SIDE = 128;
    private static final int[] AXES = {2, 1, 0};

    @Test
    void verticesMasksAndDistanceMapsMoveAsInThePublicCode() throws Exception {
        Goldens goldens = Goldens.read("mps/placement.safetensors");
        assertFalse(goldens.cases().isEmpty());
        for (String c : goldens.cases()) {
            float[] source = goldens.get(c + "/in/verts").floats();
            double[] drawn = goldens.get(c + "/in/rng_shift").doubles();
            MeshPlacement placement = MeshPlacement.of(source, goldens.get(c + "/in/target_verts").floats(), goldens.get(c + "/in/loc_r").scalar(),
                    new int[] {(int) drawn[0], (int) drawn[1], (int) drawn[2]}, SIDE, MeshPlacement.UpperLimit.TARGET);
            assertEquals(goldens.get(c + "/out/unchanged").scalar() == 0, placement.moved(), c);
            near(c + " vertices", goldens.get(c + "/out/verts").floats(), placement.vertices(source), 1e-3);
            near(c + " shift", goldens.get(c + "/out/applied_shift").floats(), placement.shift(), 1e-3);

            Geometry cube = Geometry.of(SIDE, SIDE, SIDE, 1, 1, 1);
            Mask mask = Mask.empty(cube);
            float[] map = new float[SIDE * SIDE * SIDE];
            Goldens.Tensor crop = goldens.get(c + "/in/mask_crop_u8");
            double[] origin = goldens.get(c + "/in/mask_crop_origin").doubles();
            float[] voxels = crop.floats();
            float[] inside = goldens.get(c + "/in/sdf_crop").floats();
            int[] n = crop.sizeXyz();
            for (int i = 0; i < voxels.length; i++) {
                int o = cube.offset((int) origin[2] + i % n[0], (int) origin[1] + i / n[0] % n[1], (int) origin[0] + i / n[0] / n[1]);
                mask.set(o, voxels[i] != 0);
                map[o] = inside[i];
            }
            Mask placed = placement.mask(mask, AXES);
            Region bounds = placed.bounds();
            double[] corner = goldens.get(c + "/out/mask_crop_origin").doubles();
            assertEquals((int) corner[0], bounds.z0(), c);
            assertEquals((int) corner[1], bounds.y0(), c);
            assertEquals((int) corner[2], bounds.x0(), c);
            Goldens.Tensor out = goldens.get(c + "/out/mask_crop_u8");
            float[] wanted = out.floats();
            int[] m = out.sizeXyz();
            for (int i = 0; i < wanted.length; i++) {
                assertEquals(wanted[i] != 0, placed.get(bounds.x0() + i % m[0], bounds.y0() + i / m[0] % m[1], bounds.z0() + i / m[0] / m[1]), c);
            }
            if (!placement.moved()) {
                continue;
            }
            Volume moved = placement.signedDistances(Volume.ofFloat32(cube, map), mask, AXES);
            float[] every4 = goldens.get(c + "/out/sdm_every4").floats();
            for (int i = 0; i < every4.length; i++) {
                assertEquals(every4[i], moved.get(cube.offset(4 * (i % 32), 4 * (i / 32 % 32), 4 * (i / 1024))), 1e-6, c + " every 4th " + i);
            }
            float[] slice = goldens.get(c + "/out/sdm_slice_dim0_64").floats();
            float[] other = goldens.get(c + "/out/sdm_slice_dim2_50").floats();
            for (int i = 0; i < slice.length; i++) {
                assertEquals(slice[i], moved.get(cube.offset(i % SIDE, i / SIDE, 64)), 1e-6, c + " slice");
                assertEquals(other[i], moved.get(cube.offset(50, i % SIDE, i / SIDE)), 1e-6, c + " other slice");
            }
        }
    }

    private static void near(String what, float[] expected, float[] actual, double tolerance) {
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance, what + " " + i);
        }
    }
}
