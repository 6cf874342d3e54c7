package org.prosect.method.meshprompt.pulling;

import java.util.Map;
import java.util.SplittableRandom;

import org.prosect.core.ProsectException;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.ModelGrid;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.training.AugmentationStrength;
import org.prosect.method.meshprompt.training.Subject;
import org.prosect.method.meshprompt.training.SubjectCrops;
import org.prosect.method.meshprompt.training.SubjectReader;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

/**
 * The subject whose mask is pulled, on the model's grid, the centroid of its structure at the prompt's voxel.
 *
 * @param image normalised intensities (1, 1, x, y, z)
 * @param mask 1 inside the structure and 0 outside, between them across a voxel at its surface (1, 1, x, y, z)
 */
record Atlas(Tensor image, Tensor mask) {

    /** Names of the tensors in weights. */
    static final String IMAGE = "atlas.image";
    static final String MASK = "atlas.mask";
    /** The mask at the surface of the structure. */
    static final double SURFACE = 0.5;

    /** Of a labelled subject. */
    static Atlas of(Subject subject, ModelSettings model) throws ProsectException {
        SubjectCrops.Crop crop = new SubjectCrops(model, new AugmentationStrength(0, 0, 0, 0)).draw(subject, 1, new SplittableRandom(0));
        float[] mask = new float[crop.distances().length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = Math.clamp(crop.distances()[i] + 0.5f, 0, 1);
        }
        int[] sizes = {1, 1, model.sizeX(), model.sizeY(), model.sizeZ()};
        return new Atlas(Tensor.of(model.intensity().normalised(crop.image()), sizes), Tensor.of(mask, sizes));
    }

    /**
     * The one that weights hold.
     *
     * @throws IllegalArgumentException when they hold none, or one that does not suit the model
     */
    static Atlas of(Weights weights, ModelSettings model) {
        return new Atlas(tensor(weights, IMAGE, model), tensor(weights, MASK, model));
    }

    private static Tensor tensor(Weights weights, String name, ModelSettings model) {
        if (!weights.names().contains(name)) {
            throw new IllegalArgumentException("the weights hold no " + name);
        }
        Shape wanted = Shape.of(1, 1, model.sizeX(), model.sizeY(), model.sizeZ());
        if (!weights.shape(name).equals(wanted)) {
            throw new IllegalArgumentException(name + " is " + weights.shape(name) + " in place of " + wanted);
        }
        Tensor tensor = Tensor.zeros(wanted);
        weights.values(name).get(tensor.values());
        return tensor;
    }

    /** For weights. */
    Map<String, Tensor> tensors() {
        return Map.of(IMAGE, image, MASK, mask);
    }

    /** The mask as a volume when the atlas lies on a grid. */
    Volume volume(ModelGrid grid) {
        return grid.volume(mask.values());
    }

    /** The voxels inside by values of a mask. */
    static Mask inside(Volume values) {
        Mask inside = Mask.empty(values.geometry());
        for (int i = 0; i < values.length(); i++) {
            inside.set(i, values.get(i) > SURFACE);
        }
        return inside;
    }

    /** The surface by values of a mask, by marching cubes, patient millimetres. */
    static TriangleMesh surface(Volume values) {
        return TriangleMesh.of(IsoSurface.of(values, SURFACE));
    }

    /** The centroid of the voxels inside by values of a mask, patient millimetres; not finite when there are none. */
    static Point3 centroid(Volume values) {
        return values.geometry().toPatient(SubjectReader.centroid(inside(values)));
    }
}
