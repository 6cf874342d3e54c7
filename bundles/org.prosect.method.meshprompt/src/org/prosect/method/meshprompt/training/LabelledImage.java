package org.prosect.method.meshprompt.training;

import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

/**
 * An image and the mask of its structure.
 *
 * @param name for messages
 * @param image the image
 * @param mask on the grid of the image
 */
public record LabelledImage(String name, Volume image, Mask mask) {

    /** The centroid of the structure, patient millimetres. */
    public Point3 centre() {
        return mask.geometry().toPatient(SubjectReader.centroid(mask));
    }

    /** Dice of the structure's mask and another on the same grid; 0 when both are empty. */
    public double dice(Mask other) {
        return HeldOutCases.dice(mask, other);
    }
}
