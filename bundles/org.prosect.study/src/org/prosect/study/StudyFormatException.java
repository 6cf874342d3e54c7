package org.prosect.study;

import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;

/** The first element is not that of a study this version reads. */
final class StudyFormatException extends SAXParseException {

    private static final long serialVersionUID = 1L;

    private final String namespace;

    StudyFormatException(String namespace, String name, Locator locator) {
        super("the first element is '" + name + "' of namespace '" + namespace + "'", locator);
        this.namespace = namespace;
    }

    /** The namespace of the first element; empty when it has none. */
    String namespace() {
        return namespace;
    }
}
