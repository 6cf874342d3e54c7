package org.prosect.ui.methods;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.prosect.ui.methods.run.Runs;

/** Stops what runs. Active only while something does, so that Escape means what it always means otherwise. */
public final class StopHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        PlatformUI.getWorkbench().getService(Runs.class).stop();
        return null;
    }
}
