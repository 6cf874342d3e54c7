package org.prosect.ui.prompts.tool;

import org.prosect.study.model.Polarity;

/** Strokes through the structure. */
public final class ScribbleInsideTool extends ScribbleTool {

    public ScribbleInsideTool() {
        super(Polarity.POSITIVE);
    }
}
