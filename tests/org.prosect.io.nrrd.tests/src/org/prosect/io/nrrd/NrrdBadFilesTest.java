package org.prosect.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;

class NrrdBadFilesTest {

    private static final String GOOD = """
            type: uchar
            dimension: 3
            sizes: 2 3 2
            encoding: raw
            space: LPS
            space directions: (1,0,0) (0,1,0) (0,0,1)
            """;

    private final NrrdFormat format = new NrrdFormat();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sizes: 2 3 2                             | sizes: 2 3                                | has 2 sizes",
        "sizes: 2 3 2                             | sizes: 2 -3 2                             | -3",
        "sizes: 2 3 2                             | sizes: 2 3 99999999999999999999           | 99999999999999999999",
        "sizes: 2 3 2                             | sizes: 2 3 1048577                        | 1048577",
        "sizes: 2 3 2                             | sizes: 2 3 3                              | 18 bytes of voxels, 12 are there",
        "sizes: 2 3 2                             | sizes: 99999 99999 2                      | at most",
        "dimension: 3                             | dimension: 99                             | 99 dimensions",
        "dimension: 3                             | dimension: x                              | 'x'",
        "encoding: raw                            | encoding: bzip2                           | 'bzip2'",
        "encoding: raw                            | encoding: lz4                             | 'lz4'",
        "encoding: raw                            | encoding: gzip                            | gzip data",
        "encoding: raw                            | comment: none                             | encoding",
        "encoding: raw                            | encoding: raw\\nbyte skip: -2              | -2",
        "type: uchar                              | type: block                               | 'block'",
        "type: uchar                              | type: short                               | endian",
        "space: LPS                               | space: upside-down                        | 'upside-down'",
        "(0,1,0)                                  | (0,nan,0)                                 | NaN",
        "(0,1,0)                                  | (0,inf,0)                                 | Infinity",
        "(0,1,0)                                  | (0,0,0)                                   | axis 1",
        "(0,1,0)                                  | (1,0,0)                                   | span space",
        "(0,1,0)                                  | (0,1)                                     | 2 numbers",
        "(0,1,0)                                  | 7                                         | '7'",
        "space: LPS                               | space: LPS\\ndata file: ../secret          | '../secret'",
        "space: LPS                               | space: LPS\\ndata file: /etc/passwd        | '/etc/passwd'",
        "space: LPS                               | space: LPS\\ndata file: C:/x               | 'C:/x'",
        "space: LPS                               | space: LPS\\ndata file: none.raw           | no such file",
        "space: LPS                               | space: LPS\\ndata file: %s 1 2 1           | %s",
        "space: LPS                               | space: LPS\\ndata file: %99d 1 2 1         | %99d",
        "space: LPS                               | space: LPS\\ndata file: a%d 1 999999999 1  | 999999999",
        "space: LPS                               | space: LPS\\ndata file: a%d 1 5 0          | by 0",
        "space directions: (1,0,0) (0,1,0) (0,0,1) | spacings: 1 1 1\\ndata file: LIST         | lists 0",
    })
    void absurdHeadersAreRefusedWithTheValue(String line, String instead, String says) throws Exception {
        assertTrue(GOOD.contains(line));
        assertSays(says, write(NrrdBytes.file(GOOD.replace(line, instead.replace("\\n", "\n")), new byte[12])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "300", "-1", "1.5"})
    void textThatIsNoVoxelIsRefused(String word) throws Exception {
        byte[] data = NrrdBytes.ascii("1 2 3 " + word + " 5 6 7 8 9 10 11 12");
        assertSays("'" + word + "'", write(NrrdBytes.file(GOOD.replace("encoding: raw", "encoding: text"), data)));
    }

    @Test
    void cutTextAndHexAreRefused() throws Exception {
        assertSays("are there", write(NrrdBytes.file(GOOD.replace("encoding: raw", "encoding: text"), NrrdBytes.ascii("100 200 100 200 100 200"))));
        assertSays("not a hexadecimal digit", write(NrrdBytes.file(GOOD.replace("encoding: raw", "encoding: hex"),
                NrrdBytes.ascii("00112233445566778899aaxx"))));
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        assertSays("no NRRD file", write(new byte[] {0x5c, 1, 0, 0}));
        assertSays("0 bytes", write(new byte[0]));
        assertSays("folder", folder);
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("bad.nrrd"), bytes);
    }

    private void assertSays(String expected, Path file) {
        FormatException e = assertThrows(FormatException.class, () -> format.read(file, Progress.NONE));
        assertTrue(e.getMessage().contains(expected), e::getMessage);
        assertFalse(e.remedy().isBlank());
    }
}
