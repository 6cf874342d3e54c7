package org.prosect.ui.volume;

import org.eclipse.osgi.util.NLS;

/** The strings of this package in the user's language, from messages.properties. */
final class Messages extends NLS {

    public static String Reading_job;

    static {
        NLS.initializeMessages("org.prosect.ui.volume.messages", Messages.class);
    }

    private Messages() { }
}
