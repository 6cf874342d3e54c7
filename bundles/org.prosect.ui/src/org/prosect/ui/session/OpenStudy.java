package org.prosect.ui.session;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.BasicCommandStack;
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
import org.prosect.study.model.Study;
import org.prosect.ui.Messages;

/** A study with its commands: every change of the model goes through here, so that it can be undone. For the UI thread only. */
public final class OpenStudy {

    private final StudyFolder folder;
    private final Consumer<String> listener;
    private final ComposedAdapterFactory adapterFactory;
    private final BasicCommandStack commands = new BasicCommandStack();
    private final EditingDomain domain;
    private final Set<EObject> missing;
    private List<EObject> affected = List.of();

    /** @param listener hears what was done, in words for the status line */
    OpenStudy(StudyFolder folder, Consumer<String> listener) {
        this.folder = folder;
        this.listener = listener;
        // item providers of all bundles that contribute model packages; elements without one are shown by reflection
        adapterFactory = new ComposedAdapterFactory(ComposedAdapterFactory.Descriptor.Registry.INSTANCE);
        adapterFactory.addAdapterFactory(new ReflectiveItemProviderAdapterFactory());
        domain = new AdapterFactoryEditingDomain(adapterFactory, commands, folder.study().eResource().getResourceSet());
        missing = StudyFiles.missing(folder).stream().map(FileProblem::object).collect(Collectors.toUnmodifiableSet());
    }

    public StudyFolder folder() {
        return folder;
    }

    public Study study() {
        return folder.study();
    }

    /** What titles call it: the study's name, else its folder's. */
    public String name() {
        String name = study().getName();
        return name == null || name.isBlank() ? folder.folder().getFileName().toString() : name;
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
        return commands.isSaveNeeded();
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

    private void changed(String done) {
        affected = commands.getMostRecentCommand().getAffectedObjects().stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
        listener.accept(done);
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
        changed(label);
    }

    /** Takes the last change back; does nothing when there is none. */
    public void undo() {
        undoable().ifPresent(label -> {
            commands.undo();
            changed(NLS.bind(Messages.Done_undone, label));
        });
    }

    /** Does the change again that was taken back last; does nothing when there is none. */
    public void redo() {
        redoable().ifPresent(label -> {
            commands.redo();
            changed(NLS.bind(Messages.Done_redone, label));
        });
    }

    void save() throws ProsectException {
        try {
            folder.save();
        } catch (StudyException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
        commands.saveIsDone();
        affected = List.of();
    }

    void dispose() {
        commands.flush();
        adapterFactory.dispose();
    }
}
