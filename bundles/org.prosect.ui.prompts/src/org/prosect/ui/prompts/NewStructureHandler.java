package org.prosect.ui.prompts;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewState;

/** Adds a structure to the study, from any view. */
public final class NewStructureHandler extends AbstractHandler {

    private final StudySession session = PlatformUI.getWorkbench().getService(StudySession.class);

    @Override
    public boolean isEnabled() {
        return session.current().isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ViewState state = PlatformUI.getWorkbench().getService(ViewState.class);
        session.current().ifPresent(study -> NewStructure.ask(HandlerUtil.getActiveShell(event), study, state));
        return null;
    }
}
