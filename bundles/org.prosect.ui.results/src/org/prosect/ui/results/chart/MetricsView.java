package org.prosect.ui.results.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.prosect.core.ProsectException;
import org.prosect.core.format.OutputFiles;
import org.prosect.core.picture.PngFile;
import org.prosect.core.report.MeasuredText;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.Result;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.results.Messages;
import org.prosect.ui.results.ResultVolumes;
import org.prosect.ui.session.StudySession;

/** A measured value of all results of the study as bars; the picture and the numbers can be copied and saved. */
public final class MetricsView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.results.metrics";

    private final StudySession.Listener listener = done -> refresh();
    private StudySession session;
    private ResultVolumes volumes;
    private Combo metric;
    private Combo grouping;
    private Composite body;
    private StackLayout stack;
    private Label words;
    private BarChart chart;
    private Label note;
    private MetricBars bars = MetricBars.of(List.of(), Grouping.RESULT, "", r -> OptionalDouble.empty());
    /** What can be shown, by what the user reads. */
    private Map<String, Function<Result, OptionalDouble>> values = Map.of();

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(StudySession.class);
        volumes = new ResultVolumes(parent.getDisplay(), this::draw);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        RowLayout wrapped = new RowLayout(SWT.HORIZONTAL);
        wrapped.center = true;
        wrapped.marginLeft = 0;
        bar.setLayout(wrapped);
        metric = combo(bar, Messages.Chart_metric);
        grouping = combo(bar, Messages.Chart_by);
        grouping.setItems(Messages.Chart_byResult, Messages.Chart_byStructure, Messages.Chart_byMethod);
        grouping.select(Grouping.STRUCTURE.ordinal());
        button(bar, Messages.Chart_copyPicture, this::copyPicture);
        button(bar, Messages.Chart_savePicture, this::savePicture);
        button(bar, Messages.Chart_copyTable, this::copyTable);
        button(bar, Messages.Chart_saveTable, this::saveTable);
        body = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        stack = new StackLayout();
        body.setLayout(stack);
        words = new Label(body, SWT.WRAP);
        words.setText(Messages.Chart_nothing);
        chart = new BarChart(body);
        note = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
        session.addListener(listener);
        refresh();
    }

    private Combo combo(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.addListener(SWT.Selection, event -> draw());
        return combo;
    }

    private static void button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private List<Result> results() {
        return session.current().map(study -> List.copyOf(study.study().getResults())).orElse(List.of());
    }

    private void refresh() {
        Map<String, Function<Result, OptionalDouble>> found = new LinkedHashMap<>();
        for (Result result : results()) {
            for (MetricValue value : result.getMetrics()) {
                String unit = value.getUnit() == null || value.getUnit().isEmpty() ? "" : " (" + value.getUnit() + ")";
                found.putIfAbsent(MeasuredText.label(value) + unit, of -> measured(of, MeasuredText.label(value)));
            }
        }
        found.put(Messages.Chart_volume, volumes::of);
        found.put(Messages.Chart_duration, MetricsView::seconds);
        String before = metric.getText();
        values = found;
        metric.setItems(found.keySet().toArray(String[]::new));
        metric.select(Math.max(0, new ArrayList<>(found.keySet()).indexOf(before)));
        metric.getParent().requestLayout();
        session.current().ifPresent(study -> volumes.count(study.folder(), results()));
        draw();
    }

    private void draw() {
        if (metric.isDisposed()) {
            return;
        }
        bars = MetricBars.of(results(), Grouping.values()[grouping.getSelectionIndex()], Messages.Chart_unnamed, values.get(metric.getText()));
        if (!bars.isEmpty()) {
            chart.show(bars, metric.getText());
        }
        note.setText(bars.leftOut() == 0 ? "" : NLS.bind(Messages.Chart_leftOut, bars.leftOut()));
        stack.topControl = bars.isEmpty() ? words : chart.control();
        body.layout();
    }

    /** What is shown, for tests. */
    MetricBars bars() {
        return bars;
    }

    Combo metric() {
        return metric;
    }

    Combo grouping() {
        return grouping;
    }

    BarChart chart() {
        return chart;
    }

    /** The value that was measured last. */
    private static OptionalDouble measured(Result result, String label) {
        return result.getMetrics().stream().filter(m -> MeasuredText.label(m).equals(label)).reduce((a, b) -> b).map(MeasuredText::number)
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble seconds(Result result) {
        return result.getProvenance() == null || result.getProvenance().getDurationMillis() <= 0 ? OptionalDouble.empty()
                : OptionalDouble.of(result.getProvenance().getDurationMillis() / 1000.0);
    }

    private void copyPicture() {
        copy(chart.picture(), ImageTransfer.getInstance());
    }

    private void copyTable() {
        copy(bars.csv(metric.getText()), TextTransfer.getInstance());
    }

    private void copy(Object what, Transfer how) {
        if (!bars.isEmpty()) {
            Clipboard clipboard = new Clipboard(metric.getDisplay());
            clipboard.setContents(new Object[] {what}, new Transfer[] {how});
            clipboard.dispose();
        }
    }

    private void savePicture() {
        save("chart.png", file -> PngFile.write(BarChart.buffered(chart.picture()), file));
    }

    private void saveTable() {
        String text = bars.csv(metric.getText());
        save("metrics.csv", file -> OutputFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    }

    private interface Saving {
        void to(Path file) throws ProsectException;
    }

    private void save(String name, Saving saving) {
        if (bars.isEmpty()) {
            return;
        }
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setFileName(name);
        String chosen = dialog.open();
        if (chosen != null) {
            try {
                saving.to(Path.of(chosen));
            } catch (ProsectException e) {
                ProblemDialog.show(getSite().getShell(), e);
            }
        }
    }

    @Override
    public void setFocus() {
        metric.setFocus();
    }

    @Override
    public void dispose() {
        session.removeListener(listener);
        volumes.stop();
        super.dispose();
    }
}
