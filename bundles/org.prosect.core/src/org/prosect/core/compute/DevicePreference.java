package org.prosect.core.compute;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.UserScope;
import org.osgi.service.prefs.BackingStoreException;
import org.prosect.core.ProsectException;

/**
 * The device that a user prefers, for command line and workbench alike, whatever the workspace. A product sets its own default in its
 * plugin_customization.ini, as {@code org.prosect.core/backend} and {@code org.prosect.core/device}.
 */
public final class DevicePreference {

    private static final String NODE = "org.prosect.core";
    private static final String BACKEND = "backend";
    private static final String DEVICE = "device";

    private final IEclipsePreferences user;
    private final IEclipsePreferences defaults;

    /** That of the user who runs this process. */
    public DevicePreference() {
        this(UserScope.INSTANCE.getNode(NODE), DefaultScope.INSTANCE.getNode(NODE));
    }

    DevicePreference(IEclipsePreferences user, IEclipsePreferences defaults) {
        this.user = user;
        this.defaults = defaults;
    }

    /** What is preferred; {@link DeviceChoice#BEST} when nothing is. */
    public DeviceChoice get() {
        return DeviceChoice.of(text(BACKEND), text(DEVICE));
    }

    /**
     * Keeps a choice for the next time.
     *
     * @throws ProsectException when it cannot be written
     */
    public void set(DeviceChoice choice) throws ProsectException {
        user.put(BACKEND, choice.backend().orElse(""));
        user.put(DEVICE, choice.device().orElse(""));
        try {
            user.flush();
        } catch (BackingStoreException e) {
            throw new ProsectException("the preferred device cannot be kept (" + e.getMessage() + ")", "Check your rights in your home folder", e);
        }
    }

    private String text(String key) {
        return user.get(key, defaults.get(key, ""));
    }
}
