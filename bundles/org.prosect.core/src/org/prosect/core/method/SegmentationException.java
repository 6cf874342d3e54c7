package org.prosect.core.method;

import org.prosect.core.ProsectException;

/** A method cannot do what was asked, such as a prompt it needs that is missing. */
public class SegmentationException extends ProsectException {

    private static final long serialVersionUID = 1L;

    public SegmentationException(String what, String remedy) {
        super(what, remedy);
    }

    public SegmentationException(String what, String remedy, Throwable cause) {
        super(what, remedy, cause);
    }
}
