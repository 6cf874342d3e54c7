package org.prosect.study.history;

/** A recorded change and a study do not fit together; the study was not touched. */
final class MismatchException extends Exception {

    private static final long serialVersionUID = 1L;

    MismatchException(String message) {
        super(message);
    }

    MismatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
