package org.prosect.io.nifti;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.testing.AllocatedMemory;

class NiftiBadFilesTest {

    private final NiftiFormat format = new NiftiFormat();

    @TempDir
    Path folder;

    @Test
    void absentEmptyAndFolder() throws Exception {
        assertSays("no such file", folder.resolve("none.nii"));
        assertSays("0 bytes", write(new byte[0]));
        assertSays("folder", Files.createDirectory(folder.resolve("folder.nii")));
    }

    @Test
    void wrongMagicAndCutHeader() throws Exception {
        assertSays("this is no NIfTI file", write("NRRD0004\n".getBytes()));
        assertSays("2 bytes", write(new byte[2]));
        assertSays("300 of 348", write(Arrays.copyOf(NiftiBytes.little().bytes(), 300)));
        assertSays("magic", write(changed(n -> n.magic = "abc").bytes()));
        assertSays("ANALYZE", write(changed(n -> n.magic = "").bytes()));
    }

    @Test
    void headerThatLiesAboutTheSize() throws Exception {
        assertSays("13 bytes of voxels, 12 are there", write(changed(n -> n.dim = new long[] {3, 13, 1, 1, 1, 1, 1, 1}).bytes()));
        assertSays("-5", write(changed(n -> n.dim[1] = -5).bytes()));
        assertSays("size 0", write(changed(n -> n.dim[2] = 0).bytes()));
        assertSays("9 dimensions", write(changed(n -> n.dim[0] = 9).bytes()));
        assertSays("voxels, at most", write(changed(n -> n.dim = new long[] {3, 32767, 32767, 32767, 1, 1, 1, 1}).bytes()));
        NiftiBytes second = new NiftiBytes(2, java.nio.ByteOrder.BIG_ENDIAN);
        second.dim[3] = 1L << 40;
        assertSays("1099511627776", write(second.bytes()));
    }

    @Test
    void spacingThatIsNone() throws Exception {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1, 0}) {
            assertSays(Double.toString(bad), write(changed(n -> {
                n.sformCode = 0;
                n.pixdim[2] = bad;
            }).bytes()));
            if (bad != -1) {
                assertSays("spacing", write(changed(n -> n.srow[5] = bad).bytes()));
            }
        }
        assertSays("do not span space", write(changed(n -> n.srow = new double[] {1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0}).bytes()));
        assertSays("no rotation", write(changed(n -> {
            n.sformCode = 0;
            n.qformCode = 1;
            n.quatern[0] = 2;
        }).bytes()));
    }

    @Test
    void voxelsThatAreNoScalars() throws Exception {
        assertSays("complex", write(changed(n -> n.datatype = 32).bytes()));
        assertSays("colours", write(changed(n -> n.datatype = 128).bytes()));
        assertSays("128-bit", write(changed(n -> n.datatype = 1536).bytes()));
        assertSays("datatype is 77", write(changed(n -> n.datatype = 77).bytes()));
    }

    @Test
    void voxOffsetInsideTheHeaderOrBeyondTheFile() throws Exception {
        assertSays("vox_offset", write(changed(n -> n.voxOffset = 100).bytes()));
        assertSays("vox_offset", write(changed(n -> n.voxOffset = Double.NaN).bytes()));
        assertSays("0 are there", write(changed(n -> n.voxOffset = 100000).bytes()));
    }

    @Test
    void cutAndDamagedGzip() throws Exception {
        byte[] whole = NiftiBytes.gzip(changed(n -> {
            n.dim = new long[] {3, 100, 100, 1, 1, 1, 1, 1};
            n.voxels = new byte[10000];
            new java.util.Random(1).nextBytes(n.voxels);
        }).bytes());
        assertSays("cut short", write(Arrays.copyOf(whole, 5000)));
        assertSays("cut short", write(Arrays.copyOf(whole, whole.length - 4)));
        byte[] wrongChecksum = whole.clone();
        wrongChecksum[whole.length - 6] ^= 1;
        assertSays("damaged", write(wrongChecksum));
    }

    @Test
    void gzipThatCannotHoldWhatItClaimsIsRefusedBeforeMemoryIsTaken() throws Exception {
        Path bomb = write(NiftiBytes.gzip(changed(n -> n.dim = new long[] {3, 1000, 1000, 1000, 1, 1, 1, 1}).bytes()));
        long before = AllocatedMemory.bytes();
        assertSays("1000000352 bytes", bomb);
        assertTrue(AllocatedMemory.bytes() - before < 4 << 20, "memory was taken");
    }

    @Test
    void imageLargerThanTheMemoryIsRefusedWithBothNumbers() throws Exception {
        // a sparse file: as large as it says, but nothing on disk
        Path file = folder.resolve("large.nii");
        NiftiBytes nifti = changed(n -> {
            n.dim = new long[] {3, 2000, 1000, 1000, 1, 1, 1, 1};
            n.slope = 0.5;
        });
        long needed = 8_000_000_000L;
        org.junit.jupiter.api.Assumptions.assumeTrue(Runtime.getRuntime().maxMemory() < needed, "skipped: this machine gives Java enough memory");
        try (java.io.RandomAccessFile raw = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            raw.write(nifti.bytes());
            raw.setLength(352 + 2_000_000_000L);
        }
        assertSays("the image needs 7630 MB of memory, ", file);
    }

    private static NiftiBytes changed(Consumer<NiftiBytes> change) {
        NiftiBytes nifti = NiftiBytes.little();
        change.accept(nifti);
        return nifti;
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("bad.nii"), bytes);
    }

    private void assertSays(String expected, Path file) {
        FormatException e = assertThrows(FormatException.class, () -> format.read(file, Progress.NONE));
        assertTrue(e.getMessage().contains(expected), e::getMessage);
        assertTrue(e.what().startsWith(file.toString()), e::what);
        assertFalse(e.remedy().isBlank());
    }
}
