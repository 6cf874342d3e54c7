package org.prosect.io.metaimage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.testing.FormatFuzz;

class MetaFuzzTest {

    private static final String HEADER = "NDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\nTransformMatrix = 1 0 0 0 1 0 0 0 1\nOffset = -10 20 30.5\n"
            + "ElementSpacing = 1 1 1.5\nDimSize = 2 3 2\nElementType = MET_SHORT\n";

    @TempDir
    Path folder;

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() {
        List<byte[]> seeds = List.of(
                MetaBytes.file(HEADER, new byte[24]),
                MetaBytes.file(HEADER + "HeaderSize = -1", new byte[24]),
                MetaBytes.file(HEADER + "CompressedData = True\nCompressedDataSize = 20", MetaBytes.zlib(new byte[24])),
                MetaBytes.file(HEADER.replace("BinaryData = True", "BinaryData = False"), "0 1 2 3 4 5 6 7 8 9 10 11".getBytes(StandardCharsets.US_ASCII)),
                MetaBytes.file("NDims = 2\nDimSize = 2 3\nElementNumberOfChannels = 2\nElementType = MET_ULONG_LONG", new byte[96]));
        FormatFuzz.Outcome outcome = FormatFuzz.run(new MetaImageFormat(), seeds, ".mha", 1000, 20260101, folder);
        assertTrue(outcome.read() > 100 && outcome.refused() > 100, outcome::toString);
    }

    @Test
    void damagedDetachedHeadersAreReadOrRefusedAndNothingElse() throws Exception {
        Files.write(folder.resolve("d1.raw"), new byte[12]);
        Files.write(folder.resolve("d2.raw"), new byte[12]);
        String header = "ObjectType = Image\n" + HEADER + "ElementDataFile = ";
        List<byte[]> seeds = List.of(
                (header.replace("2 3 2", "2 3 1") + "d1.raw\n").getBytes(StandardCharsets.US_ASCII),
                (header + "d%d.raw 1 2 1\n").getBytes(StandardCharsets.US_ASCII),
                (header + "LIST\nd2.raw\nd1.raw\n").getBytes(StandardCharsets.US_ASCII));
        FormatFuzz.Outcome outcome = FormatFuzz.run(new MetaImageFormat(), seeds, ".mhd", 400, 20260102, folder);
        assertTrue(outcome.read() > 20 && outcome.refused() > 100, outcome::toString);
    }
}
