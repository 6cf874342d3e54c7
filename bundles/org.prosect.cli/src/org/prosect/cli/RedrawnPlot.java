package org.prosect.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.prosect.charts.TrainingPlot;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;

/** The progress of a training that also draws its record again from time to time. A plot that cannot be drawn is a warning, once. */
final class RedrawnPlot implements Progress {

    private static final long NANOS = 30_000_000_000L;

    private final Progress progress;
    private final Path record;
    private final Path picture;
    private final Console console;
    private long next = System.nanoTime() + NANOS;
    private boolean failed;

    RedrawnPlot(Progress progress, Path record, Path picture, Console console) {
        this.progress = progress;
        this.record = record;
        this.picture = picture;
        this.console = console;
    }

    @Override
    public void report(double fraction, String what) {
        progress.report(fraction, what);
        redraw();
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }

    private synchronized void redraw() {
        if (failed || System.nanoTime() < next || !Files.exists(record)) {
            return;
        }
        try {
            TrainingPlot.write(record, picture);
        } catch (ProsectException e) {
            failed = true;
            console.warning("the plot of the training cannot be drawn: " + e.getMessage());
        }
        next = System.nanoTime() + NANOS;
    }
}
