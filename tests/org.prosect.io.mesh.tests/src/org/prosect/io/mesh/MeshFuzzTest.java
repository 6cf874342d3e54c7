package org.prosect.io.mesh;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prosect.testing.FormatFuzz;
import org.prosect.testing.FuzzSeeds;

class MeshFuzzTest {

    @TempDir
    Path folder;

    static List<FuzzSeeds> seeds() {
        return List.of(new PlySeeds(), new StlSeeds(), new ObjSeeds(), new VtkSeeds(), new VtpSeeds(), new PackedMeshSeeds());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedFilesAreReadOrRefusedAndNothingElse(FuzzSeeds seeds) {
        FormatFuzz.Outcome outcome = FormatFuzz.run(seeds, 400, 20260301, folder);
        assertTrue(outcome.read() > 15 && outcome.refused() > 50, outcome::toString);
    }
}
