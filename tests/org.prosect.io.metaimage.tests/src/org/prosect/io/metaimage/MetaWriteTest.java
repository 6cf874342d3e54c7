package org.prosect.io.metaimage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;

class MetaWriteTest {

    private final MetaImageFormat format = new MetaImageFormat();

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
        Path file = folder.resolve("a.mha");
        format.write(volume, file, Progress.NONE);
        assertEquals(List.of(), format.readHeader(file).warnings());
        Volume back = format.read(file, Progress.NONE);
        assertEquals(type, back.type());
        assertTrue(g.sameGrid(back.geometry()));
        for (int i = 0; i < volume.length(); i++) {
            assertEquals(volume.get(i), back.get(i));
        }
    }

    @Test
    void sizeOfTheCompressedDataIsFilledIn() throws Exception {
        Path file = folder.resolve("s.mha");
        format.write(Volume.allocate(Geometry.of(50, 40, 30, 1, 1, 1), VoxelType.INT16), file, Progress.NONE);
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int data = text.indexOf("LOCAL\n") + 6;
        String size = text.lines().filter(l -> l.startsWith("CompressedDataSize")).findFirst().orElseThrow();
        assertEquals(bytes.length - data, Integer.parseInt(size.substring(size.indexOf('=') + 1).strip()));
    }

    @Test
    void detachedHeadersAreNotWritten() {
        Volume volume = Volume.allocate(Geometry.of(1, 1, 1, 1, 1, 1), VoxelType.UINT8);
        FormatException e = assertThrows(FormatException.class, () -> format.write(volume, folder.resolve("a.mhd"), Progress.NONE));
        assertTrue(e.remedy().contains(".mha"));
    }
}
