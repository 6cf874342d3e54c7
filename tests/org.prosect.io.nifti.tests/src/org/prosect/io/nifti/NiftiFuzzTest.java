package org.prosect.io.nifti;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.testing.FormatFuzz;

class NiftiFuzzTest {

    @TempDir
    Path folder;

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() {
        FormatFuzz.Outcome outcome = FormatFuzz.run(new NiftiSeeds(), 400, 20260101, folder);
        assertTrue(outcome.read() > 50 && outcome.refused() > 50, outcome::toString);
    }
}
