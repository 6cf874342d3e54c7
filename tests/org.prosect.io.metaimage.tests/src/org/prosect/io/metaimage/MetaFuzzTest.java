package org.prosect.io.metaimage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.testing.FormatFuzz;

class MetaFuzzTest {

    @TempDir
    Path folder;

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() {
        FormatFuzz.Outcome outcome = FormatFuzz.run(new MetaSeeds(), 400, 20260101, folder);
        assertTrue(outcome.read() > 30 && outcome.refused() > 50, outcome::toString);
    }

    @Test
    void damagedDetachedHeadersAreReadOrRefusedAndNothingElse() {
        FormatFuzz.Outcome outcome = FormatFuzz.run(new MetaDetachedSeeds(), 200, 20260102, folder);
        assertTrue(outcome.read() > 5 && outcome.refused() > 50, outcome::toString);
    }
}
