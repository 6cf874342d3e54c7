package org.prosect.ui.prompts.tool;

import org.prosect.study.model.Polarity;

/** Strokes through what is outside the structure. */
public final class ScribbleOutsideTool extends ScribbleTool {

    public ScribbleOutsideTool() {
        super(Polarity.NEGATIVE);
    }
}
