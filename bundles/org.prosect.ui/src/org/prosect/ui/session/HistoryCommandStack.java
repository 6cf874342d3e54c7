package org.prosect.ui.session;

import java.util.Collection;
import java.util.EventObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.prosect.study.StudyException;
import org.prosect.study.history.StudyHistory;

/**
 * EMF's command stack over a {@link StudyHistory}: commands do, and the history takes back and does again. What it shows as commands are the
 * names of changes, also of those made before the study was opened; they cannot be executed themselves.
 */
final class HistoryCommandStack implements CommandStack {

    private final StudyHistory history;
    private final Supplier<String> unnamed;
    private final Consumer<StudyException> problems;
    private final List<CommandStackListener> listeners = new CopyOnWriteArrayList<>();
    private Optional<StudyHistory.Done> last = Optional.empty();

    /**
     * @param unnamed what a change is called that nobody named
     * @param problems hears why undo or redo did not work; the study is as it was then
     */
    HistoryCommandStack(StudyHistory history, Supplier<String> unnamed, Consumer<StudyException> problems) {
        this.history = history;
        this.unnamed = unnamed;
        this.problems = problems;
    }

    /** A change as a command: a name, and what it concerns. */
    private static final class Named extends AbstractCommand {

        private final List<EObject> affected;

        private Named(String label, List<EObject> affected) {
            super(label, label);
            this.affected = affected;
        }

        @Override
        public String getLabel() {
            return label;
        }

        @Override
        public boolean canExecute() {
            return false;
        }

        @Override
        public void execute() {
            throw new UnsupportedOperationException(label + " was executed before");
        }

        @Override
        public void redo() {
            throw new UnsupportedOperationException("only the command stack does " + label + " again");
        }

        @Override
        public Collection<?> getAffectedObjects() {
            return affected;
        }
    }

    private String name(String label) {
        return label.isBlank() ? unnamed.get() : label;
    }

    private Command command(String label, List<EObject> affected) {
        return new Named(name(label), affected);
    }

    /** Executes a command as one change; a command that throws leaves the study as it was, and its exception comes out. */
    @Override
    public void execute(Command command) {
        if (command == null) {
            return;
        }
        if (!command.canExecute()) {
            command.dispose();
            return;
        }
        try {
            record(command.getLabel() == null ? "" : command.getLabel(), command::execute);
        } finally {
            // the history takes it back: the command need not remember anything
            command.dispose();
        }
    }

    /** Makes a change that is no command. */
    void record(String label, Runnable edit) {
        try {
            history.record(label, edit).ifPresent(done -> last = Optional.of(done));
        } finally {
            notifyListeners();
        }
    }

    @Override
    public boolean canUndo() {
        return history.undoable().isPresent();
    }

    @Override
    public boolean canRedo() {
        return history.redoable().isPresent();
    }

    @Override
    public void undo() {
        move(history::undo);
    }

    @Override
    public void redo() {
        move(history::redo);
    }

    /** Undo or redo. */
    private interface Move {

        Optional<StudyHistory.Done> run() throws StudyException;
    }

    private void move(Move move) {
        try {
            move.run().ifPresent(done -> last = Optional.of(done));
        } catch (StudyException e) {
            last = Optional.empty();
            problems.accept(e);
        }
        notifyListeners();
    }

    @Override
    public Command getUndoCommand() {
        return history.undoable().map(label -> command(label, List.of())).orElse(null);
    }

    @Override
    public Command getRedoCommand() {
        return history.redoable().map(label -> command(label, List.of())).orElse(null);
    }

    /** The change that was done, taken back or done again last, with what it concerned; null when there is none. */
    @Override
    public Command getMostRecentCommand() {
        return last.map(done -> command(done.label(), done.affected())).orElse(null);
    }

    /** The elements that the last change, undo or redo touched. */
    List<EObject> affected() {
        return last.map(StudyHistory.Done::affected).orElse(List.of());
    }

    /** Forgets what was touched last, not what can be undone: that is in the study's folder. */
    @Override
    public void flush() {
        last = Optional.empty();
        notifyListeners();
    }

    @Override
    public void addCommandStackListener(CommandStackListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeCommandStackListener(CommandStackListener listener) {
        listeners.remove(listener);
    }

    private void notifyListeners() {
        listeners.forEach(listener -> listener.commandStackChanged(new EventObject(this)));
    }
}
