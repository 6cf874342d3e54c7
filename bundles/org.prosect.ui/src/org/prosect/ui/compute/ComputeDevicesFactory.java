package org.prosect.ui.compute;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.registry.Contributions;

/** Gives the workbench its one {@link ComputeDevices}, so that devices are tested once, and windows and parts the workbench's. */
public final class ComputeDevicesFactory extends AbstractServiceFactory {

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        ComputeDevices outer = parent.getService(ComputeDevices.class);
        return outer == null ? new ComputeDevices(Contributions.ofPlatform().backends()) : outer;
    }
}
