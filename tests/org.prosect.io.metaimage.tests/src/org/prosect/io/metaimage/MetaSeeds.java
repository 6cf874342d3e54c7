package org.prosect.io.metaimage;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.prosect.core.format.ImageFormat;
import org.prosect.testing.FuzzSeeds;

final class MetaSeeds implements FuzzSeeds {

    static final String HEADER = "NDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n"
            + "TransformMatrix = 1 0 0 0 1 0 0 0 1\nOffset = -10 20 30.5\n"
            + "ElementSpacing = 1 1 1.5\nDimSize = 2 3 2\nElementType = MET_SHORT\n";

    @Override
    public ImageFormat format() {
        return new MetaImageFormat();
    }

    @Override
    public String suffix() {
        return ".mha";
    }

    @Override
    public List<byte[]> files() {
        return List.of(
                MetaBytes.file(HEADER, new byte[24]),
                MetaBytes.file(HEADER + "HeaderSize = -1", new byte[24]),
                MetaBytes.file(HEADER + "CompressedData = True\nCompressedDataSize = 20", MetaBytes.zlib(new byte[24])),
                MetaBytes.file(HEADER.replace("BinaryData = True", "BinaryData = False"),
                        "0 1 2 3 4 5 6 7 8 9 10 11".getBytes(StandardCharsets.US_ASCII)),
                MetaBytes.file("NDims = 2\nDimSize = 2 3\nElementNumberOfChannels = 2\nElementType = MET_ULONG_LONG", new byte[96]));
    }
}
