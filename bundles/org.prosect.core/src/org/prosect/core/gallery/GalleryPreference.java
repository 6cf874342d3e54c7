package org.prosect.core.gallery;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.UserScope;
import org.osgi.service.prefs.BackingStoreException;
import org.prosect.core.ProsectException;

/**
 * The folders with a user's own canonical meshes, for command line and workbench alike, whatever the workspace. A product sets its own default in its
 * plugin_customization.ini, as {@code org.prosect.core/galleries}, one folder a line.
 */
public final class GalleryPreference {

    private static final String NODE = "org.prosect.core";
    private static final String GALLERIES = "galleries";

    private final IEclipsePreferences user;
    private final IEclipsePreferences defaults;

    /** That of the user who runs this process. */
    public GalleryPreference() {
        this(UserScope.INSTANCE.getNode(NODE), DefaultScope.INSTANCE.getNode(NODE));
    }

    GalleryPreference(IEclipsePreferences user, IEclipsePreferences defaults) {
        this.user = user;
        this.defaults = defaults;
    }

    /**
     * The folders in the order of their importance; they may not be there.
     *
     * @throws ProsectException when the preference holds a name that no folder can have here
     */
    public List<Path> get() throws ProsectException {
        List<Path> folders = new ArrayList<>();
        for (String line : user.get(GALLERIES, defaults.get(GALLERIES, "")).lines().toList()) {
            try {
                if (!line.isBlank()) {
                    folders.add(Path.of(line.strip()));
                }
            } catch (InvalidPathException e) {
                throw new ProsectException("the preferences name the gallery '" + line + "', which no folder can be called (" + e.getReason() + ")",
                        "Correct the list of galleries in the preferences", e);
            }
        }
        return folders;
    }

    /**
     * Keeps a list of folders for the next time, as absolute paths.
     *
     * @throws ProsectException when it cannot be written, or a name has a line break
     */
    public void set(List<Path> folders) throws ProsectException {
        List<String> lines = new ArrayList<>();
        for (Path folder : folders) {
            String line = folder.toAbsolutePath().normalize().toString();
            if (line.lines().count() != 1 || !line.equals(line.strip())) {
                throw new ProsectException("the folder '" + line + "' has a line break, or a blank at an end, in its name", "Rename it");
            }
            lines.add(line);
        }
        user.put(GALLERIES, String.join("\n", lines));
        try {
            user.flush();
        } catch (BackingStoreException e) {
            throw new ProsectException("the list of galleries cannot be kept (" + e.getMessage() + ")", "Check your rights in your home folder", e);
        }
    }
}
