package org.prosect.core.method;

import java.util.Optional;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.DisplacementField;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

/**
 * What a method made of a prompt set.
 *
 * @param mask the segmented voxels, on the grid of the image
 * @param probability how sure the method is, 0 to 1, FLOAT32, on the grid of the image
 * @param mesh the surface in patient millimetres (LPS), when the method makes one itself
 * @param displacement for methods that move a surface: where each voxel of the prompt's space goes in the image, on a grid of its own
 * @param changed a region outside which the mask did not change since the session's last answer (all of the mask the first time)
 */
public record Segmentation(Mask mask, Optional<Volume> probability, Optional<TriangleMesh> mesh, Optional<DisplacementField> displacement,
        Region changed) {

    /** A mask alone, all of it new. */
    public static Segmentation of(Mask mask) {
        return new Segmentation(mask, Optional.empty(), Optional.empty(), Optional.empty(), Region.of(mask.geometry()));
    }

    /** A mask and the probability it was thresholded from. */
    public static Segmentation of(Mask mask, Volume probability) {
        return new Segmentation(mask, Optional.of(probability), Optional.empty(), Optional.empty(), Region.of(mask.geometry()));
    }
}
