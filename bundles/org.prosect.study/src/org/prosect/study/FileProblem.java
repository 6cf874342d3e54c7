package org.prosect.study;

import org.eclipse.emf.ecore.EObject;

/**
 * A file that a study names and that is not as the study says.
 *
 * @param object the image, mesh, result or prompt that names it
 * @param kind what is wrong
 * @param file its path; when the study names no possible file, the text that stands for one
 * @param what one sentence without a full stop
 * @param remedy what the user can do about it, one sentence without a full stop
 */
public record FileProblem(EObject object, Kind kind, String file, String what, String remedy) {

    /** What can be wrong with a file. */
    public enum Kind {
        /** There is no such file. */
        MISSING,
        /** Its content is not what it was when it was added. */
        CHANGED,
        /** It is there, and cannot be read. */
        UNREADABLE
    }
}
