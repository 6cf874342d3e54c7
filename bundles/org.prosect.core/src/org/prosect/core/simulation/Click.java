package org.prosect.core.simulation;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.StudyFactory;

/**
 * A click on the centre of a voxel.
 *
 * @param offset array offset of the voxel
 * @param position its centre, patient millimetres LPS
 * @param polarity whether the structure is here
 */
public record Click(int offset, Point3 position, Polarity polarity) {

    /** A click on a voxel of a grid. */
    static Click on(Geometry grid, int offset, Polarity polarity) {
        int row = grid.sizeX();
        int x = offset % row;
        int y = offset / row % grid.sizeY();
        int z = offset / row / grid.sizeY();
        return new Click(offset, grid.toPatient(x, y, z), polarity);
    }

    /** The click as a new prompt. */
    public PointPrompt prompt() {
        PointPrompt prompt = StudyFactory.eINSTANCE.createPointPrompt();
        prompt.setPosition(position);
        prompt.setPolarity(polarity);
        return prompt;
    }
}
