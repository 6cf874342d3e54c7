package org.prosect.core.picture;

import org.prosect.imaging.Point3;

/** From where a patient is looked at. */
public enum ViewDirection {

    /** From the front, somewhat from the patient's left and from above: shows the most of most organs. */
    FRONT_LEFT_ABOVE(20, 20),
    /** The patient's left is on the right. */
    FRONT(0, 0),
    /** The patient's left is on the left. */
    BACK(180, 0),
    /** The patient's back is on the right. */
    LEFT(90, 0),
    /** The patient's back is on the left. */
    RIGHT(-90, 0),
    /** The patient's back is up and the left on the right. */
    ABOVE(0, 90),
    /** As axial slices are shown: the patient's front is up and the left on the right. */
    BELOW(0, -90);

    private final Point3 towards;
    private final Point3 right;
    private final Point3 up;

    /**
     * @param azimuth degrees from the patient's front to the patient's left
     * @param elevation degrees upwards
     */
    ViewDirection(double azimuth, double elevation) {
        double sin = Math.sin(Math.toRadians(azimuth));
        double cos = Math.cos(Math.toRadians(azimuth));
        double rise = Math.sin(Math.toRadians(elevation));
        double level = Math.cos(Math.toRadians(elevation));
        towards = new Point3(sin * level, -cos * level, rise);
        right = new Point3(cos, sin, 0);
        up = new Point3(-sin * rise, cos * rise, level);
    }

    /** From the patient to the viewer: a unit vector along the patient axes (LPS). */
    Point3 towards() {
        return towards;
    }

    /** To the right of the picture. */
    Point3 right() {
        return right;
    }

    /** Up in the picture. */
    Point3 up() {
        return up;
    }
}
