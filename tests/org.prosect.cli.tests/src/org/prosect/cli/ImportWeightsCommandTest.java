package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.testing.SharedFiles;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class ImportWeightsCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aCheckpointOfItsAuthorsBecomesAModelFolder() throws Exception {
        Path checkpoint = SharedFiles.require("weights/meshnet-brainchop/meshnet_model.pth");
        Path out = folder.resolve("meshnet");
        Run run = Run.of("import-weights", "--architecture", "meshnet", "--in", checkpoint.toString(), "--out", out.toString(), "--licence", "MIT");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("fitting     116") && run.out().contains("not needed  19"), run.out());
        JsonObject card = JsonParser.parseString(Files.readString(out.resolve("model.json"))).getAsJsonObject();
        assertEquals("meshnet", card.get("architecture").getAsString());
        assertEquals("MIT", card.get("licence").getAsString());
        assertEquals(64, card.get("sha256").getAsString().length());
        assertEquals(64, card.get("sourceSha256").getAsString().length());
        Run info = Run.of("info", out.resolve("weights.safetensors").toString());
        assertEquals(0, info.status(), info.err());
        Run again = Run.of("import-weights", "--architecture", "meshnet", "--in", checkpoint.toString(), "--out", out.toString());
        assertEquals(1, again.status());
        assertTrue(again.err().contains("not empty"), again.err());
    }

    @Test
    void aCheckpointOfAnotherArchitectureIsRefusedAndNothingIsWritten() {
        Path checkpoint = SharedFiles.require("weights/lapirn/LapIRN_disp_fea7.pth");
        Path out = folder.resolve("wrong");
        Run run = Run.of("import-weights", "--architecture", "meshnet", "--in", checkpoint.toString(), "--out", out.toString());
        assertEquals(1, run.status());
        assertTrue(run.err().contains("is no checkpoint of meshnet: it has no tensor model.0.0.weight"), run.err());
        assertFalse(Files.exists(out));
        Run unknown = Run.of("import-weights", "--architecture", "none", "--in", checkpoint.toString(), "--out", out.toString());
        assertTrue(unknown.err().contains("there is no network architecture 'none'"), unknown.err());
    }

    @Test
    void architecturesAreListed() {
        String out = Run.of("list", "architectures").out();
        assertTrue(out.contains("meshnet") && out.contains("sam-vit") && out.contains("vfa"), out);
    }
}
