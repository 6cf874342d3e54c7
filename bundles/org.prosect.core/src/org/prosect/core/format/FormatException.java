package org.prosect.core.format;

import java.nio.file.Path;

import org.prosect.core.ProsectException;

/** A file that cannot be read or written as what it should be. */
public class FormatException extends ProsectException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the file at fault; its path begins the message
     * @param what what is wrong with it, with the value
     * @param remedy what the user can do
     */
    public FormatException(Path file, String what, String remedy) {
        super(file + ": " + what, remedy);
    }

    public FormatException(Path file, String what, String remedy, Throwable cause) {
        super(file + ": " + what, remedy, cause);
    }
}
