package org.prosect.method.meshprompt.pulling;

import java.util.Map;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.Deformation;
import org.prosect.method.meshprompt.model.ModelGrid;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.RegistrationNetwork;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

/** Image registration at work: each pass puts the atlas where the centroid of the last result is, and registers it again. */
final class AtlasRegistration implements AutoCloseable {

    private final ModelSettings model;
    private final Atlas atlas;
    private final CompiledNetwork network;

    private AtlasRegistration(ModelSettings model, Atlas atlas, CompiledNetwork network) {
        this.model = model;
        this.atlas = atlas;
        this.network = network;
    }

    /**
     * Of trained weights.
     *
     * @throws IllegalArgumentException when they are of no such network, or hold no atlas
     */
    static AtlasRegistration of(Weights weights, ModelSettings model, ChosenDevice device) throws ProsectException {
        Atlas atlas = Atlas.of(weights, model);
        Network network = AtlasNetwork.network(RegistrationNetwork.configuration(weights, model), model);
        return new AtlasRegistration(model, atlas, device.compile(network, weights));
    }

    /** Looks at the image's values on the model's grid before a pass, and may refuse them. */
    @FunctionalInterface
    interface Check {

        /** Takes everything. */
        Check NONE = values -> { };

        void look(float[] values) throws ProsectException;
    }

    ModelSettings settings() {
        return model;
    }

    /** The atlas's mask with the model's grid around a place, as it is pulled from. */
    Volume atlas(Point3 prompt) {
        return atlas.volume(ModelGrid.around(prompt, model));
    }

    /**
     * Registers the atlas. Passes end early when one leads out of the image.
     *
     * @param prompt around which the model looks first, patient millimetres
     * @param passes one or more
     */
    Pulled register(Volume image, Point3 prompt, int passes, Check check, Progress progress) throws ProsectException {
        Pulled pulled = pass(image, prompt, check, progress.part(0, 1.0 / passes));
        for (int pass = 1; pass < passes; pass++) {
            Point3 at = Atlas.centroid(pulled.values());
            if (!at.isFinite() || !image.geometry().contains(at)) {
                break;
            }
            pulled = pass(image, at, check, progress.part((double) pass / passes, (pass + 1.0) / passes));
        }
        progress.check();
        return pulled;
    }

    private Pulled pass(Volume image, Point3 at, Check check, Progress progress) throws ProsectException {
        progress.report(0, "Registering the atlas");
        progress.check();
        ModelGrid grid = ModelGrid.around(at, model);
        float[] values = grid.image(image);
        check.look(values);
        Tensor fixed = Tensor.of(model.intensity().normalised(values), 1, 1, model.sizeX(), model.sizeY(), model.sizeZ());
        return new Pulled(new Deformation(grid, model, network.run(Map.of(AtlasNetwork.IMAGE, fixed)).get(AtlasNetwork.GRID)), atlas);
    }

    @Override
    public void close() {
        network.close();
    }
}
