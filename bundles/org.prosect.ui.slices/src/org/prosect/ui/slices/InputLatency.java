package org.prosect.ui.slices;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalDouble;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Event;

/**
 * How long it takes from the user's input to the painted planes. With the system property {@value #LOG} every painting is a line of that file: the
 * time of the input in the clock of the window system and how long after it the plane was painted, both in milliseconds. On Linux under X11 both
 * clocks are the same and the wait in the queue counts; elsewhere the time from the handling of the input counts.
 */
final class InputLatency {

    /** Names the file. */
    static final String LOG = "org.prosect.ui.slices.latencyLog";
    private static final double NANOS = 1e6;
    /** An input so long ago is of another clock, or not what is painted. */
    private static final int LONGEST = 10_000;

    /** What is painted later than this after an input, nanoseconds, is painted for another reason. */
    private static final long SOON = 1_000_000_000;

    private final String log = System.getProperty(LOG, "");
    private int time;
    private long handled;
    private OptionalDouble last = OptionalDouble.empty();

    /** The user did something. */
    void input(Event event) {
        time = event.time;
        handled = System.nanoTime();
    }

    /** A plane was painted. */
    void painted() {
        long now = System.nanoTime();
        if (handled == 0 || now - handled > SOON) {
            return;
        }
        int sinceInput = (int) (now / (long) NANOS) - time;
        double millis = sinceInput >= 0 && sinceInput < LONGEST ? sinceInput : (now - handled) / NANOS;
        last = OptionalDouble.of(millis);
        if (!log.isEmpty()) {
            write(time + "," + millis + "\n");
        }
    }

    /** That of the last input that changed a plane, milliseconds. */
    OptionalDouble last() {
        return last;
    }

    private void write(String line) {
        try (Writer writer = Files.newBufferedWriter(Path.of(log), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(line);
        } catch (IOException e) {
            ILog.of(getClass()).error("the times of inputs cannot be written to " + log, e);
        }
    }
}
