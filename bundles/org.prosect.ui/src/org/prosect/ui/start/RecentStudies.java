package org.prosect.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;
import org.prosect.study.StudyFolder;

/** The folders of studies that were open last, the latest first; remembered in the preferences. */
final class RecentStudies {

    private static final String KEY = "start.recent";
    private static final int MOST = 8;

    private final IEclipsePreferences preferences;

    RecentStudies(IEclipsePreferences preferences) {
        this.preferences = preferences;
    }

    /** Those that are still there. */
    List<Path> all() {
        return Stream.of(preferences.get(KEY, "").split("\n")).filter(line -> !line.isBlank()).map(Path::of)
                .filter(folder -> Files.isRegularFile(folder.resolve(StudyFolder.FILE))).toList();
    }

    void add(Path folder) {
        List<Path> now = new ArrayList<>(all());
        now.remove(folder);
        now.addFirst(folder);
        preferences.put(KEY, String.join("\n", now.stream().limit(MOST).map(Path::toString).toList()));
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            // the list is a convenience: without it the study can be opened all the same
            ILog.of(getClass()).warn("recent studies were not remembered", e);
        }
    }
}
