package org.prosect.ui.render3d;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The picture in space in a view of its own, as large as the user likes. */
public final class SpatialView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.prosect.ui.render3d.view";

    private SpatialPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = SpatialPanel.create(parent, getSite());
    }

    SpatialPanel panel() {
        return panel;
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }
}
