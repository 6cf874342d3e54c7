package org.prosect.io.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.Progress;
import org.prosect.imaging.Volume;
import org.prosect.testing.AllocatedMemory;

class NiftiMemoryTest {

    @TempDir
    Path folder;

    @Test
    void readingAllocatesAtMostAThirdMoreThanTheVolume() throws Exception {
        NiftiBytes nifti = NiftiBytes.little().type(4, 16, new byte[0]);
        nifti.dim = new long[] {3, 512, 512, 200, 1, 1, 1, 1};
        Path file = folder.resolve("ct.nii.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(nifti.bytes());
            byte[] slice = new byte[512 * 512 * 2];
            for (int z = 0; z < 200; z++) {
                slice[0] = (byte) z;
                out.write(slice);
            }
        }
        NiftiFormat format = new NiftiFormat();
        long size = 512L * 512 * 200 * 2;
        long before = AllocatedMemory.bytes();
        Volume volume = format.read(file, Progress.NONE);
        long allocated = AllocatedMemory.bytes() - before;
        assertEquals(199, volume.get(0, 0, 199));
        assertTrue(allocated <= 1.3 * size, () -> allocated + " bytes for a volume of " + size);
        long start = AllocatedMemory.bytes();
        format.readHeader(file);
        long header = AllocatedMemory.bytes() - start;
        assertTrue(header < 1 << 20, () -> "the header alone took " + header + " bytes");
    }
}
