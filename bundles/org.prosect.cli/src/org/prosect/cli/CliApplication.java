package org.prosect.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.prosect.core.registry.Contributions;

/** Entry point of the command line inside the product. The exit status is 0 (done), 1 (the work failed) or 2 (wrong usage). */
public final class CliApplication implements IApplication {

    private final Cancellation cancellation = new Cancellation();

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        // Ctrl-C: the framework does not wait for the work, this does
        Runtime.getRuntime().addShutdownHook(new Thread(cancellation::cancelAndWait, "cancel"));
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            return new CommandLineHost(Contributions::ofPlatform, out, err, cancellation).run(arguments);
        } finally {
            cancellation.workEnded();
        }
    }

    /** The framework shuts down because of Ctrl-C or a kill: the work is cancelled, and gets the time to tidy up. */
    @Override
    public void stop() {
        cancellation.cancelAndWait();
    }
}
