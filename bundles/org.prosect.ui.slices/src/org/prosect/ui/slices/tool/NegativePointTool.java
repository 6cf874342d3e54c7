package org.prosect.ui.slices.tool;

import org.prosect.study.model.Polarity;

/** Points outside the structure. */
public final class NegativePointTool extends PointTool {

    public NegativePointTool() {
        super(Polarity.NEGATIVE);
    }
}
