package org.prosect.ui.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Mask;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Result;
import org.prosect.ui.JobProgress;

/** The volumes of masks, counted in the background one after the other and remembered by the masks' contents. For the UI thread only. */
public final class ResultVolumes {

    private final Display display;
    private final Runnable listener;
    private final Map<String, OptionalDouble> millilitres = new HashMap<>();
    private Job job;

    /** @param listener hears in the UI thread that more is known */
    public ResultVolumes(Display display, Runnable listener) {
        this.display = display;
        this.listener = listener;
    }

    /** Millilitres; empty while they are not known, or when the mask cannot be read. */
    public OptionalDouble of(Result result) {
        return millilitres.getOrDefault(key(result), OptionalDouble.empty());
    }

    /** Begins to count what is not known yet. */
    public void count(StudyFolder folder, List<Result> results) {
        List<Result> unknown = new ArrayList<>();
        results.stream().filter(r -> r.getMaskUri() != null && !millilitres.containsKey(key(r))).map(EcoreUtil::copy).forEach(unknown::add);
        if (unknown.isEmpty()) {
            return;
        }
        stop();
        job = Job.create(Messages.Volumes_job, (IJobFunction) monitor -> count(folder, unknown, monitor));
        job.setSystem(true);
        job.schedule();
    }

    /** Stops counting. */
    public void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    private IStatus count(StudyFolder folder, List<Result> results, IProgressMonitor monitor) {
        ImageFiles files = new ImageFiles(Contributions.ofPlatform().imageFormats());
        try {
            for (Result result : results) {
                if (monitor.isCanceled()) {
                    return Status.CANCEL_STATUS;
                }
                OptionalDouble volume = OptionalDouble.empty();
                try {
                    Mask mask = StudyImages.readMask(folder, result, files, new JobProgress(monitor, Messages.Volumes_job));
                    volume = OptionalDouble.of(mask.count() * mask.geometry().voxelVolume() / 1000);
                } catch (ProsectException e) {
                    // the table shows a dash; whoever looks at the mask is told why
                    ILog.of(getClass()).warn(e.getMessage(), e);
                }
                OptionalDouble found = volume;
                if (!display.isDisposed()) {
                    display.asyncExec(() -> {
                        millilitres.put(key(result), found);
                        listener.run();
                    });
                }
            }
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        }
    }

    private static String key(Result result) {
        return result.getMaskSha256() + " " + result.getMaskUri();
    }
}
