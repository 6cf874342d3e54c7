package org.prosect.core;

/**
 * Something a user can meet and do something about: what happened, with the offending value, and what to do. The one shape of error in
 * Prosect; programming errors stay unchecked exceptions.
 */
public class ProsectException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    /**
     * @param what one sentence without a full stop that names the value at fault, such as {@code liver.nii: the header says 3 dimensions
     *            of size 0}
     * @param remedy what the user can do about it, one sentence without a full stop
     */
    public ProsectException(String what, String remedy) {
        this(what, remedy, null);
    }

    /** With the cause, which is shown only to those who ask for it. */
    public ProsectException(String what, String remedy, Throwable cause) {
        super(what + ". " + remedy + ".", cause);
        this.what = what;
        this.remedy = remedy;
    }

    /** What happened, with the value at fault. */
    public String what() {
        return what;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
