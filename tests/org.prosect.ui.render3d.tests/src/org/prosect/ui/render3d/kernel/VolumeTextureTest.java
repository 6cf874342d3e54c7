package org.prosect.ui.render3d.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

class VolumeTextureTest {

    private static Volume random(Geometry grid) {
        SplittableRandom random = new SplittableRandom(7);
        Volume volume = Volume.allocate(grid, VoxelType.INT16);
        for (int i = 0; i < volume.length(); i++) {
            volume.set(i, random.nextInt(-1000, 1000));
        }
        return volume;
    }

    @Test
    void valuesAreStretchedOverSixteenBits() {
        Volume volume = Volume.ofFloat32(Geometry.of(5, 1, 1, 1, 1, 1), new float[] {-5, 0, 50, 100, Float.NaN});
        VolumeTexture texture = VolumeTexture.of(volume, 8, 0, 100);
        assertEquals(0, texture.values()[0]);
        assertEquals(0, texture.values()[1]);
        assertEquals(32768, texture.values()[2] & 0xffff);
        assertEquals(65535, texture.values()[3] & 0xffff);
        assertEquals(0, texture.values()[4]);
    }

    @Test
    void aConstantImageIsNoDivisionByZero() {
        VolumeTexture texture = VolumeTexture.of(Volume.ofFloat32(Geometry.of(1, 1, 1, 1, 1, 1), new float[] {3}), 8, 3, 3);
        assertEquals(0, texture.values()[0]);
        assertTrue(texture.high() > texture.low());
    }

    @Test
    void largeImagesAreAveragedAndTheLastBlockMayBeSmall() {
        Volume volume = Volume.ofFloat32(Geometry.of(5, 2, 1, 2, 3, 4), new float[] {0, 2, 4, 6, 8, 2, 4, 6, 8, 10});
        VolumeTexture texture = VolumeTexture.of(volume, 3, 0, 65535);
        assertTrue(texture.isReduced());
        assertEquals(3, texture.size(0));
        assertEquals(2, texture.size(1));
        assertEquals(1, texture.values()[0]);
        assertEquals(5, texture.values()[1]);
        assertEquals(8, texture.values()[2]);
        assertEquals(3, texture.values()[3]);
        assertEquals(5.0 / 6, texture.end(0), 1e-12);
        assertEquals(4, texture.spacing(0), 1e-12);
        // the outer faces of the image
        assertEquals(0, texture.coordinates(volume.geometry().toPatient(-0.5, 0, 0)).x(), 1e-12);
        assertEquals(texture.end(0), texture.coordinates(volume.geometry().toPatient(4.5, 0, 0)).x(), 1e-12);
    }

    @Test
    void coordinatesOfAnObliqueGridGoThereAndBack() {
        VolumeTexture texture = VolumeTexture.of(random(Phantoms.OBLIQUE), 16, -1000, 1000);
        Point3 patient = Phantoms.OBLIQUE.toPatient(13.2, 7.9, 4.4);
        assertEquals(0, patient.distance(texture.patient(texture.coordinates(patient))), 1e-9);
        assertFalse(VolumeTexture.of(random(Phantoms.OBLIQUE), 60, 0, 1).isReduced());
    }

    @Test
    void samplesAtVoxelCentresAreTheVoxels() {
        Volume volume = random(Phantoms.OBLIQUE);
        VolumeTexture texture = VolumeTexture.of(volume, 256, -1000, 1000);
        Point3 centre = texture.coordinates(Phantoms.OBLIQUE.toPatient(13, 7, 4));
        assertEquals((volume.get(13, 7, 4) + 1000) / 2000, texture.sample(centre), 1e-4);
        Point3 between = texture.coordinates(Phantoms.OBLIQUE.toPatient(13.5, 7, 4));
        assertEquals((volume.get(13, 7, 4) + volume.get(14, 7, 4) + 2000) / 4000, texture.sample(between), 1e-4);
    }

