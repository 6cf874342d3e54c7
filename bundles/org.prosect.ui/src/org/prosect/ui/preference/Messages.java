package org.prosect.ui.preference;

import org.eclipse.osgi.util.NLS;

/** The strings of the preferences. */
final class Messages extends NLS {

    public static String History_description;
    public static String History_megabytes;
    public static String Galleries_description;
    public static String Galleries_add;
    public static String Galleries_remove;

    static {
        NLS.initializeMessages("org.prosect.ui.preference.messages", Messages.class);
    }

    private Messages() { }
}
