package org.prosect.ui.view;

import org.eclipse.swt.graphics.Color;

/** Colours around pictures of the patient: the same in every theme, and those of the pictures that are written to files. */
public final class PictureColours {

    public static final Color GROUND = new Color(0x10, 0x12, 0x14);
    public static final Color TEXT = new Color(0xe6, 0xe6, 0xe6);

    private PictureColours() { }
}
