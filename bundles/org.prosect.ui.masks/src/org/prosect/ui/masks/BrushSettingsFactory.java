package org.prosect.ui.masks;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Gives the workbench its one {@link BrushSettings}, and windows and parts the workbench's. */
public final class BrushSettingsFactory extends AbstractServiceFactory {

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        BrushSettings outer = parent.getService(BrushSettings.class);
        return outer == null ? new BrushSettings() : outer;
    }
}
