package org.prosect.ui.methods.run;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.registry.Contributions;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewState;
import org.prosect.ui.volume.VolumeStore;

/** Gives the workbench its one {@link Runs}, and windows and parts the workbench's. */
public final class RunsFactory extends AbstractServiceFactory {

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        Runs outer = parent.getService(Runs.class);
        if (outer != null) {
            return outer;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Runs runs = new Runs(new Runs.Workbench(Display.getDefault(), workbench.getService(StudySession.class), workbench.getService(ViewState.class),
                workbench.getService(MethodState.class), workbench.getService(VolumeStore.class), workbench.getService(ComputeDevices.class),
                Contributions.ofPlatform()), new MethodPreferences(), model -> ConsentDialog.ask(workbench.getActiveWorkbenchWindow(), model),
                problem -> ProblemDialog.show(workbench.getActiveWorkbenchWindow(), problem));
        workbench.addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench ending, boolean forced) {
                return true;
            }

            @Override
            public void postShutdown(IWorkbench ended) {
                runs.dispose();
            }
        });
        return runs;
    }
}
