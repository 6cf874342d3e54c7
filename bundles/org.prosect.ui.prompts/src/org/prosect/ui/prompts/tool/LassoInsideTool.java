package org.prosect.ui.prompts.tool;

import org.prosect.study.model.Polarity;

/** Lines around the structure or a part of it. */
public final class LassoInsideTool extends LassoTool {

    public LassoInsideTool() {
        super(Polarity.POSITIVE);
    }
}
