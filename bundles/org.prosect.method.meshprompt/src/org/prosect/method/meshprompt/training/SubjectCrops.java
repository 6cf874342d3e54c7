package org.prosect.method.meshprompt.training;

import java.util.SplittableRandom;

import org.prosect.core.ProsectException;
import org.prosect.method.meshprompt.model.ModelGrid;
import org.prosect.method.meshprompt.model.ModelSettings;

/** Cuts the model's grid out of subjects, moved, deformed and changed in appearance at random. */
public final class SubjectCrops {

    /** A crop that holds no surface of its structure is drawn again so often. */
    private static final int TRIES = 20;

    private final ModelSettings model;
    private final AugmentationStrength strength;
    private final AppearanceAugmentation appearance;

    public SubjectCrops(ModelSettings model, AugmentationStrength strength) {
        this.model = model;
        this.strength = strength;
        this.appearance = new AppearanceAugmentation(model.sizes(), strength);
    }

    /**
     * What the model sees of a subject.
     *
     * @param image intensities, z fastest
     * @param distances to the surface of the structure in voxels, z fastest; inside positive
     * @param surface points on it in voxels, three numbers each
     * @param places of the subject's vertices in voxels, three numbers each; empty when it has none
     */
    public record Crop(float[] image, float[] distances, float[] surface, float[] places) { }

    /**
     * A crop that holds some surface of the structure.
     *
     * @param points on the surface, 1 or more
     * @throws ProsectException when no crop is found that holds some
     */
    public Crop draw(Subject subject, int points, SplittableRandom random) throws ProsectException {
        float[] centre = ModelGrid.centre(model);
        double[] middle = {centre[0], centre[1], centre[2]};
        float[] image = new float[model.sizeX() * model.sizeY() * model.sizeZ()];
        float[] distances = new float[image.length];
        float[] values = subject.appearance().values(random);
        for (int i = 0; i < TRIES; i++) {
            Warp warp = Warp.draw(subject, model.sizes(), middle, strength, random);
            warp.apply(subject.grid(), values, subject.distances(), image, distances);
            float[] surface = SurfacePoints.draw(distances, model.sizes(), points, random);
            if (surface.length > 0) {
                appearance.apply(image, random);
                return new Crop(image, distances, surface, warp.inverse(subject.places()));
            }
        }
        throw new ProsectException("no crop of case " + subject.name() + " holds a surface of the structure",
                "Choose a smaller shift, or take the case out");
    }
}
