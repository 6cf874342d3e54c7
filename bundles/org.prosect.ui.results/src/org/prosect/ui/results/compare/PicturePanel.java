package org.prosect.ui.results.compare;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.ui.JobProgress;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.results.Messages;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.view.DisplayWindow;
import org.prosect.ui.view.PictureCanvas;
import org.prosect.ui.view.Pixels;
import org.prosect.ui.view.ViewSnapshot;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** Results in a picture through the crosshair, drawn in the background; the newest wish wins. */
public final class PicturePanel extends Composite {

    private static final int CALM_MILLIS = 60;

    private final VolumeStore store;
    private final ViewState state;
    private final PictureCanvas canvas;
    private final ViewState.Listener listener = this::stateChanged;
    private final Runnable start = this::start;
    private ComparisonMode mode = ComparisonMode.SIDE_BY_SIDE;
    private Optional<OpenStudy> study = Optional.empty();
    private List<Result> results = List.of();
    private Optional<ComparisonRequest> request = Optional.empty();
    private Job job;

    public PicturePanel(Composite parent, VolumeStore store, ViewState state) {
        super(parent, SWT.NONE);
        this.store = store;
        this.state = state;
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
        Composite modes = new Composite(this, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(4, 2).numColumns(ComparisonMode.values().length).applyTo(modes);
        for (ComparisonMode each : ComparisonMode.values()) {
            Button button = new Button(modes, SWT.RADIO);
            button.setText(switch (each) {
                case SIDE_BY_SIDE -> Messages.Compare_sideBySide;
                case OVERLAY -> Messages.Compare_overlay;
                case DIFFERENCE -> Messages.Compare_difference;
            });
            button.setData(each);
            button.setSelection(each == mode);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    mode = each;
                    redrawSoon();
                }
            });
        }
        canvas = new PictureCanvas(this);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.Compare_picture;
            }
        });
        canvas.addListener(SWT.Resize, event -> redrawSoon());
        canvas.say(Messages.Compare_nothing);
        state.addListener(listener);
        addDisposeListener(event -> {
            state.removeListener(listener);
            stop();
        });
    }

    /** Shows results of a study; the image is that of the first, and results of other images are left out. */
    public void show(Optional<OpenStudy> of, List<Result> chosen) {
        study = of;
        Optional<Image> image = chosen.stream().map(Result::getImage).filter(java.util.Objects::nonNull).findFirst();
        results = chosen.stream().filter(r -> r.getMaskUri() != null && image.filter(i -> i == r.getImage()).isPresent()).toList();
        redrawSoon();
    }

    /** The canvas, for tests. */
    public PictureCanvas canvas() {
        return canvas;
    }

    private void stateChanged(ViewSnapshot before, ViewSnapshot now) {
        if (!before.crosshair().equals(now.crosshair()) || !before.window().equals(now.window()) || before.leading() != now.leading()
                || !before.image().equals(now.image())) {
            redrawSoon();
        }
    }

    private void redrawSoon() {
        if (!isDisposed()) {
            getDisplay().timerExec(CALM_MILLIS, start);
        }
    }

    private void stop() {
        request.ifPresent(ComparisonRequest::cancel);
        request = Optional.empty();
        if (job != null) {
            job.cancel();
        }
    }

    private void start() {
        if (isDisposed()) {
            return;
        }
        stop();
        if (study.isEmpty() || results.isEmpty() || results.getFirst().getImage() == null) {
            canvas.say(Messages.Compare_nothing);
            return;
        }
        ComparisonRequest wanted = ComparisonRequest.of(store, study.get().folder(), Optional.of(results.getFirst().getImage()), results);
        request = Optional.of(wanted);
        wanted.all().whenComplete((nothing, problem) -> {
            if (isDisposed() || !request.equals(Optional.of(wanted))) {
                return;
            }
            Throwable cause = problem instanceof CompletionException c ? c.getCause() : problem;
            if (cause instanceof ProsectException e) {
                say(e);
            } else if (cause == null) {
                draw(wanted);
            }
        });
    }

    private void draw(ComparisonRequest wanted) {
        Volume volume = wanted.volume().orElseThrow().join();
        Image image = results.getFirst().getImage();
        ViewSnapshot now = state.now();
        boolean same = now.image().equals(Optional.of(image));
        Optional<DisplayWindow> own = image.getWindowWidth() > 0 ? Optional.of(new DisplayWindow(image.getWindowCentre(), image.getWindowWidth()))
                : Optional.empty();
        ComparisonPicture picture = new ComparisonPicture(volume, same ? now.window().or(() -> own) : own,
                same && volume.geometry().contains(now.crosshair()) ? Optional.of(now.crosshair()) : Optional.empty(), now.leading().ordinal(),
                Math.max(400, canvas.pictureWidth()));
        ComparisonMode how = mode;
        List<Compared> compared = wanted.compared();
        job = Job.create(Messages.Compare_job, (IJobFunction) monitor -> render(picture, how, compared, wanted, monitor));
        job.setSystem(true);
        job.schedule();
    }

    private IStatus render(ComparisonPicture picture, ComparisonMode how, List<Compared> compared, ComparisonRequest wanted,
            IProgressMonitor monitor) {
        try {
            BufferedImage drawn = picture.render(how, compared, new JobProgress(monitor, Messages.Compare_job));
            ImageData pixels = Pixels.of(drawn);
            finish(wanted, () -> canvas.show(pixels));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (ProsectException e) {
            finish(wanted, () -> say(e));
            return Status.OK_STATUS;
        } catch (RuntimeException e) {
            finish(wanted, () -> say(ProblemDialog.unexpected(e)));
            return Status.error(e.toString(), e);
        }
    }

    private void finish(ComparisonRequest wanted, Runnable show) {
        if (!isDisposed()) {
            getDisplay().asyncExec(() -> {
                if (!isDisposed() && request.equals(Optional.of(wanted))) {
                    show.run();
                }
            });
        }
    }

    private void say(ProsectException problem) {
        canvas.say(problem.what() + ".\n" + problem.remedy() + ".");
    }
}
