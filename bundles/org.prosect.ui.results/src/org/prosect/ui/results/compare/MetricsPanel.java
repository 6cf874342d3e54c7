package org.prosect.ui.results.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.core.metric.EvaluandKind;
import org.prosect.core.registry.ChosenMetric;
import org.prosect.core.registry.Contributions;
import org.prosect.core.report.MeasuredText;
import org.prosect.imaging.Mask;
import org.prosect.study.model.Result;
import org.prosect.ui.JobProgress;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.results.Messages;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.volume.VolumeStore;

/**
 * Results measured against one of them by the metrics that are ticked: in the background, to be stopped at any time, kept only when the user wants.
 */
public final class MetricsPanel extends Composite {

    private static final int WIDEST = 260;

    private final VolumeStore store;
    private final StudySession session;
    private final List<ChosenMetric> metrics = Contributions.ofPlatform().metrics().stream().filter(m -> m.needs() == EvaluandKind.MASK)
            .map(m -> new ChosenMetric(m, m.tolerance())).toList();
    private final Combo reference;
    private final Table table;
    private final Button measure;
    private final Button stop;
    private final Button keep;
    private List<Result> results = List.of();
    private Optional<OpenStudy> study = Optional.empty();
    private List<ChosenMetric> chosen = List.of();
    private List<Measured> measured = List.of();
    private Optional<Result> measuredAgainst = Optional.empty();
    private Optional<ComparisonRequest> request = Optional.empty();
    private Job job;

