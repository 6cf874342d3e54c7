package org.prosect.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

class NrrdWriteTest {

    private final NrrdFormat format = new NrrdFormat();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(VoxelType.class)
    void everyTypeAndAShearedGridComeBack(VoxelType type) throws Exception {
        Geometry g = Geometry.ofAffine(61, 53, 29, new double[] {0.7, 0.1, 0, -31.5, -0.3, 1.25, 0, 12.25, 0, 0.4, -3, 1e-5});
        Volume volume = Volume.allocate(g, type);
        for (int i = 0; i < volume.length(); i++) {
            volume.set(i, i * 2654435761L % 1_000_003 * 3.7 - 1e6);
        }
        Path file = folder.resolve("a.nrrd");
        format.write(volume, file, Progress.NONE);
        assertEquals(List.of(), format.readHeader(file).warnings());
        Volume back = format.read(file, Progress.NONE);
        assertEquals(type, back.type());
        assertTrue(g.sameGrid(back.geometry()));
        assertEquals(0, g.origin().distance(back.geometry().origin()));
        for (int i = 0; i < volume.length(); i++) {
            assertEquals(volume.get(i), back.get(i));
        }
    }

    @Test
    void detachedHeadersAreNotWritten() {
        Volume volume = Volume.allocate(Geometry.of(1, 1, 1, 1, 1, 1), VoxelType.UINT8);
        FormatException e = assertThrows(FormatException.class, () -> format.write(volume, folder.resolve("a.nhdr"), Progress.NONE));
        assertTrue(e.remedy().contains(".nrrd"));
    }
}
