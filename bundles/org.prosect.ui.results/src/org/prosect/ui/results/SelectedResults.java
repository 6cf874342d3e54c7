package org.prosect.ui.results;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.prosect.study.model.Result;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/** A command on the results that are selected in whichever view; enabled when there are some. */
abstract class SelectedResults extends AbstractHandler {

    abstract void run(OpenStudy study, List<Result> results, IWorkbenchWindow window);

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Result> results = of(HandlerUtil.getCurrentSelection(event));
        window.getService(StudySession.class).current().filter(study -> !results.isEmpty()).ifPresent(study -> run(study, results, window));
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        Object selection = context instanceof IEvaluationContext c ? c.getVariable(ISources.ACTIVE_CURRENT_SELECTION_NAME) : null;
        setBaseEnabled(!of(selection).isEmpty() && PlatformUI.getWorkbench().getService(StudySession.class).current().isPresent());
    }

    /** The results in a selection. */
    static List<Result> of(Object selection) {
        return selection instanceof IStructuredSelection s
                ? Arrays.stream(s.toArray()).filter(Result.class::isInstance).map(Result.class::cast).filter(r -> r.getStudy() != null).toList()
                : List.of();
    }
}
