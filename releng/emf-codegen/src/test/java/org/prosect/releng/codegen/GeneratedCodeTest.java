package org.prosect.releng.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checked-in sources of the study model are what the generator makes of study.ecore today. */
class GeneratedCodeTest {

    private static final Path BUNDLES = Path.of("../../bundles");

    @TempDir
    Path fresh;

    @Test
    void checkedInSourcesAreWhatTheGeneratorMakes() throws Exception {
        EmfGenerate.main(new String[] {BUNDLES.toString(), "org.prosect.study/model/study.genmodel", fresh.toString()});
        for (String folder : new String[] {"org.prosect.study/src-gen", "org.prosect.study.edit/src-gen"}) {
            Map<String, String> generated = sources(fresh.resolve(folder));
            Map<String, String> checkedIn = sources(BUNDLES.resolve(folder));
            assertFalse(generated.isEmpty());
            assertEquals(generated.keySet(), checkedIn.keySet(), "files in " + folder + "; run ./prosect generate");
            generated.forEach((file, text) -> assertEquals(text, checkedIn.get(file), folder + "/" + file
                    + " differs from the model; run ./prosect generate"));
        }
    }

    private static Map<String, String> sources(Path folder) throws Exception {
        Map<String, String> result = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                result.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return result;
    }
}
