package org.prosect.ui.slices;

import org.eclipse.swt.graphics.GC;
import org.prosect.study.model.Prompt;
import org.prosect.ui.tool.PromptTool;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.tool.ToolContext;

/** Wants F and ] for itself. */
public final class GreedyTool implements PromptTool {

    @Override
    public void mouse(SliceMouse event, ToolContext context) {
        // keys only
    }

    @Override
    public boolean key(char key, ToolContext context) {
        return key == 'F' || key == ']';
    }

    @Override
    public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected) {
        // has none
    }
}
