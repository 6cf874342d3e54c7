package org.prosect.ui.view;

/** How the planes and the three-dimensional picture are laid out. */
public enum ViewLayout {

    /** One plane fills all. */
    SINGLE,
    /** The three planes side by side. */
    ROW,
    /** The three planes and the three-dimensional picture. */
    GRID
}
