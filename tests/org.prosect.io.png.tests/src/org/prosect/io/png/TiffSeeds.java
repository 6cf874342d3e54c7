package org.prosect.io.png;

import static org.prosect.io.png.PngBytes.bytes;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

import org.prosect.core.format.ImageFormat;
import org.prosect.testing.FuzzSeeds;

/** A stack of ImageJ, PackBits, a palette, tiles, packed bits and colour, in both byte orders. */
final class TiffSeeds implements FuzzSeeds {

    @Override
    public ImageFormat format() {
        return new TiffFormat();
    }

    @Override
    public String suffix() {
        return ".tif";
    }

    @Override
    public List<byte[]> files() {
        Map<Integer, Object> packed = TiffBytes.grey(64, 2, 8, 1);
        packed.put(259, (short) 32773);
        Map<Integer, Object> palette = TiffBytes.grey(4, 1, 8, 1);
        palette.put(262, (short) 3);
        palette.put(320, new short[768]);
        Map<Integer, Object> tiled = TiffBytes.grey(16, 16, 32, 3);
        tiled.put(322, 16L);
        tiled.put(323, 16L);
        tiled.put(324, 8L);
        tiled.put(325, 1024L);
        Map<Integer, Object> white = TiffBytes.grey(9, 2, 1, 1);
        white.put(262, (short) 0);
        Map<Integer, Object> colour = TiffBytes.grey(2, 2, 16, 1);
        colour.put(262, (short) 2);
        colour.put(277, (short) 3);
        colour.put(258, new short[] {16, 16, 16});
        return List.of(stack(), file(ByteOrder.BIG_ENDIAN, packed, bytes(-63, 1, -63, 2)), file(ByteOrder.LITTLE_ENDIAN, palette, bytes(1, 2, 3, 4)),
                file(ByteOrder.LITTLE_ENDIAN, tiled, new byte[1024]), file(ByteOrder.BIG_ENDIAN, white, bytes(1, 2, 3, 4)),
                file(ByteOrder.BIG_ENDIAN, colour, new byte[24]), file(ByteOrder.LITTLE_ENDIAN, TiffBytes.grey(3, 2, 32, 1), new byte[24]));
    }

    private static byte[] stack() {
        Map<Integer, Object> tags = TiffBytes.grey(6, 5, 16, 1);
        tags.put(270, "ImageJ=1.54f\nimages=3\nslices=3\nunit=mm\nspacing=2.5\n");
        tags.put(282, new double[] {20, 10});
        tags.put(283, new double[] {20, 10});
        TiffBytes stack = new TiffBytes(ByteOrder.LITTLE_ENDIAN);
        for (int z = 0; z < 3; z++) {
            stack.page(tags, new byte[60]);
        }
        return stack.end();
    }

    private static byte[] file(ByteOrder order, Map<Integer, Object> tags, byte[] pixels) {
        return new TiffBytes(order).page(tags, pixels).end();
    }
}
