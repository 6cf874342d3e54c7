package org.prosect.ui.slices.tool;

import org.prosect.study.model.Polarity;

/** Points inside the structure. */
public final class PositivePointTool extends PointTool {

    public PositivePointTool() {
        super(Polarity.POSITIVE);
    }
}
