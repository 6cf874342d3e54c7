package org.prosect.nn.checkpoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.testing.AllocatedMemory;
import org.prosect.testing.Mutations;

/** Damaged checkpoints are read or refused with reason and remedy; nothing else, and without much memory. */
class CheckpointFuzzTest {

    private static final int COUNT = 1500;
    private static final long MAX_BYTES = 64L << 20;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("model.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"torch-zip.pth", "torch-legacy.pth", "torch-zip-protocol4.pth", "torch-legacy-protocol5.pth", "initialisers.onnx"})
    void damagedFilesAreReadOrRefused(String name) throws Exception {
        fuzz(TorchFilesTest.resource(name), 1);
    }

    @Test
    void damagedSafetensorsAreReadOrRefused() throws Exception {
        Safetensors.write(file, SafetensorsTest.weights(), Map.of("a", "b"));
        fuzz(Files.readAllBytes(file), 2);
    }

    @Test
    void damagedModelsOfTensorFlowJsAreReadOrRefused() throws Exception {
        Files.write(folder.resolve("a.bin"), new byte[12]);
        fuzz(("{\"weightsManifest\":[{\"paths\":[\"a.bin\"],\"weights\":[{\"name\":\"a\",\"shape\":[2],\"dtype\":\"float32\"},"
                + "{\"name\":\"b\",\"shape\":[4],"
                + "\"dtype\":\"float32\",\"quantization\":{\"dtype\":\"uint8\",\"scale\":0.1,\"min\":-1.5}}]}]}").getBytes(), 3);
    }

    /** Every length, because a file that stops early is what users meet most. */
    @ParameterizedTest
    @ValueSource(strings = {"torch-zip.pth", "torch-legacy.pth", "initialisers.onnx"})
    void truncatedFilesAreRefused(String name) throws Exception {
        byte[] whole = TorchFilesTest.resource(name);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertFalse(isRead(name + " of " + length + " bytes"), name + " of " + length + " bytes");
        }
    }

    private void fuzz(byte[] seed, long randomSeed) throws Exception {
        Files.write(file, seed);
        assertTrue(isRead("undamaged"));
        int refused = 0;
        for (int i = 0; i < COUNT; i++) {
            RandomGenerator random = new SplittableRandom(randomSeed * 1_000_000 + i);
            Files.write(file, Mutations.mutate(seed, random));
            long before = AllocatedMemory.bytes();
            refused += isRead("random seed " + (randomSeed * 1_000_000 + i)) ? 0 : 1;
            long bytes = AllocatedMemory.bytes() - before;
            assertTrue(bytes < MAX_BYTES, () -> bytes + " bytes of memory");
        }
        assertTrue(refused > COUNT / 20, refused + " refused");
    }

    /** Opens the file and reads all of it. */
    private boolean isRead(String which) {
        try (Checkpoint checkpoint = Checkpoints.open(file)) {
            for (String name : checkpoint.names()) {
                checkpoint.values(name).get(new float[(int) checkpoint.shape(name).count()]);
            }
            return true;
        } catch (CheckpointException e) {
            assertFalse(e.what().isBlank() || e.remedy().isBlank(), which);
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(which + " made " + e, e);
        }
    }
}
