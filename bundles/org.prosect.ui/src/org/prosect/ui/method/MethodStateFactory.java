package org.prosect.ui.method;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.core.registry.Contributions;

/** Gives the workbench its one {@link MethodState}, and windows and parts the workbench's. */
public final class MethodStateFactory extends AbstractServiceFactory {

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        MethodState outer = parent.getService(MethodState.class);
        return outer == null ? new MethodState(Contributions.ofPlatform()) : outer;
    }
}
