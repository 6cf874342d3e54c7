package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class OwnSymbolsTest {

    /** A second copy would be loaded as usual, and its 630 MB too. */
    @Test
    void whatIsLoadedAheadIsTheLibraryThatIsUsed() throws Exception {
        Path maps = Path.of("/proc/self/maps");
        Assumptions.assumeTrue(Files.exists(maps), "skipped: only Linux says what is loaded");
        TensorFlowLibrary.version();
        for (String name : List.of("libtensorflow_cc.so.2", "libtensorflow_framework.so.2")) {
            assertEquals(1, Files.readAllLines(maps).stream().filter(line -> line.endsWith(name))
                    .map(line -> line.substring(line.indexOf('/'))).distinct().count(), name);
        }
    }
}
