package org.prosect.backend.onnxruntime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.prosect.core.ProsectException;

/**
 * On Linux, ONNX Runtime 1.29 reads the command line of its process when it starts, and ends the process with a segmentation fault when that is
 * longer than about 3970 bytes (measured). Such a process must not start it.
 */
final class CommandLineLength {

    private static final int LIMIT = 3800;
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private CommandLineLength() { }

    /** @throws ProsectException when the command line is too long */
    static void check() throws ProsectException {
        if (Files.isReadable(COMMAND_LINE)) {
            try {
                check(Files.readAllBytes(COMMAND_LINE).length);
            } catch (IOException e) {
                throw new ProsectException("the length of the command line cannot be found out", "Choose another backend", e);
            }
        }
    }

    static void check(int length) throws ProsectException {
        if (length > LIMIT) {
            throw new ProsectException("ONNX Runtime cannot start in a process with a command line of " + length + " bytes; " + LIMIT
                    + " are allowed",
                    "Name fewer files at once, give the Java class path by the variable CLASSPATH, or choose another backend");
        }
    }
}
