package org.prosect.ui.tool;

import org.eclipse.swt.graphics.Color;
import org.prosect.study.model.Polarity;

/** The colours of prompts: Okabe and Ito's, lightened for dark ground. */
public final class Glyphs {

    public static final Color WHITE = new Color(0xff, 0xff, 0xff);
    /** Around lines and text, so that they are seen on bright ground. */
    public static final Color HALO = new Color(0, 0, 0);
    public static final Color SELECTED = new Color(0xf0, 0xe4, 0x42);
    /** Of prompts that are neither inside nor outside: reddish purple. */
    public static final Color NEUTRAL = new Color(0xe0, 0x9a, 0xc4);
    private static final Color POSITIVE = new Color(0x00, 0xc4, 0x8c);
    private static final Color NEGATIVE = new Color(0xff, 0x5a, 0x1f);

    private Glyphs() { }

    /** Bluish green inside, vermillion outside. */
    public static Color colour(Polarity polarity) {
        return polarity == Polarity.POSITIVE ? POSITIVE : NEGATIVE;
    }
}
