package org.prosect.ui.masks;

import org.eclipse.ui.PlatformUI;

/** Takes away what the brush paints. */
public final class EraserTool extends BrushTool {

    /** For the extension point. */
    public EraserTool() {
        super(PlatformUI.getWorkbench(), true);
    }
}
