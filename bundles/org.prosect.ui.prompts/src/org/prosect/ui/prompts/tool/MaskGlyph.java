package org.prosect.ui.prompts.tool;

import org.eclipse.swt.graphics.GC;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.ui.tool.Glyphs;
import org.prosect.ui.tool.PromptTool;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.tool.ToolContext;

/** Draws masks that are prompts, such as a rough one that a method is to refine, by their outlines. They are made on the command line. */
public final class MaskGlyph implements PromptTool {

    private final MaskPainter masks;

    public MaskGlyph() {
        this(MaskSource.ofPlatform());
    }

    MaskGlyph(MaskSource source) {
        masks = new MaskPainter(source);
    }

    @Override
    public void mouse(SliceMouse event, ToolContext context) {
        // it is not taken in hand
    }

    @Override
    public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected) {
        // the file is found through the study
    }

    @Override
    public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected, ToolContext context) {
        MaskPrompt mask = (MaskPrompt) prompt;
        masks.paint(mask.getUri(), mask.getLabel(), slice, gc, Glyphs.colour(mask.getPolarity()), selected, context);
    }
}
