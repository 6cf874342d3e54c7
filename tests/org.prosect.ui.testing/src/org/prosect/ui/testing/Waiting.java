package org.prosect.ui.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;

/** Waiting in the thread of the user interface, which goes on handling events. */
public final class Waiting {

    private static final long PATIENCE_NANOS = 120_000_000_000L;
    /** A condition may depend on another thread, which does not wake this one. */
    private static final int POLL_MILLIS = 10;

    private Waiting() { }

    /** Handles events until something is so; fails after two minutes. */
    public static void until(String what, BooleanSupplier condition) {
        until(() -> what, condition);
    }

    /**
     * The same.
     *
     * @param what asked when it fails
     */
    public static void until(Supplier<String> what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        Runnable wake = () -> { };
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                fail("still not so after two minutes: " + what.get());
            }
            if (!display.readAndDispatch()) {
                display.timerExec(POLL_MILLIS, wake);
                display.sleep();
            }
        }
        display.timerExec(-1, wake);
    }

    /** Handles the events that there are. */
    public static void untilIdle() {
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // until there is none
        }
    }
}
