package org.prosect.nn.checkpoint;

import java.nio.file.Path;

/** A checkpoint that cannot be read or written: which file, what is wrong with it, and what to do. */
public final class CheckpointException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String what;
    private final String remedy;

    /**
     * @param file the checkpoint
     * @param what what is wrong with it, with the value at fault; no full stop
     * @param remedy what the user can do about it, one sentence without a full stop
     */
    public CheckpointException(Path file, String what, String remedy) {
        this(file, what, remedy, null);
    }

    /** With the cause, which is shown only to those who ask for it. */
    public CheckpointException(Path file, String what, String remedy, Throwable cause) {
        super(file + ": " + what + ". " + remedy + ".", cause);
        this.file = file;
        this.what = file + ": " + what;
        this.remedy = remedy;
    }

    /** The checkpoint. */
    public Path file() {
        return file;
    }

    /** What happened: the file and what is wrong with it. */
    public String what() {
        return what;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
