package org.prosect.io.png;

import static org.prosect.io.png.PngBytes.bytes;

import java.util.List;

import org.prosect.core.format.ImageFormat;
import org.prosect.imaging.Geometry;
import org.prosect.testing.FuzzSeeds;

/** Every colour type, packed and whole samples, palette, transparency, densities and texts. */
final class PngSeeds implements FuzzSeeds {

    @Override
    public ImageFormat format() {
        return new PngFormat();
    }

    @Override
    public String suffix() {
        return ".png";
    }

    @Override
    public List<byte[]> files() {
        byte[] palette = bytes(1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8);
        byte[][] deep = {new byte[38], new byte[38], new byte[38]};
        String place = Geometry.of(19, 3, 1, 0.5, 0.25, 1).format();
        return List.of(new PngBytes().header(19, 3, 16, 0).density(2000, 4000, 1).text(PngHeader.GEOMETRY_KEYWORD, place).rows(deep).end(),
                new PngBytes().header(9, 1, 1, 0).chunk("tRNS", bytes(0, 1)).rows(bytes(0xb0, 0x80)).end(),
                new PngBytes().header(5, 2, 2, 3).chunk("PLTE", palette).chunk("tRNS", bytes(1, 2)).rows(bytes(0x1b, 0xc0), bytes(0xff, 0)).end(),
                new PngBytes().header(3, 1, 8, 2).rows(bytes(255, 0, 0, 10, 200, 30, 77, 77, 77)).end(),
                new PngBytes().header(2, 1, 8, 4).rows(bytes(9, 0, 200, 255)).end(),
                new PngBytes().header(2, 2, 8, 6).density(3000, 3000, 1).text("Comment", "1 2 3").rows(new byte[8], new byte[8]).end());
    }
}
