package org.prosect.io.png;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.io.png.PngBytes.bytes;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFormat;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.testing.AllocatedMemory;
import org.prosect.testing.FormatFuzz;

class HostileImagesTest {

    private static final PngFormat PNG = new PngFormat();
    private static final TiffFormat TIFF = new TiffFormat();

    @TempDir
    Path folder;

    private FormatException refused(ImageFormat format, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("hostile"), bytes);
        long before = AllocatedMemory.bytes();
        FormatException e = assertThrows(FormatException.class, () -> format.read(file, Progress.NONE));
        assertTrue(AllocatedMemory.bytes() - before < 4 << 20, "refusing took " + (AllocatedMemory.bytes() - before) + " bytes");
        assertFalse(e.remedy().isBlank());
        return e;
    }

    @ParameterizedTest
    @CsvSource({"1000000,1000000", "-1,-1", "0,5", "2000000,1", "46341,46341"})
    void anAbsurdSizeIsRefusedWithoutTakingMemory(int width, int height) throws Exception {
        String shown = Integer.toUnsignedLong(width) + " × " + Integer.toUnsignedLong(height);
        FormatException png = refused(PNG, new PngBytes().header(width, height, 8, 0).rows(bytes(1, 2, 3)).end());
        assertTrue(png.what().contains(shown), png.what());
        FormatException tiff = refused(TIFF, new TiffBytes(ByteOrder.LITTLE_ENDIAN).page(TiffBytes.grey(width, height, 8, 1), bytes(1, 2, 3)).end());
        assertTrue(tiff.what().contains(shown), tiff.what());
    }

    @Test
    void aSizeThatTheFileCannotFillIsRefusedWithoutTakingMemory() throws Exception {
        assertTrue(refused(PNG, new PngBytes().header(30_000, 30_000, 16, 6).rows(bytes(1, 2, 3)).end()).what().contains("7200000000 bytes"));
        for (short compression : new short[] {1, 5, 8, (short) 32773}) {
            Map<Integer, Object> tags = TiffBytes.grey(30_000, 30_000, 16, 1);
            tags.put(259, compression);
            assertTrue(refused(TIFF, new TiffBytes(ByteOrder.BIG_ENDIAN).page(tags, bytes(1, 2, 3)).end()).what().contains("1800000000 bytes"));
        }
    }

    @Test
    void aHugeTileIsRefusedWithoutTakingMemory() throws Exception {
        Map<Integer, Object> tags = TiffBytes.grey(4, 4, 8, 1);
        tags.put(322, 1L << 16);
        tags.put(323, 1L << 14);
        tags.put(324, 8L);
        tags.put(325, 16L);
        assertTrue(refused(TIFF, new TiffBytes(ByteOrder.LITTLE_ENDIAN).page(tags, new byte[16]).end()).what().contains("65536 × 16384"));
    }

    @Test
    void pagesThatAllUseTheSameBytesAreRefusedBeforeTheyFillTheMemory() throws Exception {
        TiffBytes tiff = new TiffBytes(ByteOrder.LITTLE_ENDIAN);
        Map<Integer, Object> tags = TiffBytes.grey(4000, 4000, 8, 1);
        tags.put(259, (short) 5);
        tags.put(273, 8L);
        tags.put(279, 8000L);
        for (int i = 0; i < 150; i++) {
            tiff.page(tags, i == 0 ? new byte[8000] : new byte[0]);
        }
        assertTrue(refused(TIFF, tiff.end()).what().contains("135 pages have 2160000000 pixels"));
    }

    @Test
    void aCircleOfPagesEnds() throws Exception {
        assertTrue(refused(TIFF, new TiffBytes(ByteOrder.LITTLE_ENDIAN).page(TiffBytes.grey(1, 1, 8, 1), bytes(1)).page(TiffBytes.grey(1, 1, 8,
                1), bytes(1)).circle())
                .what().contains("circle"));
    }

    @Test
    void tagsAndStripsBeyondTheEndAreRefused() throws Exception {
        Map<Integer, Object> strip = TiffBytes.grey(1, 1, 8, 1);
        strip.put(273, 5000L);
        assertTrue(refused(TIFF, new TiffBytes(ByteOrder.LITTLE_ENDIAN).page(strip, bytes(1)).end()).what().contains("5000 to 5001"));
        byte[] directory = bytes('I', 'I', 42, 0, 0xff, 0xff, 0xff, 0x7f);
        assertTrue(refused(TIFF, directory).what().contains("2147483647"));
        assertTrue(refused(TIFF, bytes('I', 'I', 42, 0, 0, 0, 0, 0)).what().contains("no page"));
    }

    @Test
    void aFlippedBitInThePixelsIsNoticed() throws Exception {
        Path file = folder.resolve("flip.png");
        Volume v = Volume.allocate(Geometry.of(64, 64, 1, 1, 1, 1), VoxelType.UINT8);
        for (int i = 0; i < v.length(); i++) {
            v.set(i, i * 31 % 256);
        }
        PNG.write(v, file, Progress.NONE);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 40] ^= 4;
        assertTrue(refused(PNG, bytes).what().contains("check sum of its chunk IDAT"));
    }

    @Test
    void aDamagedCommentDoesNotStopTheReading() throws Exception {
        byte[] bytes = new PngBytes().header(1, 1, 8, 0).text("Comment", "hello").rows(bytes(7)).end();
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("hello");
        bytes[at] = 'J';
        Path file = Files.write(folder.resolve("comment.png"), bytes);
        assertEquals(7, PNG.read(file, Progress.NONE).get(0));
        assertTrue(PNG.readHeader(file).warnings().toString().contains("tEXt"));
    }

    @Test
    void cutFilesAreRefusedAtEveryLength() throws Exception {
        byte[] png = new PngBytes().header(4, 2, 8, 0).density(1000, 1000, 1).rows(bytes(1, 2, 3, 4), bytes(5, 6, 7, 8)).end();
        for (int n = 0; n < png.length; n++) {
            refused(PNG, Arrays.copyOf(png, n));
        }
        byte[] tiff = new TiffBytes(ByteOrder.LITTLE_ENDIAN).page(TiffBytes.grey(4, 2, 8, 1), bytes(1, 2, 3, 4, 5, 6, 7, 8)).end();
        for (int n = 0; n < tiff.length; n++) {
            refused(TIFF, Arrays.copyOf(tiff, n));
        }
    }

    @Test
    void pngDataThatEndsEarlyInsideAValidChunkIsRefused() throws Exception {
        assertTrue(refused(PNG, new PngBytes().header(100, 100, 8, 0).pixels(new byte[50]).end()).what().contains("cannot be decoded"));
        assertTrue(refused(PNG, new PngBytes().header(2, 2, 8, 0).chunk("IDAT", bytes(1, 2, 3, 4, 5)).end()).what().contains("cannot be decoded"));
        assertTrue(refused(PNG, new PngBytes().header(2, 2, 8, 0).end()).what().contains("no pixels"));
    }

    @Test
    void foldersAndMissingFilesAreNamed() {
        for (ImageFormat format : List.of(PNG, TIFF)) {
            assertThrows(FormatException.class, () -> format.readHeader(folder));
            FormatException e = assertThrows(FormatException.class, () -> format.read(folder.resolve("missing"), Progress.NONE));
            assertTrue(e.what().contains("no such file"), e.what());
        }
    }

    @Test
    void mutatedPngsAreReadOrRefused() {
        FormatFuzz.Outcome outcome = FormatFuzz.run(new PngSeeds(), 400, 20_251, folder);
        assertTrue(outcome.refused() > 100, outcome.toString());
    }

    @Test
    void mutatedTiffsAreReadOrRefused() {
        FormatFuzz.Outcome outcome = FormatFuzz.run(new TiffSeeds(), 400, 20_252, folder);
        assertTrue(outcome.refused() > 100, outcome.toString());
    }
}
