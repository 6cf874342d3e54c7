package org.prosect.ui.tool;

import org.eclipse.osgi.util.NLS;

/** The strings of this package in the user's language, from messages.properties. */
final class Messages extends NLS {

    public static String PromptTools_failed;
    public static String PromptTools_failed_remedy;
    public static String PromptTools_noAttribute;
    public static String PromptTools_badKey;
    public static String PromptTools_twice;

    static {
        NLS.initializeMessages("org.prosect.ui.tool.messages", Messages.class);
    }

    private Messages() { }
}
