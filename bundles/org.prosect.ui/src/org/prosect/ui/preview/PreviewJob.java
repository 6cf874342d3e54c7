package org.prosect.ui.preview;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.ImageData;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.picture.OverlayPicture;
import org.prosect.core.registry.Contributions;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Result;
import org.prosect.ui.JobProgress;
import org.prosect.ui.Messages;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.view.Pixels;

/** Reads what a request names and draws its picture. */
final class PreviewJob extends Job {

    /** Hears how it ended, in the job's thread; not called after a cancel. */
    interface Listener {
        void done(PreviewJob job, Optional<ImageData> picture, Optional<ProsectException> problem);
    }

    private static final int SMALLEST = 400;
    private static final int LARGEST = 8192;

    private final PreviewRequest request;
    private final int width;
    private final VolumeCache volumes;
    private final Listener listener;

    /** @param width of the picture in pixels */
    PreviewJob(PreviewRequest request, int width, VolumeCache volumes, Listener listener) {
        super(NLS.bind(Messages.Preview_job, request.image().getName()));
        this.request = request;
        this.width = Math.clamp(width, SMALLEST, LARGEST);
        this.volumes = volumes;
        this.listener = listener;
        setPriority(SHORT);
    }

    PreviewRequest request() {
        return request;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            listener.done(this, Optional.of(Pixels.of(draw(new JobProgress(monitor, getName())))), Optional.empty());
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (ProsectException e) {
            listener.done(this, Optional.empty(), Optional.of(e));
            return Status.OK_STATUS;
        } catch (RuntimeException e) {
            listener.done(this, Optional.empty(), Optional.of(ProblemDialog.unexpected(e)));
            return Status.error(e.toString(), e);
        } finally {
            monitor.done();
        }
    }

    private BufferedImage draw(Progress progress) throws ProsectException {
        ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
        Volume volume = volumes.read(request, files, progress.part(0, 0.7));
        OverlayPicture picture = OverlayPicture.of(volume).size(width);
        if (request.image().getWindowWidth() > 0) {
            picture = picture.window(request.image().getWindowCentre(), request.image().getWindowWidth());
        }
        if (request.result().isPresent()) {
            Result result = request.result().get();
            Mask mask = StudyImages.readMask(request.folder(), result, files, progress.part(0.7, 0.9));
            picture = picture.mask(mask, request.colour(), result.getName() == null ? "" : result.getName());
        }
        if (request.prompts().isPresent()) {
            picture = picture.prompts(request.prompts().get());
        }
        if (request.at().isPresent()) {
            picture = picture.at(request.at().get());
        }
        progress.check();
        return picture.render();
    }
}
