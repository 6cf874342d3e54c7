package org.prosect.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.testing.FormatFuzz;

class NrrdFuzzTest {

    @TempDir
    Path folder;

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() {
        FormatFuzz.Outcome outcome = FormatFuzz.run(new NrrdSeeds(), 400, 20260101, folder);
        assertTrue(outcome.read() > 15 && outcome.refused() > 50, outcome::toString);
    }

    @Test
    void damagedDetachedHeadersAreReadOrRefusedAndNothingElse() {
        FormatFuzz.Outcome outcome = FormatFuzz.run(new NrrdDetachedSeeds(), 200, 20260102, folder);
        assertTrue(outcome.read() > 2 && outcome.refused() > 50, outcome::toString);
    }
}
