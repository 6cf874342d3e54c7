package org.prosect.core.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.prosect.core.ProsectException;

/** Folders that hosts write into. */
public final class OutputFolder {

    private OutputFolder() { }

    /** Refuses a folder that holds something, before long work; makes nothing. */
    public static void checkEmpty(Path folder) throws ProsectException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (entries.findAny().isPresent()) {
                throw new ProsectException(folder + " is there already and not empty", "Give a new folder");
            }
        } catch (IOException e) {
            throw new ProsectException(folder + ": this folder cannot be read (" + ImageFiles.reason(e) + ")",
                    "Give another folder, or check your rights", e);
        }
    }

    /** The folder, made when it is not there. */
    public static Path make(Path folder) throws ProsectException {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ProsectException(folder + ": this folder cannot be made (" + ImageFiles.reason(e) + ")",
                    "Give another folder, or check your rights", e);
        }
    }
}
