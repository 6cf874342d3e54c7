package org.prosect.ui.render3d.kernel;

import java.util.Arrays;
import java.util.Comparator;

import org.prosect.imaging.Point3;

/** The six sides of a patient, each seen as a person who stands there sees it; with the directions of DICOM's LPS frame. */
public enum ViewDirection {

    ANTERIOR('A', 0, -1, 0),
    POSTERIOR('P', 0, 1, 0),
    LEFT('L', 1, 0, 0),
    RIGHT('R', -1, 0, 0),
    /** The head. */
    SUPERIOR('H', 0, 0, 1),
    /** The feet. */
    INFERIOR('F', 0, 0, -1);

    private final char letter;
    private final Point3 outwards;

    ViewDirection(char letter, double x, double y, double z) {
        this.letter = letter;
        this.outwards = new Point3(x, y, z);
    }

    /** What it is called on pictures: as in DICOM, H and F for head and feet. */
    public char letter() {
        return letter;
    }

    /** From the middle of the patient to this side: a unit vector in LPS. */
    public Point3 outwards() {
        return outwards;
    }

    /** What is up when one looks at this side: the head, and from head or feet the front. */
    public Point3 up() {
        return outwards.z() == 0 ? SUPERIOR.outwards : ANTERIOR.outwards;
    }

    /** What is on the right when one looks at this side. */
    public Point3 right() {
        return Vectors.cross(up(), outwards);
    }

    /** The side that a direction points to most. */
    public static ViewDirection nearest(Point3 direction) {
        return Arrays.stream(values()).max(Comparator.comparingDouble(side -> Vectors.dot(side.outwards, direction))).orElseThrow();
    }
}
