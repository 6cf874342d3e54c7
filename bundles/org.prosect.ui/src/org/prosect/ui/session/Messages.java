package org.prosect.ui.session;

import org.eclipse.osgi.util.NLS;

/** What is said of the history of a study. */
final class Messages extends NLS {

    public static String Change_unnamed;
    public static String History_recovered;
    public static String History_recoveredOne;
    public static String History_torn;
    public static String History_setAside;
    public static String History_setAside_remedy;
    public static String History_damaged;
    public static String History_damaged_remedy;
    public static String History_droppedMasks;
    public static String History_droppedLength;
    public static String History_notWritten;
    public static String History_notWritten_what;
    public static String History_notWritten_remedy;
    public static String History_writtenAgain;
    public static String History_inUse;
    public static String History_inUse_remedy;

    static {
        NLS.initializeMessages("org.prosect.ui.session.messages", Messages.class);
    }

    private Messages() { }
}
