package org.prosect.ui.mask;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.ui.volume.VolumeStore;

/** Gives the workbench, its windows and parts the masks of its one {@link VolumeStore}. */
public final class LiveMasksFactory extends AbstractServiceFactory {

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        LiveMasks outer = parent.getService(LiveMasks.class);
        return outer == null ? locator.getService(VolumeStore.class).live().orElseThrow() : outer;
    }
}
