package org.prosect.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;

/** Folders that commands write into. */
final class OutputFolder {

    private OutputFolder() { }

    /** The folder, made when it is not there. */
    static Path make(Path folder) throws ProsectException {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ProsectException(folder + ": this folder cannot be made (" + ImageFiles.reason(e) + ")", "Give another folder, or check your rights", e);
        }
    }
}
