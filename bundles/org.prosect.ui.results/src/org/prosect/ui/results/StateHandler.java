package org.prosect.ui.results;

import java.util.List;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.ui.session.OpenStudy;

/** Accepts or rejects results, or takes that back; which of them, plugin.xml says behind the colon of the class. */
public final class StateHandler extends SelectedResults implements IExecutableExtension {

    private ResultState state = ResultState.PROPOSED;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        state = ResultState.valueOf(String.valueOf(data));
    }

    @Override
    void run(OpenStudy study, List<Result> results, IWorkbenchWindow window) {
        List<Result> others = results.stream().filter(result -> result.getState() != state).toList();
        if (!others.isEmpty()) {
            String what = others.size() == 1 ? others.getFirst().getName() : NLS.bind(Messages.Results_count, others.size());
            study.change(NLS.bind(switch (state) {
                case ACCEPTED -> Messages.Command_accept;
                case REJECTED -> Messages.Command_reject;
                case PROPOSED -> Messages.Command_propose;
            }, what), () -> others.forEach(result -> result.setState(state)));
        }
    }
}
