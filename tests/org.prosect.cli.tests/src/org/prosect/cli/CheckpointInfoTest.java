package org.prosect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.nn.Shape;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.Safetensors;
import org.prosect.testing.SharedFiles;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** {@code prosect info} of files of weights. */
class CheckpointInfoTest {

    @TempDir
    Path folder;

    @Test
    void tensorsParametersAndMetadataAreListed() throws Exception {
        // the name says nothing: the content decides
        Path file = folder.resolve("weights.dat");
        Safetensors.write(file, weights(1), Map.of("architecture", "test"));
        Run run = Run.of("info", file);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().lines().anyMatch(line -> line.matches(" +net\\.a\\.weight +f32 +2×3")), run.out());
        assertTrue(run.out().contains("7 values"), run.out());
        JsonObject o = info(file);
        assertEquals("safetensors", o.get("format").getAsString());
        assertEquals(2, o.get("count").getAsInt());
        assertEquals(7, o.get("parameters").getAsLong());
        assertEquals("net.", o.get("commonPrefix").getAsString());
        JsonObject first = o.getAsJsonArray("tensors").get(0).getAsJsonObject();
        assertEquals("net.a.weight", first.get("name").getAsString());
        assertEquals("f32", first.get("type").getAsString());
        assertEquals("[2,3]", first.getAsJsonArray("shape").toString());
        assertEquals("test", o.getAsJsonObject("notes").get("architecture").getAsString());
        assertEquals(0, o.getAsJsonObject("notFinite").size());
    }

    @Test
    void valuesThatAreNotFiniteAreWarnedOfUnlessTheyAreNotRead() throws Exception {
        Path file = folder.resolve("nan.safetensors");
        Safetensors.write(file, weights(Float.NaN));
        Run run = Run.of("info", file);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.err().contains("net.b has 1 values that are NaN or infinite"), run.err());
        assertEquals("", Run.of("info", "--header-only", file).err());
    }

    @Test
    void maliciousAndBrokenFilesAreRefusedAndTheOthersStillShown() throws Exception {
        Path evil = Files.write(folder.resolve("model.pth"), "\u0080\2cposix\nsystem\n(X\2\0\0\0idtR.".getBytes(StandardCharsets.ISO_8859_1));
        Path good = folder.resolve("good.safetensors");
        Safetensors.write(good, weights(1));
        Path cut = Files.write(folder.resolve("cut.safetensors"), java.util.Arrays.copyOf(Files.readAllBytes(good), 200));
        Run run = Run.of("info", evil, cut, good);
        assertEquals(1, run.status());
        assertTrue(run.err().contains("asks to run posix.system"), run.err());
        assertTrue(run.err().contains("cut.safetensors"), run.err());
        assertTrue(run.out().contains("net.a.weight"), run.out());
    }

    @Test
    void aPublishedCheckpointIsListed() {
        JsonObject o = info(SharedFiles.require("weights/lapirn/LapIRN_disp_fea7.pth"));
        assertEquals("torch-zip", o.get("format").getAsString());
        assertEquals(923748, o.get("parameters").getAsLong());
        assertEquals(48, o.getAsJsonArray("tensors").size());
    }

    private static JsonObject info(Path file) {
        Run run = Run.of("info", file, "--json", "-");
        assertEquals(0, run.status(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("files").get(0).getAsJsonObject();
    }

    private static Weights weights(float last) {
        return new Weights() {

            @Override
            public Set<String> names() {
                return new LinkedHashSet<>(List.of("net.a.weight", "net.b"));
            }

            @Override
            public Shape shape(String name) {
                return name.equals("net.b") ? Shape.of(1) : Shape.of(2, 3);
            }

            @Override
            public FloatBuffer values(String name) {
                return FloatBuffer.wrap(name.equals("net.b") ? new float[] {last} : new float[6]);
            }
        };
    }
}
