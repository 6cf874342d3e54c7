package org.prosect.ui.methods.run;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.core.runtime.ILog;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodHost;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.method.MethodSettings;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PromptSet;

/**
 * A thread of its own for methods, and the session that is open in it: it stays open while image, method and settings are the same, so that an image
 * is encoded once. One run at a time.
 */
final class SessionWorker {

    /** What a session is opened for. */
    record Opening(MethodDescriptor method, Volume image, MethodSettings settings) {

        private boolean isSame(Opening other) {
            return method == other.method && image == other.image && settings.equals(other.settings);
        }
    }

    private static final double OPENING = 0.4;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "segmentation method");
        made.setDaemon(true);
        return made;
    });
    private volatile boolean abandoned;
    // both belong to the thread
    private Optional<Opening> opened = Optional.empty();
    private Optional<MethodRunner> session = Optional.empty();

    /** Segments, after opening the method when another one is open. */
    Future<MethodRunner.Outcome> segment(Opening wanted, PromptSet prompts, MethodHost host, Progress progress) {
        return thread.submit(() -> {
            try {
                return session(wanted, host, progress).segment(prompts, progress.part(OPENING, 1));
            } finally {
                if (abandoned) {
                    closeSession();
                }
            }
        });
    }

    private MethodRunner session(Opening wanted, MethodHost host, Progress progress) throws ProsectException {
        if (opened.filter(wanted::isSame).isEmpty()) {
            closeSession();
            session = Optional.of(MethodRunner.open(wanted.method, wanted.image, wanted.settings, host, progress.part(0, OPENING)));
            opened = Optional.of(wanted);
        }
        return session.orElseThrow();
    }

    private void closeSession() {
        Optional<MethodRunner> old = session;
        String method = opened.map(o -> o.method.id()).orElse("");
        session = Optional.empty();
        opened = Optional.empty();
        try {
            old.ifPresent(MethodRunner::close);
        } catch (RuntimeException | LinkageError e) {
            // the answer is there already: nothing of the user's is concerned
            ILog.of(SessionWorker.class).error("method " + method + " failed when its session was closed", e);
        }
    }

    /** Closes the session as soon as the thread is free, and ends the thread. */
    void release() {
        thread.submit(this::closeSession);
        thread.shutdown();
    }

    /** Gives the thread up that does not answer; should it ever end, it closes its session itself. */
    void abandon() {
        abandoned = true;
        thread.shutdownNow();
    }
}
