package org.prosect.ui;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;

/**
 * The folder in which the platform keeps window layout, preferences and its log: given by {@code -data}, else .prosect/workspace in the user's
 * home.
 */
final class Workspace {

    private Workspace() { }

    /**
     * Takes the workspace for this process.
     *
     * @throws ProsectException when another process has it, or it cannot be written
     */
    static Location lock() throws ProsectException {
        Location location = Platform.getInstanceLocation();
        if (location == null) {
            throw new ProsectException(NLS.bind(Messages.Application_noWorkspace, "@none", "-data @none"), Messages.Application_noWorkspace_remedy);
        }
        URL folder = null;
        try {
            boolean locked;
            if (location.isSet()) {
                folder = location.getURL();
                locked = location.lock();
            } else {
                folder = location.getDefault() != null ? location.getDefault() : home();
                locked = location.set(folder, true);
            }
            if (!locked) {
                throw new ProsectException(NLS.bind(Messages.Application_workspaceLocked, folder.getPath()),
                        Messages.Application_workspaceLocked_remedy);
            }
            return location;
        } catch (IOException e) {
            throw new ProsectException(NLS.bind(Messages.Application_noWorkspace, folder == null ? "" : folder.getPath(), e.getMessage()),
                    Messages.Application_noWorkspace_remedy, e);
        }
    }

    private static URL home() throws IOException {
        return Path.of(System.getProperty("user.home"), ".prosect", "workspace").toUri().toURL();
    }
}
