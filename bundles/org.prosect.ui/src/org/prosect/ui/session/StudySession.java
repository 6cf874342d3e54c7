package org.prosect.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.study.FileProblem;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFiles;
import org.prosect.study.StudyFolder;
import org.prosect.study.history.HistoryLimits;
import org.prosect.study.history.HistoryNotice;
import org.prosect.study.history.StudyHistory;

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

    /** Preference: megabytes of mask edits that can be undone. */
    public static final String MASK_MEGABYTES = "history.maskMegabytes";

    /** What {@link #MASK_MEGABYTES} is when nobody has set it. */
    public static final int DEFAULT_MASK_MEGABYTES = (int) (HistoryLimits.DEFAULT.maskBytes() >> 20);

    private static final String BUNDLE = "org.prosect.ui";

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Consumer<ProsectException> problems;
    /** What the user should know besides, for the next message. */
    private final List<String> notes = new ArrayList<>();
    private Optional<OpenStudy> current = Optional.empty();

    /** @param problems shows what the user must know, and returns at once */
    public StudySession(Consumer<ProsectException> problems) {
        this.problems = problems;
    }

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
            StudyFolder.create(folder, folder.getFileName().toString());
            show(history(folder), NLS.bind(org.prosect.ui.Messages.Done_created, folder));
        } catch (StudyException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    /**
     * Opens a study in place of the current one, whose unsaved changes are lost. After a crash it is as it was before that.
     *
     * @throws ProsectException when it is no study, or a damaged one; the current study stays open
     */
    public void open(Path folder) throws ProsectException {
        try {
            if (isCurrent(folder)) {
                // it has to be readable, and the journal can be open once
                StudyFolder.open(folder);
                current.ifPresent(study -> study.dispose(true));
                current = Optional.empty();
            }
            StudyHistory opened = history(folder);
            List<String> odd = oddities(opened.folder());
            odd.forEach(warning -> ILog.of(getClass()).warn(warning));
            show(opened, odd.isEmpty() ? NLS.bind(org.prosect.ui.Messages.Done_opened, folder)
                    : NLS.bind(org.prosect.ui.Messages.Done_openedWithWarnings, new Object[] {folder, odd.size(), odd.getFirst()}));
        } catch (StudyException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    /** Saves the current study; does nothing without one. */
    public void save() throws ProsectException {
        if (current.isPresent()) {
            current.get().save();
            announce(NLS.bind(org.prosect.ui.Messages.Done_saved, current.get().name()));
        }
    }

    /** Closes the current study; its unsaved changes are lost. */
    public void close() {
        current.ifPresent(study -> study.dispose(true));
        current = Optional.empty();
        announce("");
    }

    /** Says that the user does not want the unsaved changes of the current study any more. */
    public void giveUpChanges() {
        current.ifPresent(OpenStudy::giveUp);
    }

    /** The workbench ends: unsaved changes are there the next time, unless the user does not want them. Nobody is told any more. */
    void dispose() {
        listeners.clear();
        current.ifPresent(study -> study.dispose(study.isGivenUp()));
        current = Optional.empty();
    }

    private StudyHistory history(Path folder) throws StudyException {
        return StudyHistory.open(folder, limits(), this::tell);
    }

    /** As the preferences say. */
    private static HistoryLimits limits() {
        int megabytes = Platform.getPreferencesService().getInt(BUNDLE, MASK_MEGABYTES, DEFAULT_MASK_MEGABYTES, null);
        return HistoryLimits.DEFAULT.withMaskBytes((long) Math.max(1, megabytes) << 20);
    }

    private void tell(HistoryNotice notice) {
        String note = HistoryMessages.note(notice);
        ILog.of(getClass()).info(note);
        notes.add(note);
        HistoryMessages.problem(notice).ifPresent(problems);
    }

    private boolean isCurrent(Path folder) {
        try {
            return current.isPresent() && Files.isSameFile(current.get().folder().folder(), folder);
        } catch (IOException e) {
            // it is not there: opening it says so
            return false;
        }
    }

    private void show(StudyHistory history, String done) {
        current.ifPresent(study -> study.dispose(true));
        current = Optional.of(new OpenStudy(history, this::announce, problems));
        announce(done);
    }

    private static List<String> oddities(StudyFolder folder) {
        return Stream.concat(StudyFiles.missing(folder).stream().map(FileProblem::what), folder.warnings().stream()).toList();
    }

    private void announce(String done) {
        notes.addFirst(done);
        String message = notes.stream().filter(note -> !note.isEmpty()).collect(Collectors.joining(". "));
        notes.clear();
        listeners.forEach(listener -> listener.changed(message));
    }
}
