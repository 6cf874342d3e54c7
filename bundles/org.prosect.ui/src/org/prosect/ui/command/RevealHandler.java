package org.prosect.ui.command;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.prosect.core.ProsectException;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.exchange.FileManager;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/** Shows the file of the selected element in the system's file manager. */
public final class RevealHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            Optional<Path> file = file(HandlerUtil.getCurrentSelection(event));
            if (file.isPresent()) {
                FileManager.show(file.get());
            }
        } catch (ProsectException e) {
            ProblemDialog.show(window, e);
        }
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        Object selection = context instanceof IEvaluationContext c ? c.getVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME) : null;
        setBaseEnabled(file(selection).isPresent());
    }

    private static Optional<Path> file(Object selection) {
        Optional<OpenStudy> study = PlatformUI.getWorkbench().getService(StudySession.class).current();
        return selection instanceof IStructuredSelection s && s.getFirstElement() instanceof EObject element
                ? study.flatMap(open -> FileManager.fileOf(open.folder(), element)) : Optional.empty();
    }
}
