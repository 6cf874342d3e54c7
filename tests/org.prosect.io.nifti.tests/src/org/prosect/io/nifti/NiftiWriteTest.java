package org.prosect.io.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.testing.CancelledProgress;

class NiftiWriteTest {

    private static final double C = Math.cos(0.4);
    private static final double S = Math.sin(0.4);

    private final NiftiFormat format = new NiftiFormat();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(VoxelType.class)
    void everyTypeComesBackPlainAndGzipped(VoxelType type) throws Exception {
        // larger than the decoder's buffer, so that its seams are crossed
        Volume volume = Volume.allocate(Geometry.of(61, 53, 29, new Point3(0.7, 1.25, 3), new Point3(-31.5, 12.25, 1000.125), oblique()), type);
        for (int i = 0; i < volume.length(); i++) {
            volume.set(i, i * 2654435761L % 1_000_003 * 3.7 - 1e6);
        }
        for (String name : List.of("a.nii", "a.nii.gz")) {
            Path file = folder.resolve(name);
            format.write(volume, file, Progress.NONE);
            Volume back = format.read(file, Progress.NONE);
            assertEquals(type, back.type());
            for (int i = 0; i < volume.length(); i++) {
                assertEquals(volume.get(i), back.get(i));
            }
            assertSameGrid(volume.geometry(), back.geometry(), 1e-3);
        }
    }

    @Test
    void perpendicularAxesGoIntoSformAndQformThatAgree() throws Exception {
        double[] mirrored = oblique();
        for (int row = 0; row < 3; row++) {
            mirrored[3 * row + 2] = -mirrored[3 * row + 2];
        }
        for (double[] direction : List.of(oblique(), mirrored)) {
            Path file = folder.resolve("q.nii");
            Geometry g = Geometry.of(4, 5, 6, new Point3(1, 2, 3), new Point3(4, -5, 6), direction);
            format.write(Volume.allocate(g, VoxelType.UINT8), file, Progress.NONE);
            ImageHeader header = format.readHeader(file);
            assertEquals("1", header.fields().get("qform code"));
            assertEquals(List.of(), header.warnings());
            // without the sform, the qform alone says the same
            byte[] bytes = Files.readAllBytes(file);
            bytes[254] = 0;
            Files.write(file, bytes);
            assertEquals("qform", format.readHeader(file).fields().get("place from"));
            assertSameGrid(g, format.readHeader(file).geometry(), 1e-5);
        }
    }

    @Test
    void shearedGridHasOnlyAnSform() throws Exception {
        Path file = folder.resolve("sheared.nii");
        Geometry g = Geometry.ofAffine(4, 5, 6, new double[] {1, 0.5, 0, 7, 0, 2, 0, 8, 0, 0, 3, 9});
        format.write(Volume.allocate(g, VoxelType.UINT8), file, Progress.NONE);
        assertEquals("0", format.readHeader(file).fields().get("qform code"));
        assertSameGrid(g, format.readHeader(file).geometry(), 1e-5);
    }

    @Test
    void manyVoxelsAlongAnAxisMakeItNifti2() throws Exception {
        Path file = folder.resolve("long.nii.gz");
        Volume volume = Volume.allocate(Geometry.of(40000, 2, 1, 0.1, 0.2, 0.3), VoxelType.INT16);
        volume.set(79999, -7);
        format.write(volume, file, Progress.NONE);
        assertEquals("NIfTI-2", format.readHeader(file).fields().get("format"));
        Volume back = format.read(file, Progress.NONE);
        assertEquals(-7, back.get(79999));
        assertSameGrid(volume.geometry(), back.geometry(), 1e-12);
    }

    @Test
    void headerStandsAsTheStandardSays() throws Exception {
        Path file = folder.resolve("h.nii");
        Volume volume = Volume.ofInt16(Geometry.of(2, 1, 1, new Point3(1, 2, 3), new Point3(10, 20, 30), new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}),
                new short[] {-2, 300});
        format.write(volume, file, Progress.NONE);
        ByteBuffer b = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(356, b.capacity());
        assertEquals(348, b.getInt(0));
        assertEquals(3, b.getShort(40));
        assertEquals(2, b.getShort(42));
        assertEquals(4, b.getShort(70));
        assertEquals(352, b.getFloat(108));
        assertEquals(1, b.getFloat(112));
        assertEquals(-1, b.getFloat(280));
        assertEquals(-10, b.getFloat(292));
        assertEquals(-2, b.getFloat(300));
        assertEquals(-20, b.getFloat(308));
        assertEquals(3, b.getFloat(320));
        assertEquals(30, b.getFloat(324));
        assertEquals(0x00312b6e, b.getInt(344));
        assertEquals(-2, b.getShort(352));
        assertEquals(300, b.getShort(354));
    }

    @Test
    void cancellingLeavesNoFile() {
        Path file = folder.resolve("c.nii.gz");
        Progress cancelled = new CancelledProgress();
        assertThrows(CancellationException.class, () -> format.write(Volume.allocate(Geometry.of(9, 9, 9, 1, 1, 1), VoxelType.INT32), file,
                cancelled));
        assertFalse(Files.exists(file));
    }

    @Test
    void pairsAndFoldersThatDoNotExistAreRefused() {
        Volume volume = Volume.allocate(Geometry.of(1, 1, 1, 1, 1, 1), VoxelType.UINT8);
        FormatException pair = assertThrows(FormatException.class, () -> format.write(volume, folder.resolve("a.img"), Progress.NONE));
        assertTrue(pair.remedy().contains(".nii.gz"));
        assertThrows(FormatException.class, () -> format.write(volume, folder.resolve("none/a.nii"), Progress.NONE));
    }

    /** Turned about z, then about x. */
    private static double[] oblique() {
        return new double[] {C, -S, 0, S * C, C * C, -S, S * S, C * S, C};
    }

    private static void assertSameGrid(Geometry expected, Geometry actual, double tolerance) {
        assertEquals(expected.sizeX(), actual.sizeX());
        for (int corner = 0; corner < 8; corner++) {
            Point3 index = new Point3((corner & 1) * (expected.sizeX() - 1), (corner >> 1 & 1) * (expected.sizeY() - 1),
                    (corner >> 2) * (expected.sizeZ() - 1));
            assertArrayEquals(new double[1], new double[] {expected.toPatient(index).distance(actual.toPatient(index))}, tolerance);
        }
    }
}
