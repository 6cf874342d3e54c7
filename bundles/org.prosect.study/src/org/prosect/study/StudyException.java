package org.prosect.study;

/**
 * A study that cannot be opened or written, or a file of it that cannot be found: what happened, with the offending value, and what to do.
 * Has the shape of {@code org.prosect.core.ProsectException}, which this bundle may not see; hosts convert it.
 */
public class StudyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    /**
     * @param what one sentence without a full stop that names the value at fault
     * @param remedy what the user can do about it, one sentence without a full stop
     */
    public StudyException(String what, String remedy) {
        this(what, remedy, null);
    }

    /** With the cause, which is shown only to those who ask for it. */
    public StudyException(String what, String remedy, Throwable cause) {
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
