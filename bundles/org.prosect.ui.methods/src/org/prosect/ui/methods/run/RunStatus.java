package org.prosect.ui.methods.run;

import java.util.Optional;

/**
 * What is being run, at one moment.
 *
 * @param running name of the method at work; empty: none is
 * @param stopping whether it was asked to stop
 * @param last the last run that gave a result
 * @param note what a method said, or why the last run gave nothing; empty when there is nothing to say
 */
public record RunStatus(Optional<String> running, boolean stopping, Optional<Latency> last, String note) {

    /** Before the first run. */
    public static final RunStatus IDLE = new RunStatus(Optional.empty(), false, Optional.empty(), "");

    /**
     * How long a run took.
     *
     * @param method name of the method
     * @param millis from the wish to the result in the study
     * @param methodMillis of that, the method's own
     */
    public record Latency(String method, long millis, long methodMillis) { }

    RunStatus running(String method) {
        return new RunStatus(Optional.of(method), false, last, "");
    }

    RunStatus stopped() {
        return new RunStatus(running, running.isPresent(), last, note);
    }

    RunStatus idle(String why) {
        return new RunStatus(Optional.empty(), false, last, why);
    }

    RunStatus done(Latency latency) {
        return new RunStatus(Optional.empty(), false, Optional.of(latency), note);
    }

    RunStatus note(String text) {
        return new RunStatus(running, stopping, last, text);
    }
}
