package org.prosect.ui.preview;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.prosect.core.ProsectException;
import org.prosect.ui.Messages;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.PictureCanvas;

/** Shows the selected image or result as three planes. Reading and drawing happen in the background; the newest selection wins. */
public final class PreviewView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.preview";

    /** A window that is being dragged larger sends many sizes; the picture is drawn anew for the last. */
    private static final int RESIZE_MILLIS = 200;

    private final Runnable redraw = this::drawAgain;
    private final ISelectionListener selectionListener = this::selected;
    private final StudySession.Listener sessionListener = done -> studyChanged();
    private VolumeCache volumes = new VolumeCache();
    private StudySession session;
    private String name;
    private PictureCanvas canvas;
    private Optional<PreviewRequest> shown = Optional.empty();
    private Optional<OpenStudy> shownStudy = Optional.empty();
    private Optional<EObject> shownElement = Optional.empty();
    private Optional<PreviewJob> running = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(StudySession.class);
        name = getPartName();
        canvas = new PictureCanvas(parent);
        canvas.say(Messages.Preview_nothing);
        canvas.addListener(SWT.Resize, event -> canvas.getDisplay().timerExec(RESIZE_MILLIS, redraw));
        session.addListener(sessionListener);
        getSite().getPage().addPostSelectionListener(selectionListener);
        selected(this, getSite().getPage().getSelection());
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof IStructuredSelection s && s.getFirstElement() instanceof EObject element && session.current().isPresent()) {
            show(session.current().get(), element);
        }
    }

    private void show(OpenStudy study, EObject element) {
        PreviewRequest.of(study, element).ifPresent(request -> {
            shownStudy = Optional.of(study);
            shownElement = Optional.of(element);
            show(request);
        });
    }

    private void show(PreviewRequest request) {
        running.ifPresent(PreviewJob::cancel);
        if (canvas.pictureSize().isEmpty()) {
            canvas.say(NLS.bind(Messages.Preview_reading, request.image().getName()));
        }
        shown = Optional.of(request);
        PreviewJob job = new PreviewJob(request, canvas.pictureWidth(), volumes, this::done);
        running = Optional.of(job);
        job.schedule();
    }

    private void drawAgain() {
        if (!canvas.isDisposed()) {
            shown.ifPresent(this::show);
        }
    }

    /** Called by a job in its thread. */
    private void done(PreviewJob job, Optional<ImageData> picture, Optional<ProsectException> problem) {
        getSite().getShell().getDisplay().asyncExec(() -> {
            // an older job may end after a newer one has begun
            if (!canvas.isDisposed() && running.equals(Optional.of(job))) {
                running = Optional.empty();
                setPartName(NLS.bind(Messages.Preview_titleOf, name, job.request().title()));
                picture.ifPresent(canvas::show);
                problem.ifPresent(p -> canvas.say(NLS.bind(Messages.Preview_problem, p.what(), p.remedy())));
            }
        });
    }

    private void studyChanged() {
        if (shownStudy.isEmpty()) {
            return;
        }
        OpenStudy study = shownStudy.get();
        if (session.current().equals(shownStudy) && shownElement.filter(e -> EcoreUtil.isAncestor(study.study(), e)).isPresent()) {
            show(study, shownElement.get());
        } else {
            showNothing();
        }
    }

    private void showNothing() {
        running.ifPresent(PreviewJob::cancel);
        running = Optional.empty();
        shown = Optional.empty();
        shownElement = Optional.empty();
        shownStudy = Optional.empty();
        // not cleared but left behind: a job may be reading into it
        volumes = new VolumeCache();
        canvas.say(Messages.Preview_nothing);
        setPartName(name);
    }

    /** The size of the picture that is shown, in its own pixels; empty while there is none. */
    public Optional<Point> pictureSize() {
        return canvas.pictureSize();
    }

    /** The words that stand in place of a picture; empty while there is one. */
    public String words() {
        return canvas.words();
    }

    @Override
    public void setFocus() {
        canvas.setFocus();
    }

    @Override
    public void dispose() {
        running.ifPresent(PreviewJob::cancel);
        session.removeListener(sessionListener);
        getSite().getPage().removePostSelectionListener(selectionListener);
        super.dispose();
    }
}
