package org.prosect.ui;

import java.util.Optional;

import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;

/** One window: its bars, and a title and status line that say what is open and what was done. */
final class ProsectWindowAdvisor extends WorkbenchWindowAdvisor {

    private final StudySession session = PlatformUI.getWorkbench().getService(StudySession.class);
    private final StudySession.Listener listener = this::show;

    ProsectWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(new Point(1280, 820));
        window.setShowCoolBar(true);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
        window.setShowPerspectiveBar(true);
        window.setTitle(title());
    }

    @Override
    public void postWindowOpen() {
        session.addListener(listener);
        show("");
    }

    @Override
    public void dispose() {
        session.removeListener(listener);
    }

    private void show(String done) {
        getWindowConfigurer().setTitle(title());
        if (!done.isEmpty()) {
            getWindowConfigurer().getActionBarConfigurer().getStatusLineManager().setMessage(done);
        }
        // tool bars ask only now and then by themselves
        getWindowConfigurer().getWindow().getService(IEventBroker.class).send(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
    }

    private String title() {
        IProduct product = Platform.getProduct();
        String name = product == null || product.getName() == null ? "" : product.getName();
        Optional<OpenStudy> study = session.current();
        if (study.isEmpty()) {
            return NLS.bind(Messages.Window_title, name);
        }
        return NLS.bind(study.get().isChanged() ? Messages.Window_titleOfChangedStudy : Messages.Window_titleOfStudy, name, study.get().name());
    }
}
