package org.prosect.io.png;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.io.png.PngBytes.bytes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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

class TiffFormatTest {

    private static final TiffFormat TIFF = new TiffFormat();
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("test.tif"), bytes);
    }

    private Volume read(byte[] bytes) throws IOException, FormatException {
        Path file = file(bytes);
        Volume v = TIFF.read(file, Progress.NONE);
        assertEquals(TIFF.readHeader(file).geometry(), v.geometry());
        return v;
    }

    private FormatException refused(byte[] bytes) throws IOException {
        Path file = file(bytes);
        FormatException e = assertThrows(FormatException.class, () -> TIFF.readHeader(file));
        assertEquals(e.getMessage(), assertThrows(FormatException.class, () -> TIFF.read(file, Progress.NONE)).getMessage());
        return e;
    }

    private static double[] values(Volume v) {
        double[] values = new double[v.length()];
        Arrays.setAll(values, v::get);
        return values;
    }

    /** Pages of 29 × 17 pixels, written by ImageIO. */
    private static Path stack(Path file, int pages, int type, String compression) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (!compression.isEmpty()) {
            param.setCompressionType(compression);
        } else {
            param.setCompressionMode(ImageWriteParam.MODE_DISABLED);
        }
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int z = 0; z < pages; z++) {
                BufferedImage image = new BufferedImage(29, 17, type);
                for (int i = 0; i < 29 * 17; i++) {
                    image.getRaster().setSample(i % 29, i / 29, 0, sample(z, i, type));
                }
                writer.writeToSequence(new IIOImage(image, null, null), param);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return file;
    }

    private static int sample(int z, int i, int type) {
        return type == BufferedImage.TYPE_USHORT_GRAY ? z * 5000 + i * 13 : (z * 50 + i) & 0xff;
    }

    @ParameterizedTest
    @CsvSource({"10,''", "10,LZW", "10,ZLib", "10,Deflate", "10,PackBits", "11,''", "11,ZLib"})
    void pagesBecomeSlices(int type, String compression) throws Exception {
        Path file = stack(folder.resolve("stack.tif"), 7, type, compression);
        Volume v = TIFF.read(file, Progress.NONE);
        assertEquals(Geometry.of(29, 17, 7, 1, 1, 1), v.geometry());
        assertEquals(type == BufferedImage.TYPE_USHORT_GRAY ? VoxelType.UINT16 : VoxelType.UINT8, v.type());
        for (int i = 0; i < v.length(); i++) {
            assertEquals(sample(i / (29 * 17), i % (29 * 17), type), v.get(i));
        }
        ImageHeader h = TIFF.readHeader(file);
        assertEquals("7", h.fields().get("pages"));
        assertEquals(2, h.warnings().size(), "in-plane and slice spacing are assumed: " + h.warnings());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allNumberTypesKeepTheirValues(boolean little) throws Exception {
        ByteOrder order = little ? LITTLE : BIG;
        ByteBuffer b = ByteBuffer.allocate(16).order(order).putShort((short) -5).putShort((short) 300);
        Volume int16 = read(new TiffBytes(order).page(TiffBytes.grey(2, 1, 16, 2), Arrays.copyOf(b.array(), 4)).end());
        assertEquals(VoxelType.INT16, int16.type());
        assertArrayEquals(new double[] {-5, 300}, values(int16));
        Volume int8 = read(new TiffBytes(order).page(TiffBytes.grey(2, 1, 8, 2), bytes(-7, 7)).end());
        assertEquals(VoxelType.INT8, int8.type());
        assertArrayEquals(new double[] {-7, 7}, values(int8));
        b.clear().putInt(-100_000).putInt(1 << 30);
        Volume int32 = read(new TiffBytes(order).page(TiffBytes.grey(2, 1, 32, 2), Arrays.copyOf(b.array(), 8)).end());
        assertEquals(VoxelType.INT32, int32.type());
        assertArrayEquals(new double[] {-100_000, 1 << 30}, values(int32));
        b.clear().putFloat(-0.25f).putFloat(1e20f);
        Volume float32 = read(new TiffBytes(order).page(TiffBytes.grey(2, 1, 32, 3), Arrays.copyOf(b.array(), 8)).end());
        assertEquals(VoxelType.FLOAT32, float32.type());
        assertArrayEquals(new double[] {-0.25, 1e20f}, values(float32));
        b.clear().putDouble(Math.PI).putDouble(-2);
        Volume float64 = read(new TiffBytes(order).page(TiffBytes.grey(2, 1, 64, 3), b.array()).end());
        assertArrayEquals(new double[] {(float) Math.PI, -2}, values(float64));
    }

    @Test
    void unsignedLabelsBeyondIntBecomeFloat() throws Exception {
        ByteBuffer b = ByteBuffer.allocate(8).order(LITTLE).putInt(7).putInt(1 << 20);
        Volume labels = read(new TiffBytes(LITTLE).page(TiffBytes.grey(2, 1, 32, 1), b.array()).end());
        assertEquals(VoxelType.INT32, labels.type());
        assertArrayEquals(new double[] {7, 1 << 20}, values(labels));
        b.clear().putInt(7).putInt(0x90000000);
        Volume wide = read(new TiffBytes(LITTLE).page(TiffBytes.grey(2, 1, 32, 1), b.array()).end());
        assertEquals(VoxelType.FLOAT32, wide.type());
        assertArrayEquals(new double[] {7, 0x90000000L}, values(wide));
    }

    @Test
    void fewBitsAndWhiteIsZeroAreReadAsTheGreyTheyShow() throws Exception {
        assertArrayEquals(new double[] {255, 0, 255}, values(read(new TiffBytes(BIG).page(TiffBytes.grey(3, 1, 1, 1), bytes(0xa0)).end())));
        assertArrayEquals(new double[] {0, 17, 255}, values(read(new TiffBytes(BIG).page(TiffBytes.grey(3, 1, 4, 1), bytes(0x01, 0xf0)).end())));
        for (int bits : new int[] {1, 8}) {
            Map<Integer, Object> white = TiffBytes.grey(2, 1, bits, 1);
            white.put(262, (short) 0);
            assertArrayEquals(new double[] {255, 0}, values(read(new TiffBytes(BIG).page(white, bits == 1 ? bytes(0x40) : bytes(0, 255)).end())));
        }
    }

    @Test
    void palettesAndColoursAreReadAsLuminanceButNotThePaletteOfImageJ() throws Exception {
        short[] map = new short[768];
        map[1] = (short) 0xffff;
        map[256 + 2] = (short) 0xff00;
        Map<Integer, Object> palette = TiffBytes.grey(3, 1, 8, 1);
        palette.put(262, (short) 3);
        palette.put(320, map);
        byte[] file = new TiffBytes(LITTLE).page(palette, bytes(0, 1, 2)).end();
        assertArrayEquals(new double[] {0, 76, 150}, values(read(file)));
        assertTrue(TIFF.readHeader(file(file)).warnings().toString().contains("BT.601"));
        palette.put(270, "ImageJ=1.54f\nimages=1\n");
        assertArrayEquals(new double[] {0, 1, 2}, values(read(new TiffBytes(LITTLE).page(palette, bytes(0, 1, 2)).end())));
        Map<Integer, Object> colour = TiffBytes.grey(1, 1, 8, 1);
        colour.put(262, (short) 2);
        colour.put(277, (short) 3);
        colour.put(258, new short[] {8, 8, 8});
        assertArrayEquals(new double[] {124}, values(read(new TiffBytes(LITTLE).page(colour, bytes(10, 200, 30)).end())));
    }

    @ParameterizedTest
    @CsvSource({"20,1,3,0.5", "254,10,2,1", "72,1,2,1", "96,1,2,1", "1,1,2,1", "100,1,1,1", "5,0,3,1", "0,7,3,1"})
    void resolutionBecomesSpacingWhenItIsPlausible(int numerator, int denominator, int unit, double expected) throws Exception {
        Map<Integer, Object> tags = TiffBytes.grey(1, 1, 8, 1);
        tags.put(282, new double[] {numerator, denominator});
        tags.put(283, new double[] {numerator, denominator});
        tags.put(296, (short) unit);
        ImageHeader h = TIFF.readHeader(file(new TiffBytes(LITTLE).page(tags, bytes(1)).end()));
        assertEquals(expected, h.geometry().spacing().x(), 1e-12);
        assertEquals(expected, h.geometry().spacing().y(), 1e-12);
        assertEquals(numerator == 20 || numerator == 254, h.warnings().isEmpty(), h.warnings().toString());
    }

    @Test
    void imageJStacksHaveTheirThreeSpacings() throws Exception {
        Map<Integer, Object> tags = TiffBytes.grey(1, 1, 8, 1);
        tags.put(270, "ImageJ=1.54f\nimages=2\nslices=2\nunit=\\u00B5m\nspacing=3.5\n");
        tags.put(282, new double[] {2_000_000, 1_000_000});
        tags.put(283, new double[] {4_000_000, 1_000_000});
        tags.put(296, (short) 1);
        ImageHeader h = TIFF.readHeader(file(new TiffBytes(BIG).page(tags, bytes(1)).page(TiffBytes.grey(1, 1, 8, 1), bytes(2)).end()));
        assertEquals(0, new Point3(0.0005, 0.00025, 0.0035).distance(h.geometry().spacing()), 1e-12);
        assertEquals(List.of(), h.warnings());
    }

    @Test
    void aHyperstackGivesItsFirstChannelAndTimePoint() throws Exception {
        Map<Integer, Object> tags = TiffBytes.grey(1, 1, 8, 1);
        tags.put(270, "ImageJ=1.54f\nimages=12\nchannels=2\nslices=3\nframes=2\nhyperstack=true\n");
        TiffBytes tiff = new TiffBytes(LITTLE);
        for (int i = 0; i < 12; i++) {
            tiff.page(i == 0 ? tags : TiffBytes.grey(1, 1, 8, 1), bytes(i));
        }
        byte[] file = tiff.end();
        assertArrayEquals(new double[] {0, 2, 4}, values(read(file)));
        assertEquals(4, TIFF.readHeader(file(file)).frames());
    }

    @Test
    void pagesOfDifferentSizeAreRefusedWithBothSizes() throws Exception {
        FormatException e = refused(new TiffBytes(LITTLE).page(TiffBytes.grey(2, 1, 8, 1), bytes(1, 2)).page(TiffBytes.grey(3, 1, 8, 1), bytes(1,
                2, 3)).end());
        assertTrue(e.what().contains("page 2 has 3 × 1") && e.what().contains("2 × 1"), e.what());
    }

    @Test
    void aThumbnailIsNotASlice() throws Exception {
        Map<Integer, Object> thumbnail = TiffBytes.grey(1, 1, 8, 1);
        thumbnail.put(254, 1L);
        assertArrayEquals(new double[] {1, 2}, values(read(new TiffBytes(LITTLE).page(TiffBytes.grey(2, 1, 8, 1), bytes(1, 2)).page(thumbnail,
                bytes(9)).end())));
        assertArrayEquals(new double[] {1, 2}, values(read(new TiffBytes(LITTLE).page(thumbnail, bytes(9)).page(TiffBytes.grey(2, 1, 8, 1),
                bytes(1, 2)).end())));
    }

    @Test
    void anImageJStackWhoseSlicesHaveNoPagesIsNotReadAsOneSlice() throws Exception {
        Map<Integer, Object> tags = TiffBytes.grey(1, 1, 8, 1);
        tags.put(270, "ImageJ=1.54f\nimages=4000\nslices=4000\n");
        assertTrue(refused(new TiffBytes(LITTLE).page(tags, bytes(1)).end()).what().contains("4000 images"));
    }

    @Test
    void whatIsNotSupportedIsNamed() throws Exception {
        Map<Integer, Object> fax = TiffBytes.grey(8, 1, 1, 1);
        fax.put(259, (short) 4);
        assertTrue(refused(new TiffBytes(LITTLE).page(fax, bytes(1)).end()).what().contains("compression 4"));
        Map<Integer, Object> predicted = TiffBytes.grey(1, 1, 16, 1);
        predicted.put(259, (short) 5);
        predicted.put(317, (short) 2);
        assertTrue(refused(new TiffBytes(LITTLE).page(predicted, bytes(1, 2)).end()).what().contains("predictor 2"));
        assertTrue(refused(bytes('I', 'I', 43, 0, 8, 0, 0, 0)).what().contains("BigTIFF"));
        assertTrue(refused(new TiffBytes(LITTLE).page(TiffBytes.grey(1, 1, 16, 3), bytes(1, 2)).end()).what().contains("16 bits (float)"));
        assertTrue(assertThrows(FormatException.class, () -> TIFF.write(Volume.allocate(Geometry.of(1, 1, 1, 1, 1, 1), VoxelType.UINT8),
                folder.resolve("x.tif"), Progress.NONE)).remedy().contains("NIfTI"));
    }

    @Test
    void itIsRecognisedByItsFirstBytes() {
        assertTrue(TIFF.recognises(bytes('I', 'I', 42, 0)));
        assertTrue(TIFF.recognises(bytes('M', 'M', 0, 42)));
        assertFalse(TIFF.recognises(bytes('I', 'I', 0, 42)));
        assertFalse(TIFF.recognises(bytes('M', 'M')));
    }
}
