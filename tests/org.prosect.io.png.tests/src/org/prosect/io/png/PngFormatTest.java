package org.prosect.io.png;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.io.png.PngBytes.bytes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.testing.CancelledProgress;

class PngFormatTest {

    private static final PngFormat PNG = new PngFormat();

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("test.png"), bytes);
    }

    private static double[] values(Volume v) {
        double[] values = new double[v.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = v.get(i);
        }
        return values;
    }

    private Volume read(byte[] bytes) throws IOException, FormatException {
        Path file = file(bytes);
        Volume v = PNG.read(file, Progress.NONE);
        ImageHeader header = PNG.readHeader(file);
        assertEquals(header.geometry(), v.geometry());
        assertEquals(header.voxelType(), v.type());
        return v;
    }

    @Test
    void samplesUnderEightBitsAreSpreadOverTheDisplayedGrey() throws Exception {
        assertArrayEquals(new double[] {255, 0, 255, 255, 0, 0, 0, 0, 255}, values(read(new PngBytes().header(9, 1, 1, 0).rows(bytes(0xb0,
                0x80)).end())));
        assertArrayEquals(new double[] {0, 85, 170, 255, 255}, values(read(new PngBytes().header(5, 1, 2, 0).rows(bytes(0x1b, 0xc0)).end())));
        assertArrayEquals(new double[] {0, 17, 255}, values(read(new PngBytes().header(3, 1, 4, 0).rows(bytes(0x01, 0xf0)).end())));
    }

    @Test
    void sixteenBitsStaySixteenBits() throws Exception {
        Volume v = read(new PngBytes().header(2, 2, 16, 0).rows(bytes(0, 0, 0x12, 0x34), bytes(0xff, 0xff, 0, 1)).end());
        assertEquals(VoxelType.UINT16, v.type());
        assertArrayEquals(new double[] {0, 0x1234, 65535, 1}, values(v));
    }

    @Test
    void colourIsReadAsLuminanceWithAWarning() throws Exception {
        byte[] png = new PngBytes().header(3, 1, 8, 2).rows(bytes(255, 0, 0, 10, 200, 30, 77, 77, 77)).end();
        // 0.299·255 = 76.245; 2.99 + 117.4 + 3.42 = 123.81
        assertArrayEquals(new double[] {76, 124, 77}, values(read(png)));
        assertTrue(PNG.readHeader(file(png)).warnings().stream().anyMatch(w -> w.contains("BT.601")));
        byte[] deep = new PngBytes().header(1, 1, 16, 6).rows(bytes(0, 0, 0xff, 0xff, 0, 0, 0, 0)).end();
        assertArrayEquals(new double[] {Math.rint(0.587 * 65535)}, values(read(deep)));
        assertEquals(2, PNG.readHeader(file(deep)).warnings().stream().filter(w -> w.contains("BT.601") || w.contains("transparency")).count());
    }

    @Test
    void transparencyIsLeftOut() throws Exception {
        assertArrayEquals(new double[] {9, 200}, values(read(new PngBytes().header(2, 1, 8, 4).rows(bytes(9, 0, 200, 255)).end())));
        // a transparent grey (tRNS) would make ImageIO add a channel
        assertArrayEquals(new double[] {9, 200}, values(read(new PngBytes().header(2, 1, 8, 0).chunk("tRNS", bytes(0, 9)).rows(bytes(9,
                200)).end())));
        assertArrayEquals(new double[] {255, 0}, values(read(new PngBytes().header(2, 1, 1, 0).chunk("tRNS", bytes(0, 0)).rows(bytes(0x80)).end())));
        assertArrayEquals(new double[] {76}, values(read(new PngBytes().header(1, 1, 8, 2).chunk("tRNS", bytes(0, 255, 0, 0, 0,
                0)).rows(bytes(255, 0, 0)).end())));
    }

    @ParameterizedTest
    @CsvSource({"1, 0x40", "2, 0x10", "4, 0x01", "8, 0x0001"})
    void paletteGivesTheGreyOfItsColours(int bits, String zeroAndOne) throws Exception {
        int packed = Integer.decode(zeroAndOne);
        byte[] pixels = bits == 8 ? bytes(packed >> 8, packed) : bytes(packed);
        byte[] coloured = new PngBytes().header(2, 1, bits, 3).chunk("PLTE", bytes(0, 0, 255, 255, 255, 0)).rows(pixels).end();
        // 0.114·255 = 29.07; 0.886·255 = 225.93
        assertArrayEquals(new double[] {29, 226}, values(read(coloured)));
        assertTrue(PNG.readHeader(file(coloured)).warnings().stream().anyMatch(w -> w.contains("palette")));
        byte[] grey = new PngBytes().header(2, 1, bits, 3).chunk("PLTE", bytes(7, 7, 7, 3, 3, 3)).rows(pixels).end();
        assertArrayEquals(new double[] {7, 3}, values(read(grey)));
        assertFalse(PNG.readHeader(file(grey)).warnings().stream().anyMatch(w -> w.contains("palette")));
    }

    @Test
    void aNumberBeyondThePaletteIsRefused() throws Exception {
        Path file = file(new PngBytes().header(2, 1, 8, 3).chunk("PLTE", bytes(1, 1, 1, 2, 2, 2)).rows(bytes(1, 2)).end());
        assertTrue(assertThrows(FormatException.class, () -> PNG.read(file, Progress.NONE)).what().contains("palette of 2 colours"));
    }

    @Test
    void interlacedImagesAreReadTheSame() throws Exception {
        BufferedImage image = new BufferedImage(37, 23, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 37 * 23; i++) {
            image.getRaster().setSample(i % 37, i / 37, 0, i * 77);
        }
        Path file = folder.resolve("interlaced.png");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        writer.dispose();
        assertEquals("yes", PNG.readHeader(file).fields().get("interlaced"));
        Volume v = PNG.read(file, Progress.NONE);
        for (int i = 0; i < 37 * 23; i++) {
            assertEquals(i * 77, v.get(i));
        }
    }

    @Test
    void pixelsInAMetreBecomeTheSpacing() throws Exception {
        PngBytes png = new PngBytes().header(1, 1, 8, 0).density(2000, 4000, 1);
        ImageHeader h = PNG.readHeader(file(png.rows(bytes(1)).end()));
        assertEquals(new Point3(0.5, 0.25, 1), h.geometry().spacing());
        assertEquals(List.of(), h.warnings());
    }

    @ParameterizedTest
    @CsvSource({"2000,2000,0", "2835,2835,1", "3780,3780,1", "0,0,1", "-1,-1,1", "3,3,1"})
    void withoutATrustworthyPixelSizeOneMillimetreIsAssumedWithAWarning(int x, int y, int unit) throws Exception {
        ImageHeader h = PNG.readHeader(file(new PngBytes().header(1, 1, 8, 0).density(x, y, unit).rows(bytes(1)).end()));
        assertEquals(new Point3(1, 1, 1), h.geometry().spacing());
        assertTrue(h.warnings().getFirst().contains("1 mm"), h.warnings().toString());
    }

    @Test
    void aForeignGeometryTextIsNotTrusted() throws Exception {
        for (String text : new String[] {"nonsense", Geometry.of(5, 5, 1, 2, 2, 2).format(), "1 1 1 NaN 1 1 0 0 0 1 0 0 0 1 0 0 0 1"}) {
            ImageHeader h = PNG.readHeader(file(new PngBytes().header(1, 1, 8, 0).text(PngHeader.GEOMETRY_KEYWORD, text).rows(bytes(1)).end()));
            assertEquals(Geometry.of(1, 1, 1, 1, 1, 1), h.geometry());
            assertTrue(h.warnings().getFirst().contains("geometry"), h.warnings().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UINT8", "UINT16"})
    void writingAndReadingGivesTheSameImageInTheSamePlace(VoxelType type) throws Exception {
        double c = Math.cos(0.4);
        double s = Math.sin(0.4);
        Geometry g = Geometry.of(61, 47, 1, new Point3(0.9765625001, 0.3, 4), new Point3(-12.5, 1e-3, 700), new double[] {c, -s, 0, s, c, 0, 0,
                0, -1});
        Volume v = Volume.allocate(g, type);
        for (int i = 0; i < v.length(); i++) {
            v.set(i, i * 7919L % (long) (type.max() + 1));
        }
        Path file = folder.resolve("round.png");
        PNG.write(v, file, Progress.NONE);
        Volume r = PNG.read(file, Progress.NONE);
        assertEquals(type, r.type());
        assertEquals(g, r.geometry());
        assertArrayEquals(values(v), values(r));
        assertEquals(List.of(), PNG.readHeader(file).warnings());
    }

    @Test
    void otherProgramsSeeTheSizeOfThePixels() throws Exception {
        Path file = folder.resolve("size.png");
        PNG.write(Volume.allocate(Geometry.of(3, 2, 1, 0.25, 0.5, 1), VoxelType.UINT8), file, Progress.NONE);
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
        java.nio.ByteBuffer b = java.nio.ByteBuffer.wrap(bytes);
        assertEquals(4000, b.getInt(at));
        assertEquals(2000, b.getInt(at + 4));
        assertEquals(1, b.get(at + 8));
    }

    @Test
    void aWiderLabelImageIsWrittenWhenItsValuesFit() throws Exception {
        Path file = folder.resolve("labels.png");
        Geometry g = Geometry.of(3, 1, 1, 1, 1, 1);
        PNG.write(Volume.ofInt32(g, new int[] {0, 4, 255}), file, Progress.NONE);
        assertArrayEquals(new double[] {0, 4, 255}, values(PNG.read(file, Progress.NONE)));
        assertEquals(VoxelType.UINT8, PNG.readHeader(file).voxelType());
        PNG.write(Volume.ofInt32(g, new int[] {0, 256, 65535}), file, Progress.NONE);
        assertArrayEquals(new double[] {0, 256, 65535}, values(PNG.read(file, Progress.NONE)));
    }

    @Test
    void whatPngCannotHoldIsRefusedWithAFormatThatCan() {
        Path file = folder.resolve("no.png");
        Geometry g = Geometry.of(2, 1, 1, 1, 1, 1);
        for (Volume v : List.of(Volume.ofFloat32(g, new float[] {0, 1}), Volume.ofInt16(g, new short[] {-1, 3}), Volume.ofInt32(g, new int[] {0,
                65536}),
                Volume.allocate(Geometry.of(2, 2, 3, 1, 1, 1), VoxelType.UINT8))) {
            FormatException e = assertThrows(FormatException.class, () -> PNG.write(v, file, Progress.NONE));
            assertTrue(e.remedy().contains("NIfTI"), e.getMessage());
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void cancellingStopsReadingAndWriting() throws Exception {
        Path file = folder.resolve("cancel.png");
        Volume v = Volume.allocate(Geometry.of(500, 500, 1, 1, 1, 1), VoxelType.UINT8);
        PNG.write(v, file, Progress.NONE);
        Progress cancelled = new CancelledProgress();
        assertThrows(CancellationException.class, () -> PNG.read(file, cancelled));
        assertThrows(CancellationException.class, () -> PNG.write(v, folder.resolve("cancel2.png"), cancelled));
    }

    @Test
    void itIsRecognisedByItsFirstBytes() throws Exception {
        assertTrue(PNG.recognises(new PngBytes().header(1, 1, 8, 0).rows(bytes(1)).end()));
        assertFalse(PNG.recognises(new byte[] {(byte) 0x89, 'P', 'N'}));
        assertFalse(PNG.recognises("P5 3 3 255 abcdefghi".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
}
