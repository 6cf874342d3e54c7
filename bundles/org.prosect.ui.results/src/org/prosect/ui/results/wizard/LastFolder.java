package org.prosect.ui.results.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.prosect.ui.session.OpenStudy;

/** The folder that files were written to last, across restarts. */
final class LastFolder {

    private static final String KEY = "exportFolder";

    private LastFolder() { }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.prosect.ui.results");
    }

    /** That folder while it is there; else the one in which the study's folder lies, or the user's own. */
    static Path propose(Optional<OpenStudy> study) {
        return given().or(() -> study.flatMap(s -> Optional.ofNullable(s.folder().folder().toAbsolutePath().getParent())))
                .filter(folder -> Files.isDirectory(folder) && Files.isWritable(folder)).orElse(Path.of(System.getProperty("user.home")));
    }

    private static Optional<Path> given() {
        String last = preferences().get(KEY, "");
        try {
            return last.isEmpty() ? Optional.empty() : Optional.of(Path.of(last)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            // written on another system
            return Optional.empty();
        }
    }

    static void remember(Path folder) {
        preferences().put(KEY, folder.toAbsolutePath().toString());
        try {
            preferences().flush();
        } catch (BackingStoreException e) {
            ILog.of(LastFolder.class).warn(e.getMessage(), e);
        }
    }
}
