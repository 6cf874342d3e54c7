package org.prosect.ui.session;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.study.FileProblem;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFiles;
import org.prosect.study.StudyFolder;
import org.prosect.study.history.StudyHistory;
import org.prosect.study.model.Study;

/**
 * A study with its commands: every change of the model goes through here, so that it can be undone, also after a restart. A change is on the disk
 * when the method that makes it returns. For the UI thread only.
 */
public final class OpenStudy {

    private final StudyHistory history;
    private final Consumer<String> listener;
    private final ComposedAdapterFactory adapterFactory;
    private final HistoryCommandStack commands;
    private final EditingDomain domain;
    private final Set<EObject> missing;
    private List<EObject> affected = List.of();
    private Optional<String> doing = Optional.empty();
    private boolean givenUp;

    /**
     * @param listener hears what was done, in words for the status line
     * @param problems hears why undo or redo did not work
     */
    OpenStudy(StudyHistory history, Consumer<String> listener, Consumer<ProsectException> problems) {
        this.history = history;
        this.listener = listener;
        // item providers of all bundles that contribute model packages; elements without one are shown by reflection
        adapterFactory = new ComposedAdapterFactory(ComposedAdapterFactory.Descriptor.Registry.INSTANCE);
        adapterFactory.addAdapterFactory(new ReflectiveItemProviderAdapterFactory());
        commands = new HistoryCommandStack(history, () -> Messages.Change_unnamed,
                e -> problems.accept(new ProsectException(e.what(), e.remedy(), e)));
        commands.addCommandStackListener(event -> changed());
        domain = new AdapterFactoryEditingDomain(adapterFactory, commands, history.folder().study().eResource().getResourceSet());
        missing = StudyFiles.missing(history.folder()).stream().map(FileProblem::object).collect(Collectors.toUnmodifiableSet());
    }

    /** For tools that edit masks: what they record is undone with everything else. */
    public StudyHistory history() {
        return history;
    }

    public StudyFolder folder() {
        return history.folder();
    }

    public Study study() {
        return folder().study();
    }

    /** What titles call it: the study's name, else its folder's. */
    public String name() {
        String name = study().getName();
        return name == null || name.isBlank() ? folder().folder().getFileName().toString() : name;
    }

    /** Whether a file that an element names was not there when the study was opened. */
    public boolean isFileMissing(EObject element) {
        return missing.contains(element);
    }

    public EditingDomain domain() {
        return domain;
    }

    /** Item providers for every element of the study. */
    public ComposedAdapterFactory adapterFactory() {
        return adapterFactory;
    }

    /** True when there are changes since it was opened or saved. */
    public boolean isChanged() {
        return history.isChanged();
    }

    /** What Undo would take back, in words; empty when there is nothing. */
    public Optional<String> undoable() {
        return commands.canUndo() ? Optional.of(commands.getUndoCommand().getLabel()) : Optional.empty();
    }

    /** What Redo would do again, in words; empty when there is nothing. */
    public Optional<String> redoable() {
        return commands.canRedo() ? Optional.of(commands.getRedoCommand().getLabel()) : Optional.empty();
    }

    /** The elements that the last change, undo or redo touched, those that came into the study first; none after saving. */
    public List<EObject> affected() {
        return affected;
    }

    private void changed() {
        affected = commands.affected();
        givenUp = false;
        Command last = commands.getMostRecentCommand();
        listener.accept(last == null ? "" : doing.orElse(last.getLabel()));
    }

    /** Makes a change of the model that is more than setting, adding or deleting; when it throws, the study is as it was. */
    public void change(String label, Runnable edit) {
        doing = Optional.of(label);
        try {
            commands.record(label, edit);
        } finally {
            doing = Optional.empty();
        }
    }

    /** Sets a single value. Nothing happens when it is the value already. */
    public void set(EObject element, EStructuralFeature feature, Object value, String label) {
        if (!Objects.equals(element.eGet(feature), value)) {
            execute(SetCommand.create(domain, element, feature, value == null ? SetCommand.UNSET_VALUE : value), label);
        }
    }

    /** Adds an element to a list. */
    public void add(EObject owner, EStructuralFeature list, EObject element, String label) {
        execute(AddCommand.create(domain, owner, list, element), label);
    }

    /** Deletes elements and all references to them. */
    public void delete(Collection<? extends EObject> elements, String label) {
        execute(DeleteCommand.create(domain, elements), label);
    }

    /**
     * Does a command that is not one of those above.
     *
     * @param label what is done, in words for the menu and the status line
     * @throws IllegalStateException when the command cannot be done
     */
    public void execute(Command command, String label) {
        if (!command.canExecute()) {
            throw new IllegalStateException("the model refuses: " + label);
        }
        commands.execute(new LabelledCommand(label, command));
    }

    /** Takes the last change back; does nothing when there is none. */
    public void undo() {
        undoable().ifPresent(label -> move(NLS.bind(org.prosect.ui.Messages.Done_undone, label), commands::undo));
    }

    /** Does the change again that was taken back last; does nothing when there is none. */
    public void redo() {
        redoable().ifPresent(label -> move(NLS.bind(org.prosect.ui.Messages.Done_redone, label), commands::redo));
    }

    private void move(String done, Runnable move) {
        doing = Optional.of(done);
        try {
            move.run();
        } finally {
            doing = Optional.empty();
        }
    }

    void save() throws ProsectException {
        try {
            history.save(false);
        } catch (StudyException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
        affected = List.of();
    }

    /** Says that the user does not want the unsaved changes any more; the next change takes that back. */
    void giveUp() {
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }

    /** @param discard the study is to open as it was saved; otherwise unsaved changes are there then */
    void dispose(boolean discard) {
        if (discard) {
            history.discard();
        }
        history.close();
        adapterFactory.dispose();
    }
}
