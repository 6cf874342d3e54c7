package org.prosect.ui.exchange;

import org.eclipse.osgi.util.NLS;

/** The strings of this package in the user's language, from messages.properties. */
final class Messages extends NLS {

    public static String Found_unreadable;
    public static String Found_unreadable_remedy;
    public static String Found_nothing;
    public static String Found_nothing_remedy;
    public static String Import_job;
    public static String Import_jobMany;
    public static String Import_command;
    public static String Import_commandMany;
    public static String Import_problems;
    public static String Import_problems_remedy;
    public static String Import_problemsSome_remedy;
    public static String Import_studyClosed;
    public static String Import_studyClosed_remedy;
    public static String Import_imageGone;
    public static String Import_imageGone_remedy;
    public static String Reveal_gone;
    public static String Reveal_gone_remedy;
    public static String Reveal_none;
    public static String Reveal_none_remedy;

    static {
        NLS.initializeMessages("org.prosect.ui.exchange.messages", Messages.class);
    }

    private Messages() { }
}
