package org.prosect.study;

import java.util.regex.Pattern;

/** How files with the answers of methods are called, so that they can be told from those that a user put into the study's folder. */
public final class AnswerNames {

    private AnswerNames() { }

    /**
     * The name that is wanted for a file; {@link StudyFolder#unusedFile} may add a number.
     *
     * @param structure name of the structure
     * @param method id of the method
     * @param suffix with its dot
     */
    public static String of(String structure, String method, String suffix) {
        return structure + "-" + method + suffix;
    }

    /** Whether a file can be called so because a method made it. */
    public static boolean isOf(String name, String method) {
        return Pattern.compile(".+-" + Pattern.quote(method) + "(-\\d+)?\\.(nii\\.gz|ply)").matcher(name).matches();
    }
}
