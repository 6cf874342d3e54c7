package org.prosect.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.prosect.core.ProsectException;

/** The desktop program. Its only argument of its own is the folder of a study to open; it stands before all options. */
public final class ProsectApplication implements IApplication {

    /** Its id, for {@code -application}. */
    public static final String ID = "org.prosect.ui.application";

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        Optional<Location> workspace = Optional.empty();
        try {
            workspace = Optional.of(Workspace.lock());
            String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
            int code = PlatformUI.createAndRunWorkbench(display, new ProsectWorkbenchAdvisor(studyFolder(arguments)));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } catch (ProsectException e) {
            context.applicationRunning();
            ProblemDialog.showAndWait(new Shell(display), e);
            return EXIT_OK;
        } finally {
            workspace.ifPresent(Location::release);
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }

    /** The study to open at start. What follows an option may be the option's value, so that only a leading argument counts. */
    static Optional<Path> studyFolder(String[] arguments) {
        boolean given = arguments != null && arguments.length > 0 && !arguments[0].isEmpty() && !arguments[0].startsWith("-");
        return given ? Optional.of(Path.of(arguments[0]).toAbsolutePath().normalize()) : Optional.empty();
    }
}
