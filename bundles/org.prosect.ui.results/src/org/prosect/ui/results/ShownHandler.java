package org.prosect.ui.results;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.study.model.Result;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.view.ViewState;

/** Hides the masks of results in all views; when all are hidden, shows them. */
public final class ShownHandler extends SelectedResults {

    @Override
    void run(OpenStudy study, List<Result> results, IWorkbenchWindow window) {
        ViewState state = window.getService(ViewState.class);
        Set<Result> hidden = new HashSet<>(state.now().hidden());
        if (!hidden.addAll(results)) {
            results.forEach(hidden::remove);
        }
        state.change(now -> now.withHidden(hidden));
    }
}
