package org.prosect.ui.render3d;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.ui.view.SpatialPicture;

/** The picture in space that the slice editor shows beside its planes. */
public final class VolumePicture implements SpatialPicture {

    @Override
    public Control create(Composite parent, IServiceLocator services) {
        return SpatialPanel.create(parent, services);
    }
}