    @Test
    void gradientsPointWhereValuesRiseInThePatient() {
        Geometry grid = Phantoms.OBLIQUE;
        VolumeTexture texture = VolumeTexture.of(random(grid), 256, 0, 1);
        float[] m = texture.gradientMatrix();
        // a field that rises by 1 a millimetre to the patient's left: its differences along the grid's axes
        double[] differences = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            differences[axis] = grid.direction(0, axis) * grid.spacing().get(axis);
        }
        for (int row = 0; row < 3; row++) {
            double sum = m[row] * differences[0] + m[3 + row] * differences[1] + m[6 + row] * differences[2];
            assertEquals(row == 0 ? 1 : 0, sum, 1e-6);
        }
    }

    @Test
    void theLimitKeepsTheTextureWithinMemory() {
        Geometry grid = Geometry.of(512, 512, 600, 1, 1, 1);
        assertEquals(512, VolumeTexture.limit(grid, 512, 2L * 512 * 512 * 300));
        assertEquals(256, VolumeTexture.limit(grid, 512, 2L * 512 * 512 * 300 - 1));
        assertEquals(1, VolumeTexture.limit(grid, 512, 0));
    }

    @Test
    void noSampleThatIsSeenLiesInASkippedBlock() {
        VolumeTexture texture = VolumeTexture.of(Phantoms.ball(Phantoms.OBLIQUE, Phantoms.middle(Phantoms.OBLIQUE), 13, 700, -1000), 256, -1024,
                3071);
        Blocks blocks = Blocks.of(texture);
        Look.Colours look = (Look.Colours) Preset.BONE.look(true, -1024, 3071, 0, 1).orElseThrow();
        byte[] seen = blocks.seen(look);
        byte[] highest = blocks.seen(Preset.BRIGHTEST.look(true, -1024, 3071, -1000, 0).orElseThrow());
        SplittableRandom random = new SplittableRandom(3);
        int visible = 0;
        int skipped = 0;
        for (int i = 0; i < 50_000; i++) {
            Point3 p = new Point3(random.nextDouble(), random.nextDouble(), random.nextDouble());
            int block = ((int) (p.z() * texture.size(2)) / 8 * blocks.count(1) + (int) (p.y() * texture.size(1)) / 8) * blocks.count(0)
                    + (int) (p.x() * texture.size(0)) / 8;
            double value = texture.sample(p);
            assertTrue((highest[block] & 0xff) / 255.0 >= value - 1e-9);
            if (look.at(value, 3) > 0) {
                visible++;
                assertEquals(255, seen[block] & 0xff);
            } else if (seen[block] == 0) {
                skipped++;
            }
        }
        assertTrue(visible > 1000 && skipped > 1000, visible + " " + skipped);
    }

    @Test
    void presetsShowWhatTheyAreCalledAfter() {
        Look.Colours bone = (Look.Colours) Preset.BONE.look(true, -1024, 3071, 0, 1).orElseThrow();
        Look.Colours tissue = (Look.Colours) Preset.SOFT_TISSUE.look(true, -1024, 3071, 0, 1).orElseThrow();
        Look.Colours vessels = (Look.Colours) Preset.VESSELS.look(true, -1024, 3071, 0, 1).orElseThrow();
        assertEquals(0, opacity(bone, 60));
        assertTrue(opacity(bone, 700) > 0.5);
        assertEquals(0, opacity(tissue, -800));
        assertTrue(opacity(tissue, 60) > 0.3);
        assertEquals(0, opacity(vessels, 60));
        assertTrue(opacity(vessels, 300) > 0.4);
        // red, not white
        double value = (300 + 1024) / 4095.0;
        assertTrue(vessels.at(value, 0) > 2 * vessels.at(value, 2));
        assertTrue(Preset.OFF.look(true, 0, 1, 0, 1).isEmpty());
    }

    @Test
    void otherModalitiesFollowTheGreyWindow() {
        Look.Colours narrow = (Look.Colours) Preset.BONE.look(false, 0, 1000, 0, 100).orElseThrow();
        Look.Colours wide = (Look.Colours) Preset.BONE.look(false, 0, 1000, 0, 1000).orElseThrow();
        assertTrue(narrow.at(0.1, 3) > 0.5);
        assertEquals(0, wide.at(0.1, 3));
        assertEquals(new Look.Brightest(0.1, 0.6), Preset.BRIGHTEST.look(false, 0, 1000, 100, 600).orElseThrow());
    }

    private static double opacity(Look.Colours look, double hounsfield) {
        return look.at((hounsfield + 1024) / 4095, 3);
    }
}
