package org.prosect.ui.view;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Gives the workbench its one {@link ViewState}, and windows and parts the workbench's. */
public final class ViewStateFactory extends AbstractServiceFactory {

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        ViewState outer = parent.getService(ViewState.class);
        return outer == null ? new ViewState() : outer;
    }
}
