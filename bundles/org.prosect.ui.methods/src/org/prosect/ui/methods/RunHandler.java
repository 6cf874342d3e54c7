package org.prosect.ui.methods;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.prosect.ui.methods.run.Runs;

/** Runs the chosen method; what is in the way is told. */
public final class RunHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        PlatformUI.getWorkbench().getService(Runs.class).run();
        return null;
    }
}