    public MetricsPanel(Composite parent, VolumeStore store, StudySession session) {
        super(parent, SWT.NONE);
        this.store = store;
        this.session = session;
        GridLayoutFactory.swtDefaults().margins(4, 4).numColumns(3).applyTo(this);
        Label label = new Label(this, SWT.NONE);
        label.setText(Messages.Metrics_reference);
        reference = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).minSize(80, SWT.DEFAULT).applyTo(reference);
        reference.addListener(SWT.Selection, event -> forget());
        measure = button(Messages.Metrics_measure, this::measure);
        stop = button(Messages.Metrics_stop, this::stop);
        keep = button(Messages.Metrics_keep, this::keep);
        table = new Table(this, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(table);
        for (ChosenMetric metric : metrics) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setChecked(metric.metric().isDefault());
        }
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                forget();
            }
        });
        addDisposeListener(event -> stop());
        show(Optional.empty(), List.of());
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(this, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** Offers to measure results; two or more are needed. */
    public void show(Optional<OpenStudy> of, List<Result> chosenResults) {
        List<Result> now = chosenResults.stream().filter(r -> r.getMaskUri() != null).toList();
        if (now.equals(results) && of.equals(study)) {
            names();
            return;
        }
        stop();
        study = of;
        results = now;
        names();
        reference.select(results.isEmpty() ? -1 : 0);
        forget();
    }

    private void names() {
        int at = reference.getSelectionIndex();
        reference.setItems(results.stream().map(r -> String.valueOf(r.getName())).toArray(String[]::new));
        reference.select(Math.min(at, results.size() - 1));
    }

    private void forget() {
        measured = List.of();
        measuredAgainst = Optional.empty();
        fill();
        enable();
    }

    private void enable() {
        boolean running = job != null && job.getState() != Job.NONE;
        measure.setEnabled(!running && results.size() >= 2 && Arrays.stream(table.getItems()).anyMatch(TableItem::getChecked));
        stop.setEnabled(running);
        keep.setEnabled(!running && !measured.isEmpty());
    }

    private void fill() {
        Arrays.stream(table.getColumns()).forEach(TableColumn::dispose);
        List<Result> columns = measured.stream().map(Measured::result).toList();
        List<String> titles = new ArrayList<>(List.of(Messages.Metrics_metric));
        columns.forEach(r -> titles.add(String.valueOf(r.getName())));
        titles.add(Messages.Metrics_unit);
        titles.add(Messages.Metrics_id);
        for (int c = 0; c < titles.size(); c++) {
            TableColumn column = new TableColumn(table, c == 0 || c > columns.size() ? SWT.LEFT : SWT.RIGHT);
            column.setText(titles.get(c));
        }
        for (int m = 0; m < metrics.size(); m++) {
            TableItem item = table.getItem(m);
            ChosenMetric metric = metrics.get(m);
            item.setText(0, metric.metric().name() + (metric.metric().higherIsBetter() ? "  \u2191" : "  \u2193"));
            item.setText(1 + columns.size(), metric.metric().unit());
            item.setText(2 + columns.size(), metric.label());
            int at = chosen.indexOf(metric);
            for (int r = 0; r < measured.size(); r++) {
                item.setText(1 + r, at < 0 ? "" : MeasuredText.text(measured.get(r).values().get(at)));
            }
        }
        Arrays.stream(table.getColumns()).forEach(TableColumn::pack);
        // the values are what people look for: the longest names give way to them
        table.getColumn(0).setWidth(Math.min(WIDEST, table.getColumn(0).getWidth()));
    }

    private void stop() {
        request.ifPresent(ComparisonRequest::cancel);
        request = Optional.empty();
        if (job != null) {
            job.cancel();
        }
        job = null;
        if (!isDisposed()) {
            enable();
        }
    }

    private void measure() {
        if (study.isEmpty() || results.size() < 2) {
            return;
        }
        stop();
        chosen = IntStream.range(0, metrics.size()).filter(i -> table.getItem(i).getChecked()).mapToObj(metrics::get).toList();
        Result truth = results.get(Math.max(0, reference.getSelectionIndex()));
        List<Result> judged = results.stream().filter(r -> r != truth).toList();
        List<Result> order = new ArrayList<>(List.of(truth));
        order.addAll(judged);
        ComparisonRequest wanted = ComparisonRequest.of(store, study.get().folder(), Optional.empty(), order);
        request = Optional.of(wanted);
        wanted.all().whenComplete((nothing, problem) -> {
            if (isDisposed() || !request.equals(Optional.of(wanted))) {
                return;
            }
            Throwable cause = problem instanceof CompletionException c ? c.getCause() : problem;
            if (cause instanceof ProsectException e) {
                ProblemDialog.show(getShell(), e);
            } else if (cause == null) {
                start(wanted, truth, judged);
            }
        });
    }

    private void start(ComparisonRequest wanted, Result truth, List<Result> judged) {
        List<Compared> masks = wanted.compared();
        job = Job.create(NLS.bind(Messages.Metrics_job, masks.getFirst().name()), (IJobFunction) monitor -> run(masks, truth, judged, wanted,
                monitor));
        job.schedule();
        enable();
    }

    private IStatus run(List<Compared> masks, Result truth, List<Result> judged, ComparisonRequest wanted, IProgressMonitor monitor) {
        try {
            Progress progress = new JobProgress(monitor, Messages.Metrics_measure);
            List<Measured> values = new ArrayList<>();
            for (int i = 0; i < judged.size(); i++) {
                values.add(new Measured(judged.get(i), values(masks.getFirst(), masks.get(i + 1),
                        progress.part((double) i / judged.size(), (i + 1.0) / judged.size()))));
            }
            finish(wanted, () -> {
                measured = values;
                measuredAgainst = Optional.of(truth);
                fill();
            });
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            finish(wanted, () -> { });
            return Status.CANCEL_STATUS;
        } catch (ProsectException e) {
            finish(wanted, () -> ProblemDialog.show(getShell(), e));
            return Status.OK_STATUS;
        } catch (RuntimeException e) {
            finish(wanted, () -> ProblemDialog.show(getShell(), ProblemDialog.unexpected(e)));
            return Status.OK_STATUS;
        }
    }

    private List<OptionalDouble> values(Compared truth, Compared judged, Progress progress) throws ProsectException {
        Mask a = truth.mask();
        Mask b = judged.mask();
        if (!a.geometry().sameGrid(b.geometry())) {
            throw new ProsectException(NLS.bind(Messages.Compare_otherGrid, truth.name(), judged.name()), Messages.Compare_otherGrid_remedy);
        }
        return ChosenMetric.evaluateAll(new Comparison(Evaluand.of(a), Evaluand.of(b)), chosen, progress);
    }

    private void finish(ComparisonRequest wanted, Runnable show) {
        if (!isDisposed()) {
            getDisplay().asyncExec(() -> {
                if (!isDisposed() && request.equals(Optional.of(wanted))) {
                    job = null;
                    show.run();
                    enable();
                }
            });
        }
    }

    private void keep() {
        Optional<Result> against = measuredAgainst.filter(r -> r.getStudy() != null);
        if (against.isPresent() && session.current().equals(study)) {
            List<Measured> kept = measured.stream().filter(m -> m.result().getStudy() != null).toList();
            study.orElseThrow().change(NLS.bind(Messages.Command_keep, against.get().getName()),
                    () -> kept.forEach(m -> m.keep(chosen, against.get())));
        }
    }
}
