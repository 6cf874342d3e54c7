package org.prosect.cli;

import java.io.PrintStream;
import java.util.Locale;


/** Where commands write: results to standard output, everything else to standard error. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final Cancellation cancellation;
    private boolean quietOut;

    Console(PrintStream out, PrintStream err, Cancellation cancellation) {
        this.out = out;
        this.err = err;
        this.cancellation = cancellation;
    }

    /** From now on only JSON goes to standard output. */
    void jsonOnly() {
        quietOut = true;
    }

    /** A line of the result for people. */
    void line(String format, Object... arguments) {
        if (!quietOut) {
            out.println(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments));
        }
    }

    void json(String text) {
        out.println(text);
    }

    void warning(String text) {
        err.println("warning: " + text);
    }

    void error(String text) {
        err.println("error: " + text);
    }

    PrintStream err() {
        return err;
    }

    /** A progress for the whole of a command. */
    ProgressBar progress(String task) {
        java.io.Console terminal = System.console();
        return new ProgressBar(err, task, terminal != null && terminal.isTerminal(), cancellation);
    }
}
