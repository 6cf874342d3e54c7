package org.prosect.ui.prompts.tool;

import org.prosect.study.model.Polarity;

/** Lines around what is outside the structure. */
public final class LassoOutsideTool extends LassoTool {

    public LassoOutsideTool() {
        super(Polarity.NEGATIVE);
    }
}
