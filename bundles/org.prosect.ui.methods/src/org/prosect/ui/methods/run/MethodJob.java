package org.prosect.ui.methods.run;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.method.MethodHost;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.SegmentationException;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.JobProgress;
import org.prosect.ui.ProblemDialog;

/** One run in the background: the method works in a thread of its own, this job waits for it, and for no longer than is good. */
final class MethodJob extends Job {

    /** How a run ended. */
    sealed interface Ending {

        /** With an answer. */
        record Answered(MethodRunner.Outcome outcome, StoredAnswer files) implements Ending { }

        /** Because nobody wanted it any more. */
        record Stopped() implements Ending { }

        /** With a problem; the study is as it was. */
        record Failed(ProsectException problem) implements Ending { }

        /** Without an answer: the method did not react to being stopped, and its thread was given up. */
        record Abandoned(ProsectException problem) implements Ending { }
    }

    /**
     * What a run needs besides the request.
     *
     * @param image the voxels
     * @param others masks to leave alone
     * @param host what methods work with
     * @param images writes the mask
     * @param meshes writes the surface
     */
    record Equipment(Volume image, List<ProtectedMask> others, MethodHost host, ImageFiles images, MeshFiles meshes) { }

    /** How long a method may take to react when the user stops it. */
    static final long STOP_MILLIS = 500;
    /** How long when a newer request waits for it: its session is worth more than a moment. */
    static final long REPLACED_MILLIS = 10_000;
    private static final long POLL_MILLIS = 20;
    /** The key of the entry of the provenance's parameters that names the results whose voxels were left alone. */
    private static final String PROTECTED = "workbench.protected";

    private final RunRequest request;
    private final Equipment equipment;
    private final SessionWorker worker;
    private final Consumer<Ending> end;
    private volatile long patienceMillis = STOP_MILLIS;

    /** @param end hears how it ended, in the thread of the job */
    MethodJob(RunRequest request, Equipment equipment, SessionWorker worker, Consumer<Ending> end) {
        super(NLS.bind(Messages.Run_job, request.method().name(), request.structure()));
        this.request = request;
        this.equipment = equipment;
        this.worker = worker;
        this.end = end;
    }

    /** Stops it; may be called again with less patience. */
    void stop(long patience) {
        patienceMillis = patience;
        cancel();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        // a method that is given up may go on talking for years
        LeavableProgress progress = new LeavableProgress(new JobProgress(monitor, getName()));
        Ending ending;
        try {
            ending = work(monitor, progress);
        } catch (CancellationException e) {
            ending = new Ending.Stopped();
        } catch (ProsectException e) {
            ending = new Ending.Failed(e);
        } catch (RuntimeException e) {
            ending = new Ending.Failed(ProblemDialog.unexpected(e));
        } finally {
            progress.leave();
            monitor.done();
        }
        end.accept(ending);
        return ending instanceof Ending.Answered ? Status.OK_STATUS : Status.CANCEL_STATUS;
    }

    private Ending work(IProgressMonitor monitor, LeavableProgress progress) throws ProsectException {
        SessionWorker.Opening opening = new SessionWorker.Opening(request.method(), equipment.image, request.settings());
        Future<MethodRunner.Outcome> answer = worker.segment(opening, request.copy().prompts(), equipment.host, progress.part(0, 0.9));
        long stopped = 0;
        while (true) {
            try {
                MethodRunner.Outcome outcome = answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                progress.check();
                return store(outcome, progress);
            } catch (TimeoutException e) {
                stopped = !monitor.isCanceled() ? 0 : stopped == 0 ? System.nanoTime() : stopped;
                if (stopped != 0 && System.nanoTime() - stopped > patienceMillis * 1_000_000) {
                    worker.abandon();
                    return new Ending.Abandoned(hanging());
                }
            } catch (ExecutionException e) {
                throw problem(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                worker.abandon();
                throw new CancellationException("interrupted");
            }
        }
    }

    private Ending store(MethodRunner.Outcome outcome, LeavableProgress progress) throws ProsectException {
        Mask mask = ProtectedMask.spare(outcome.segmentation().mask(), equipment.others);
        if (!equipment.others.isEmpty()) {
            ParameterValue entry = StudyFactory.eINSTANCE.createParameterValue();
            entry.setName(PROTECTED);
            entry.setValue(equipment.others.stream().map(ProtectedMask::name).collect(Collectors.joining("; ")));
            outcome.provenance().getParameters().add(entry);
        }
        return new Ending.Answered(outcome, StoredAnswer.write(request.study().folder(), request.structure(), outcome, mask, equipment.images,
                equipment.meshes, progress.part(0.9, 1)));
    }

    private ProsectException hanging() {
        String bundle = request.method().code().bundle();
        return new SegmentationException(NLS.bind(Messages.Run_hangs, request.method().name(), bundle),
                NLS.bind(Messages.Run_hangs_remedy, bundle));
    }

    private ProsectException problem(Throwable thrown) {
        return switch (thrown) {
            case ProsectException e -> e;
            case CancellationException e -> throw e;
            case RuntimeException e -> ProblemDialog.unexpected(e);
            default -> new SegmentationException(NLS.bind(Messages.Run_died, request.method().name(), thrown),
                    NLS.bind(Messages.Run_died_remedy, request.method().code().bundle()), thrown);
        };
    }
}
