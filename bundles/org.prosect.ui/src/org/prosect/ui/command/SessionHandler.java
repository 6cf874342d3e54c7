package org.prosect.ui.command;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.prosect.core.ProsectException;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.session.StudySession;

/** A command on the open study: enabled and labelled as the study's state asks, and a problem is shown. */
abstract class SessionHandler extends AbstractHandler implements IElementUpdater {

    private final String command;
    private final StudySession session = PlatformUI.getWorkbench().getService(StudySession.class);
    private final StudySession.Listener listener = done -> update();

    /** @param command the command's id, whose menu items are kept up to date */
    SessionHandler(String command) {
        this.command = command;
        session.addListener(listener);
        setBaseEnabled(isPossible(session));
    }

    /** Whether it can be done now. */
    abstract boolean isPossible(StudySession session);

    abstract void run(StudySession session, IWorkbenchWindow window) throws ProsectException;

    /** The menu item's text with its mnemonic; empty: as plugin.xml says. */
    String label(StudySession session) {
        return "";
    }

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            run(session, window);
        } catch (ProsectException e) {
            ProblemDialog.show(window, e);
        }
        return null;
    }

    @Override
    public final void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        String label = label(session);
        if (!label.isEmpty()) {
            element.setText(label);
            element.setTooltip(label.replace("&", ""));
        }
    }

    @Override
    public void dispose() {
        session.removeListener(listener);
        super.dispose();
    }

    private void update() {
        setBaseEnabled(isPossible(session));
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(command, null);
    }
}
