package org.prosect.method.meshprompt.training;

import java.util.SplittableRandom;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/**
 * A labelled structure, resampled once so that batches are quick to make.
 *
 * @param name for messages
 * @param grid voxels of the model's size along the patient axes (LPS), around the structure and as far as the image goes
 * @param appearance gives the intensities on the grid, x fastest
 * @param distances to the surface of the structure in voxels on the grid, x fastest; inside positive
 * @param centre the centroid of the structure, as an index of the grid
 * @param places where the vertices of its mesh lie, which correspond to those of the other subjects, as indices of the grid, three numbers each;
 *            empty when that is not known
 */
public record Subject(String name, Geometry grid, Appearance appearance, float[] distances, Point3 centre, float[] places) {

    /** What a subject looks like; the same for each step for a real image, painted anew for a simulated one. */
    @FunctionalInterface
    public interface Appearance {
        float[] values(SplittableRandom random);
    }
}
