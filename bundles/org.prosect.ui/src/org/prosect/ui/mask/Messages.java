package org.prosect.ui.mask;

import org.eclipse.osgi.util.NLS;

/** The strings of this package in the user's language, from messages.properties. */
final class Messages extends NLS {

    public static String LiveMasks_asInFile;
    public static String LiveMasks_changedElsewhere;
    public static String LiveMasks_changedElsewhere_remedy;
    public static String LiveMasks_notWritten;
    public static String LiveMasks_notWritten_remedy;

    static {
        NLS.initializeMessages("org.prosect.ui.mask.messages", Messages.class);
    }

    private Messages() { }
}
