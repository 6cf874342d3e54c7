package org.prosect.io.metaimage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.testing.AllocatedMemory;

class MetaBadFilesTest {

    private static final String GOOD = """
            ObjectType = Image
            NDims = 3
            CompressedData = False
            TransformMatrix = 1 0 0 0 1 0 0 0 1
            ElementSpacing = 1 1 1
            DimSize = 2 3 2
            ElementType = MET_UCHAR
            ElementDataFile = LOCAL
            """;

    private final MetaImageFormat format = new MetaImageFormat();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NDims = 3                 | NDims = 99                               | NDims is 99",
        "NDims = 3                 | NDims = x                                | 'x'",
        "DimSize = 2 3 2           | DimSize = 2 3                            | 2 numbers",
        "DimSize = 2 3 2           | DimSize = 2 -3 2                         | -3",
        "DimSize = 2 3 2           | DimSize = 2 3 3                          | 18 bytes of voxels, 12 are there",
        "DimSize = 2 3 2           | DimSize = 2 3 1048577                    | 1048577",
        "DimSize = 2 3 2           | DimSize = 1000000 1000000 1000000        | at most",
        "ElementSpacing = 1 1 1    | ElementSpacing = 1 -1 1                  | -1.0",
        "ElementSpacing = 1 1 1    | ElementSpacing = 1 NaN 1                 | NaN",
        "ElementSpacing = 1 1 1    | ElementSpacing = 1 Infinity 1            | Infinity",
        "ElementSpacing = 1 1 1    | ElementSpacing = 1 0 1                   | 0.0",
        "1 0 0 0 1 0 0 0 1         | 1 0 0 1 0 0 0 0 1                        | span space",
        "1 0 0 0 1 0 0 0 1         | 1 0 0 0 1                                | 5 numbers",
        "MET_UCHAR                 | MET_STRING                               | 'MET_STRING'",
        "CompressedData = False    | CompressedData = maybe                   | 'maybe'",
        "CompressedData = False    | CompressedData = True                    | zlib",
        "CompressedData = False    | HeaderSize = -5                          | -5",
        "CompressedData = False    | ElementNumberOfChannels = 0              | 0 numbers a voxel",
        "CompressedData = False    | ElementNumberOfChannels = 99999999       | 99999999 numbers a voxel",
        "ElementDataFile = LOCAL   | ElementDataFile = ../secret              | '../secret'",
        "ElementDataFile = LOCAL   | ElementDataFile = /etc/passwd            | '/etc/passwd'",
        "ElementDataFile = LOCAL   | ElementDataFile = a\\..\\..\\secret      | secret",
        "ElementDataFile = LOCAL   | ElementDataFile = none.raw               | no such file",
        "ElementDataFile = LOCAL   | ElementDataFile =                        | ElementDataFile",
        "ElementDataFile = LOCAL   | ElementDataFile = a%03d.raw 1 99999999 1 | 99999999",
    })
    void absurdHeadersAreRefusedWithTheValue(String line, String instead, String says) throws Exception {
        assertTrue(GOOD.contains(line));
        assertSays(says, write(GOOD.replace(line, instead), new byte[12]));
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        assertSays("no MetaImage file", write("NRRD0004\n", new byte[3]));
        assertSays("no MetaImage file", write("\u0001\u0002", new byte[300]));
        assertSays("no ElementDataFile", write("ObjectType = Image\n", new byte[0]));
        assertSays("0 bytes", write("", new byte[0]));
        assertSays("folder", folder);
    }

    @Test
    void cutCompressedDataAreRefusedAndABombTakesNoMemory() throws Exception {
        byte[] noise = new byte[10000];
        new Random(1).nextBytes(noise);
        byte[] zipped = MetaBytes.zlib(noise);
        String header = GOOD.replace("CompressedData = False", "CompressedData = True").replace("2 3 2", "100 100 1");
        assertSays("cut short", write(header, Arrays.copyOf(zipped, 9000)));
        assertSays("cut short", write(header, Arrays.copyOf(zipped, zipped.length - 2)));
        Path bomb = write(header.replace("100 100 1", "1000 1000 1000"), zipped);
        long before = AllocatedMemory.bytes();
        assertSays("1000000000 bytes", bomb);
        assertTrue(AllocatedMemory.bytes() - before < 4 << 20, "memory was taken");
    }

    private Path write(String header, byte[] data) throws Exception {
        byte[] head = header.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + data.length);
        System.arraycopy(data, 0, all, head.length, data.length);
        return Files.write(folder.resolve("bad.mha"), all);
    }

    private void assertSays(String expected, Path file) {
        FormatException e = assertThrows(FormatException.class, () -> format.read(file, Progress.NONE));
        assertTrue(e.getMessage().contains(expected), e::getMessage);
        assertFalse(e.remedy().isBlank());
    }
}
