package org.prosect.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.prosect.core.ProsectException;

/** Starts the desktop of this product beside the command line. */
final class WorkbenchProcess {

    private WorkbenchProcess() { }

    static void open(Path study) throws ProsectException {
        String area = System.getProperty("osgi.install.area", "");
        Path launcher = area.isEmpty() ? Path.of("prosect") : Path.of(URI.create(area.replace(" ", "%20"))).resolve("prosect");
        if (!Files.isExecutable(launcher)) {
            throw new ProsectException("the desktop cannot be started from here: there is no " + launcher, "Run: prosect workbench " + study);
        }
        try {
            new ProcessBuilder(launcher.toString(), "workbench", study.toAbsolutePath().toString()).inheritIO().start();
        } catch (IOException e) {
            throw new ProsectException("the desktop did not start (" + e.getMessage() + ")", "Run: prosect workbench " + study, e);
        }
    }
}
