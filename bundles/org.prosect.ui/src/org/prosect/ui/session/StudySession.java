package org.prosect.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.study.FileProblem;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFiles;
import org.prosect.study.StudyFolder;
import org.prosect.ui.Messages;

/**
 * The study that is open in the workbench, of which there is at most one. A service of the workbench:
 * {@code workbench.getService(StudySession.class)}.
 */
public final class StudySession {

    /** Hears of every change: another study, a command, undo, redo, saving. */
    public interface Listener {

        /**
         * Something changed; {@link StudySession#current()} tells how things are.
         *
         * @param done what was done, a few words for the status line; may be empty
         */
        void changed(String done);
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private Optional<OpenStudy> current = Optional.empty();

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** The study that is open. */
    public Optional<OpenStudy> current() {
        return current;
    }

    /**
     * Makes a new study and opens it in place of the current one, whose unsaved changes are lost.
     *
     * @throws ProsectException when the folder cannot be made; the current study stays open
     */
    public void create(Path folder) throws ProsectException {
        try {
            show(StudyFolder.create(folder, folder.getFileName().toString()), NLS.bind(Messages.Done_created, folder));
        } catch (StudyException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    /**
     * Opens a study in place of the current one, whose unsaved changes are lost.
     *
     * @throws ProsectException when it is no study, or a damaged one; the current study stays open
     */
    public void open(Path folder) throws ProsectException {
        try {
            StudyFolder opened = StudyFolder.open(folder);
            List<String> odd = oddities(opened);
            odd.forEach(warning -> ILog.of(getClass()).warn(warning));
            show(opened, odd.isEmpty() ? NLS.bind(Messages.Done_opened, folder)
                    : NLS.bind(Messages.Done_openedWithWarnings, new Object[] {folder, odd.size(), odd.getFirst()}));
        } catch (StudyException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    /** Saves the current study; does nothing without one. */
    public void save() throws ProsectException {
        if (current.isPresent()) {
            current.get().save();
            announce(NLS.bind(Messages.Done_saved, current.get().name()));
        }
    }

    /** Closes the current study; its unsaved changes are lost. */
    public void close() {
        current.ifPresent(OpenStudy::dispose);
        current = Optional.empty();
        announce("");
    }

    private void show(StudyFolder folder, String done) {
        current.ifPresent(OpenStudy::dispose);
        current = Optional.of(new OpenStudy(folder, this::announce));
        announce(done);
    }

    private static List<String> oddities(StudyFolder folder) {
        return Stream.concat(StudyFiles.missing(folder).stream().map(FileProblem::what), folder.warnings().stream()).toList();
    }

    private void announce(String done) {
        listeners.forEach(listener -> listener.changed(done));
    }
}
