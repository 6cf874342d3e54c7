package org.prosect.cli;

import java.io.PrintStream;
import java.util.Locale;

import org.prosect.core.Progress;

/** Progress on standard error: one line that redraws itself on a terminal, a line every few seconds elsewhere. Work that ends soon shows nothing. */
final class ProgressBar implements Progress, AutoCloseable {

    private static final int WIDTH = 30;
    private static final long TERMINAL_NANOS = 100_000_000L;
    private static final long LINES_NANOS = 5_000_000_000L;

    private final PrintStream err;
    private final String task;
    private final boolean terminal;
    private final Cancellation cancellation;
    private final long start = System.nanoTime();
    private long last = start;
    private int drawn;

    ProgressBar(PrintStream err, String task, boolean terminal, Cancellation cancellation) {
        this.err = err;
        this.task = task;
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public synchronized void report(double fraction, String what) {
        long now = System.nanoTime();
        if (now - last < (terminal ? TERMINAL_NANOS : LINES_NANOS)) {
            return;
        }
        last = now;
        double done = Math.clamp(fraction, 0.0, 1.0);
        String text = String.format(Locale.ROOT, "%s %3.0f %% %s", task, 100 * done, what);
        if (terminal) {
            int filled = (int) Math.round(done * WIDTH);
            String line = "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + text;
            err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
            err.flush();
            drawn = line.length();
        } else {
            err.println(text);
        }
    }

    @Override
    public boolean isCancelled() {
        return cancellation.isCancelled();
    }

    /** Takes the bar off the terminal. */
    @Override
    public synchronized void close() {
        if (drawn > 0) {
            err.print("\r" + " ".repeat(drawn) + "\r");
            err.flush();
            drawn = 0;
        }
        last = Long.MAX_VALUE - LINES_NANOS;
    }
}
