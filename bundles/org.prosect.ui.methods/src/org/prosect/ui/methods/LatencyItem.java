package org.prosect.ui.methods;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.prosect.ui.methods.run.RunStatus;
import org.prosect.ui.methods.run.Runs;

/** The part of the status line that says which method runs, or how long the last run took. */
public final class LatencyItem extends WorkbenchWindowControlContribution {

    /** So that the line need not be laid out for every run. */
    private static final int WIDTH = 300;

    @Override
    protected Control createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 0).applyTo(area);
        Label label = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        Runs runs = PlatformUI.getWorkbench().getService(Runs.class);
        Runs.Listener listener = now -> label.setText(text(now));
        runs.addListener(listener);
        label.addListener(SWT.Dispose, event -> runs.removeListener(listener));
        label.setToolTipText(Messages.Latency_tooltip);
        label.setText(text(runs.now()));
        return area;
    }

    private static String text(RunStatus now) {
        return now.running().map(method -> NLS.bind(now.stopping() ? Messages.Run_stopping : Messages.Run_running, method))
                .orElseGet(() -> now.last().map(RunBar::shortLatency).orElse(""));
    }
}
