package org.prosect.ui.methods.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.widgets.Display;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Result;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.volume.VolumeStore;

/** A run from its wish to its end: reads image and protected masks first, then lets the method work. For the UI thread. */
final class ActiveRun {

    /** What the files of a request became. */
    record Read(Volume image, List<ProtectedMask> others) { }

    private final RunRequest request;
    private final Display display;
    private final Consumer<MethodJob.Ending> end;
    private final List<CompletableFuture<?>> reading = new ArrayList<>();
    private Optional<MethodJob> job = Optional.empty();
    private boolean ended;

    /** @param end hears once how it ended, in the UI thread */
    ActiveRun(RunRequest request, Display display, Consumer<MethodJob.Ending> end) {
        this.request = request;
        this.display = display;
        this.end = end;
    }

    RunRequest request() {
        return request;
    }

    /** @param work makes the job when everything is read; it is given what hears of its end, in whatever thread */
    void start(VolumeStore store, Set<Result> hidden, Function<Read, MethodJob> work) {
        CompletableFuture<Volume> image = store.volume(request.study().folder(), request.image(), part -> { });
        reading.add(image);
        List<Result> owners = request.protecting() ? ProtectedMask.owners(request.image(), request.structure(), hidden) : List.of();
        List<String> names = owners.stream().map(r -> r.getName() == null ? "" : r.getName()).toList();
        List<CompletableFuture<Mask>> masks = owners.stream().map(r -> store.mask(request.study().folder(), r, part -> { })).toList();
        reading.addAll(masks);
        CompletableFuture.allOf(reading.toArray(CompletableFuture[]::new)).whenComplete((nothing, thrown) -> {
            if (thrown != null) {
                ended(ending(thrown));
                return;
            }
            List<ProtectedMask> others = new ArrayList<>();
            for (int i = 0; i < masks.size(); i++) {
                others.add(new ProtectedMask(names.get(i), masks.get(i).join()));
            }
            MethodJob made = work.apply(new Read(image.join(), others));
            job = Optional.of(made);
            made.schedule();
        });
    }

    /** To be told by the job, in whatever thread. */
    void jobEnded(MethodJob.Ending ending) {
        if (display.isDisposed()) {
            discard(ending);
        } else {
            display.asyncExec(() -> ended(ending));
        }
    }

    private void discard(MethodJob.Ending ending) {
        if (ending instanceof MethodJob.Ending.Answered answered) {
            answered.files().discard(request.study().folder());
        }
    }

    private static MethodJob.Ending ending(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return switch (cause) {
            case CancellationException e -> new MethodJob.Ending.Stopped();
            case ProsectException e -> new MethodJob.Ending.Failed(e);
            case RuntimeException e -> new MethodJob.Ending.Failed(ProblemDialog.unexpected(e));
            default -> new MethodJob.Ending.Failed(ProblemDialog.unexpected(new IllegalStateException(cause)));
        };
    }

    private void ended(MethodJob.Ending ending) {
        if (!ended) {
            ended = true;
            end.accept(ending);
        }
    }

    /** Stops it; how it ended is heard later, at the latest after the patience. */
    void stop(long patienceMillis) {
        if (job.isPresent()) {
            job.get().stop(patienceMillis);
        } else {
            reading.forEach(future -> future.cancel(false));
        }
    }
}
