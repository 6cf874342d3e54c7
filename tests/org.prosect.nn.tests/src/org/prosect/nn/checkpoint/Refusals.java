package org.prosect.nn.checkpoint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files made of bytes. */
final class Refusals {

    private Refusals() { }

    static Path write(Path folder, byte[] bytes) throws IOException {
        return Files.write(folder.resolve("checkpoint"), bytes);
    }

    /** The file is refused with a message that says something, and a remedy. */
    static void assertRefused(Path folder, byte[] bytes, String says) throws IOException {
        assertRefused(write(folder, bytes), says);
    }

    static void assertRefused(Path file, String says) {
        CheckpointException e = assertThrows(CheckpointException.class, () -> Checkpoints.open(file).close());
        assertTrue(e.what().contains(says), e.getMessage());
        assertFalse(e.remedy().isBlank(), e.getMessage());
        assertTrue(e.getMessage().contains(e.remedy()), e.getMessage());
    }

    static float[] values(Checkpoint checkpoint, String name) {
        float[] values = new float[Math.toIntExact(checkpoint.shape(name).count())];
        checkpoint.values(name).get(values);
        return values;
    }
}
