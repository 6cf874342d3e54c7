package org.prosect.ui.methods;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.prosect.core.ProsectException;
import org.prosect.ui.method.MethodChoice;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.methods.run.RunStatus;
import org.prosect.ui.methods.run.Runs;

/** Run, Stop and the switches, with a line that says what goes on, or why nothing can. */
final class RunBar {

    private final Runs runs;
    private final Button live;
    private final Button protecting;
    private final Button run;
    private final Button stop;
    private final Label line;

    RunBar(Composite parent, Runs runs, MethodState state) {
        this.runs = runs;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).equalWidth(true).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        live = check(area, Messages.Run_live, Messages.Run_live_tooltip);
        live.addListener(SWT.Selection, event -> state.change(choice -> choice.withLive(live.getSelection())));
        protecting = check(area, Messages.Run_protecting, Messages.Run_protecting_tooltip);
        protecting.addListener(SWT.Selection, event -> state.change(choice -> choice.withProtecting(protecting.getSelection())));
        run = push(area, Messages.Run_run, Messages.Run_run_tooltip);
        run.addListener(SWT.Selection, event -> runs.run());
        stop = push(area, Messages.Run_stop, Messages.Run_stop_tooltip);
        stop.addListener(SWT.Selection, event -> runs.stop());
        line = Controls.wrapped(area, 2);
    }

    private static Button check(Composite parent, String text, String tooltip) {
        Button button = Controls.check(parent);
        button.setText(text);
        button.setToolTipText(tooltip);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }

    private static Button push(Composite parent, String text, String tooltip) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tooltip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    void show(MethodChoice choice) {
        RunStatus status = runs.now();
        Optional<ProsectException> obstacle = runs.obstacle();
        live.setSelection(choice.live());
        protecting.setSelection(choice.protecting());
        run.setEnabled(obstacle.isEmpty());
        stop.setEnabled(status.running().isPresent() && !status.stopping());
        String text = line(status, obstacle);
        if (!text.equals(line.getText())) {
            line.setText(text);
            line.requestLayout();
        }
    }

    private static String line(RunStatus status, Optional<ProsectException> obstacle) {
        if (status.running().isPresent()) {
            String doing = NLS.bind(status.stopping() ? Messages.Run_stopping : Messages.Run_running, status.running().get());
            return status.note().isEmpty() ? doing : doing + "\n" + status.note();
        }
        if (!status.note().isEmpty()) {
            return sentence(status.note());
        }
        return obstacle.map(problem -> sentence(problem.getMessage())).orElseGet(() -> status.last().map(RunBar::latency).orElse(""));
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.getDefault()) + text.substring(1);
    }

    /** How long the last run took, in seconds. */
    static String latency(RunStatus.Latency latency) {
        return NLS.bind(Messages.Run_latency, new Object[] {latency.method(), seconds(latency.millis()), seconds(latency.methodMillis())});
    }

    /** The same without what the method alone took. */
    static String shortLatency(RunStatus.Latency latency) {
        return NLS.bind(Messages.Run_latencyShort, latency.method(), seconds(latency.millis()));
    }

    private static String seconds(long millis) {
        return String.format(Locale.getDefault(), "%.2f", millis / 1000.0);
    }

    /** What the line says. */
    String text() {
        return line.getText();
    }

    Button run() {
        return run;
    }

    Button stop() {
        return stop;
    }

    Button live() {
        return live;
    }
}
