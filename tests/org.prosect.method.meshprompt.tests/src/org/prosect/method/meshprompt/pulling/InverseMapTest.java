package org.prosect.method.meshprompt.pulling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.DisplacementField;
import org.prosect.imaging.Point3;
import org.prosect.method.meshprompt.Shapes;
import org.prosect.method.meshprompt.model.Deformation;
import org.prosect.method.meshprompt.model.IntensityForm;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.SdmForm;

class InverseMapTest {

    private static final Point3 PROMPT = new Point3(10, -20, 30);
    private static final double[] MATRIX = {1.1, 0.05, 0, -0.1, 0.9, 0.08, 0.02, 0, 1.2};
    private static final double[] SHIFT = {1.5, -0.8, 0.4};

    private static ModelSettings settings(boolean halved) {
        return new ModelSettings(16, 20, 24, 1.5, SdmForm.CLIPPED, halved, 1, IntensityForm.QUANTILES, "");
    }

    /** About the middle of the grid. */
    private static double[] affine(double[] voxel) {
        double[] c = {8, 10, 12};
        double[] there = new double[3];
        for (int row = 0; row < 3; row++) {
            there[row] = c[row] + SHIFT[row];
            for (int k = 0; k < 3; k++) {
                there[row] += MATRIX[3 * row + k] * (voxel[k] - c[k]);
            }
        }
        return there;
    }

    private static double most(InverseMap.Moved moved) {
        return Arrays.stream(moved.residuals()).max().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAffineMapIsUndone(boolean halved) {
        Deformation map = Balls.map(settings(halved), PROMPT, InverseMapTest::affine);
        TriangleMesh before = Shapes.ellipsoid(PROMPT, 5, 6, 7);
        TriangleMesh after = map.pushed(before);
        assertTrue(before.vertex(7).distance(after.vertex(7)) > 1, "the map moves nothing");
        InverseMap.Moved back = new InverseMap(map, Progress.NONE).moved(after);
        assertArrayEquals(before.vertices(), back.mesh().vertices(), 0.003f);
        assertArrayEquals(before.triangles(), back.mesh().triangles());
        assertEquals(0, most(back), 1e-3);
    }

    /** Steps of up to 2 voxels within 6, so that plain iteration converges slowly. */
    @Test
    void aWavyMapIsUndone() {
        Deformation map = Balls.map(settings(false), PROMPT, v -> new double[] {v[0] + 1.5 * Math.sin(v[1] / 2), v[1] + 1.5 * Math.sin(v[2] / 2),
            v[2] + 1.5 * Math.sin(v[0] / 2)});
        TriangleMesh before = Shapes.ellipsoid(PROMPT, 5, 6, 7);
        InverseMap.Moved back = new InverseMap(map, Progress.NONE).moved(map.pushed(before));
        assertEquals(0, most(back), 0.01);
        assertArrayEquals(before.vertices(), back.mesh().vertices(), 0.05f);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFieldLeadsFromTheAtlasToTheImage(boolean halved) {
        ModelSettings settings = settings(halved);
        Deformation map = Balls.map(settings, PROMPT, InverseMapTest::affine);
        DisplacementField field = new InverseMap(map, Progress.NONE).field();
        assertEquals(settings.outputSize(0), field.geometry().sizeX());
        int x = settings.outputSize(0) / 2;
        int y = settings.outputSize(1) / 2 + 1;
        int z = settings.outputSize(2) / 2;
        int at = field.geometry().offset(x, y, z);
        Point3 atlas = field.geometry().toPatient(x, y, z);
        Point3 image = atlas.plus(new Point3(field.x()[at], field.y()[at], field.z()[at]));
        assertTrue(atlas.distance(image) > 1, "the field moves nothing");
        float[] voxel = map.grid().toVoxels(new float[] {(float) image.x(), (float) image.y(), (float) image.z()});
        double[] there = affine(new double[] {voxel[0], voxel[1], voxel[2]});
        Point3 back = map.grid().geometry().toPatient(there[0], there[1], there[2]);
        assertTrue(atlas.distance(back) < 0.003, atlas + " " + back);
    }

    @Test
    void whereAMapFoldsTheResidualTells() {
        Deformation flat = Balls.map(settings(true), PROMPT, v -> new double[] {8, v[1], v[2]});
        InverseMap.Moved moved = new InverseMap(flat, Progress.NONE).moved(Shapes.ellipsoid(PROMPT, 3, 3, 3));
        assertEquals(2, most(moved), 0.01); // 3 mm of voxels of 1.5 mm
    }
}
