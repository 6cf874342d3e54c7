package org.prosect.ui.prompts;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.prosect.study.Studies;
import org.prosect.study.model.Structure;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.view.ViewState;

/** Asks for the name of a new structure and makes it the one that prompts are given for. */
final class NewStructure {

    private NewStructure() { }

    static void ask(Shell shell, OpenStudy study, ViewState state) {
        String proposal = Studies.uniqueName(Messages.Structure_proposal, names(study));
        InputDialog dialog = new InputDialog(shell, Messages.Structure_title, Messages.Structure_name, proposal,
                name -> problem(study, name).orElse(null));
        if (dialog.open() == Window.OK) {
            add(study, state, dialog.getValue());
        }
    }

    static void add(OpenStudy study, ViewState state, String name) {
        Structure structure = PromptEdits.addStructure(study, name.strip());
        state.change(view -> view.withStructure(Optional.of(structure)));
    }

    /** Two structures of one name could not be told apart. */
    static Optional<String> problem(OpenStudy study, String name) {
        if (name.isBlank()) {
            return Optional.of(Messages.Structure_noName);
        }
        return names(study).stream().anyMatch(n -> n.equalsIgnoreCase(name.strip())) ? Optional.of(NLS.bind(Messages.Structure_taken, name.strip()))
                : Optional.empty();
    }

    private static List<String> names(OpenStudy study) {
        return study.study().getStructures().stream().map(Structure::getName).filter(n -> n != null).toList();
    }
}
