package org.prosect.ui.session;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandWrapper;

/** A command with a label of ours: EMF's own are "Set" and "Remove". */
final class LabelledCommand extends CommandWrapper {

    LabelledCommand(String label, Command command) {
        super(label, label, command);
    }

    @Override
    public String getLabel() {
        return label;
    }
}
