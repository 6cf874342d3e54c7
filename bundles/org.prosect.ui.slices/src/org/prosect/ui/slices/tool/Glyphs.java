package org.prosect.ui.slices.tool;

import org.eclipse.swt.graphics.Color;
import org.prosect.study.model.Polarity;

/** The colours of prompts: Okabe and Ito's, lightened for dark ground. */
final class Glyphs {

    static final Color WHITE = new Color(0xff, 0xff, 0xff);
    static final Color HALO = new Color(0, 0, 0);
    static final Color SELECTED = new Color(0xf0, 0xe4, 0x42);
    private static final Color POSITIVE = new Color(0x00, 0xc4, 0x8c);
    private static final Color NEGATIVE = new Color(0xff, 0x5a, 0x1f);

    private Glyphs() { }

    /** Bluish green inside, vermillion outside. */
    static Color colour(Polarity polarity) {
        return polarity == Polarity.POSITIVE ? POSITIVE : NEGATIVE;
    }
}
