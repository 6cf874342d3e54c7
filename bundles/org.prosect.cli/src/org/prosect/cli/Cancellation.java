package org.prosect.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish of the user to stop, and the work's answer that it has. Thread-safe. */
final class Cancellation {

    private static final int PATIENCE_SECONDS = 5;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean cancelled;

    boolean isCancelled() {
        return cancelled;
    }

    void workEnded() {
        ended.countDown();
    }

    void cancelAndWait() {
        cancelled = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
