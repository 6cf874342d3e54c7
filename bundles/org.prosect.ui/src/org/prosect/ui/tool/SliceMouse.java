package org.prosect.ui.tool;

import org.prosect.imaging.Point3;

/**
 * What the mouse did in a slice.
 *
 * @param kind what
 * @param position patient millimetres LPS, on the middle of the slice
 * @param slice where
 * @param button 1 the left one; 0 when none is down
 * @param stateMask of SWT: modifier keys, and buttons that are down
 */
public record SliceMouse(Kind kind, Point3 position, SliceGeometry slice, int button, int stateMask) {

    /** What happened. */
    public enum Kind {
        DOWN, DRAG, UP, MOVE, DOUBLE
    }
}
