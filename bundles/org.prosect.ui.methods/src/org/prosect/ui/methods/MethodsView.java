package org.prosect.ui.methods;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.methods.run.Runs;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewState;

/** Chooses the method, sets it and runs it. */
public final class MethodsView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.methods.view";

    private MethodsPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new MethodsPanel(parent, new MethodsPanel.Services(getSite().getService(StudySession.class), getSite().getService(ViewState.class),
                getSite().getService(MethodState.class), getSite().getService(Runs.class), getSite().getService(ComputeDevices.class)));
    }

    /** All that is in it. */
    MethodsPanel panel() {
        return panel;
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }
}
