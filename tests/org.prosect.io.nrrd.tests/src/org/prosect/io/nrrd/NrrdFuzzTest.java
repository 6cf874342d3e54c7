package org.prosect.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.testing.FormatFuzz;

class NrrdFuzzTest {

    private static final String SHORTS = "type: short\ndimension: 3\nsizes: 2 3 2\nendian: big\n";
    private static final String PLACE = "space: right-anterior-superior\nspace directions: (1,0,0) (0,1,0) (0,0,1.5)\nspace origin: (-10,20,30.5)\nkinds: domain domain domain\n";
    private static final byte[] DATA = NrrdBytes.shorts(ByteOrder.BIG_ENDIAN, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    @TempDir
    Path folder;

    @Test
    void damagedAttachedFilesAreReadOrRefusedAndNothingElse() {
        List<byte[]> seeds = List.of(
                NrrdBytes.file(SHORTS + PLACE + "encoding: raw", DATA),
                NrrdBytes.file(SHORTS + PLACE + "encoding: raw\nbyte skip: -1", DATA),
                NrrdBytes.file(SHORTS + "spacings: 1 1 2\nthicknesses: 1 1 2\nencoding: gzip", NrrdBytes.gzip(DATA)),
                NrrdBytes.file(SHORTS + "line skip: 1\nencoding: text", NrrdBytes.ascii("skip\n0 1 2 3 4 5 6 7 8 9 10 11")),
                NrrdBytes.file("type: double\ndimension: 4\nsizes: 3 1 2 2\nkinds: vector domain domain list\nendian: little\nencoding: raw", new byte[96]),
                NrrdBytes.file("type: uint64\ndimension: 2\nsizes: 2 3\nendian: little\nencoding: hex", NrrdBytes.ascii("0123456789abcdef".repeat(6))));
        FormatFuzz.Outcome outcome = FormatFuzz.run(new NrrdFormat(), seeds, ".nrrd", 1000, 20260101, folder);
        assertTrue(outcome.read() > 100 && outcome.refused() > 100, outcome::toString);
    }

    @Test
    void damagedDetachedHeadersAreReadOrRefusedAndNothingElse() throws Exception {
        Files.write(folder.resolve("d1.raw"), DATA);
        Files.write(folder.resolve("d2.raw"), DATA);
        String two = "type: short\ndimension: 3\nsizes: 2 3 4\nendian: big\nencoding: raw\n";
        List<byte[]> seeds = List.of(
                NrrdBytes.file(SHORTS + PLACE + "encoding: raw\nbyte skip: 0\ndata file: d1.raw", new byte[0]),
                NrrdBytes.file(two + "data file: d%d.raw 1 2 1", new byte[0]),
                NrrdBytes.file(two + "data file: LIST\nd2.raw\nd1.raw", new byte[0]));
        FormatFuzz.Outcome outcome = FormatFuzz.run(new NrrdFormat(), seeds, ".nhdr", 400, 20260102, folder);
        assertTrue(outcome.read() > 20 && outcome.refused() > 100, outcome::toString);
    }
}
