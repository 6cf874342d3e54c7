package org.prosect.ui.view;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.services.IServiceLocator;

/**
 * The three-dimensional picture beside the slices; contributed to {@code org.prosect.ui.spatialPictures}. It learns what to show from
 * {@link ViewState} and the study. Called in the UI thread.
 */
public interface SpatialPicture {

    /**
     * Makes the picture. It frees what it holds when its control is disposed of.
     *
     * @param services of the part that it stands in: {@code services.getService(ViewState.class)}
     */
    Control create(Composite parent, IServiceLocator services);
}
