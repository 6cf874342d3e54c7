package org.prosect.ui.volume;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.ui.session.StudySession;

/** Gives the workbench its one {@link VolumeStore}, and windows and parts the workbench's. */
public final class VolumeStoreFactory extends AbstractServiceFactory {

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        VolumeStore outer = parent.getService(VolumeStore.class);
        return outer == null ? new VolumeStore(Display.getDefault(), () -> new ImageFiles(Contributions.ofPlatform().imageFormats()),
                locator.getService(StudySession.class)) : outer;
    }
}
