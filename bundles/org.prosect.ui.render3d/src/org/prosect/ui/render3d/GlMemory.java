package org.prosect.ui.render3d;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Remembers across runs that a way of drawing was tried. A driver may take the whole program down: when a run did not come to say that a start
 * worked, the next one goes without.
 */
final class GlMemory {

    /** A way to draw. */
    enum Way {
        /** In a window of the graphics card. */
        CANVAS,
        /** Without a window, the picture copied. */
        IMAGE
    }

    private final IEclipsePreferences preferences;

    GlMemory(IEclipsePreferences preferences) {
        this.preferences = preferences;
    }

    /** Whether a start of this way ended the program before it was known to work. */
    boolean failed(Way way) {
        return preferences.getBoolean(key(way), false);
    }

    /** Says, on the disk, that a start begins. */
    void begins(Way way) throws BackingStoreException {
        preferences.putBoolean(key(way), true);
        preferences.flush();
    }

    /** Says that it ended well, or with an error that the program survived. */
    void ended(Way way) throws BackingStoreException {
        preferences.remove(key(way));
        preferences.flush();
    }

    /** Forgets failures, so that everything is tried again. */
    void forget() throws BackingStoreException {
        for (Way way : Way.values()) {
            ended(way);
        }
    }

    private static String key(Way way) {
        return "start.tried." + way.name().toLowerCase(java.util.Locale.ROOT);
    }
}
