package org.prosect.method.meshprompt;

import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.training.TrainableMethod;
import org.prosect.core.training.TrainedModel;
import org.prosect.core.training.TrainingRequest;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.Registration;
import org.prosect.method.meshprompt.training.MeshPromptTraining;
import org.prosect.method.meshprompt.training.RecipeParameters;
import org.prosect.nn.checkpoint.Checkpoint;

/**
 * MPS-Reg: the signed distance map of the mesh is registered to the image by vector field attention, and the mesh's vertices are pushed along the
 * result. The image is put on the model's grid around the prompt and the mask made on the image's own, so that images of any spacing and direction
 * will do.
 */
public final class MeshPromptedMethod implements TrainableMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) throws ProsectException {
        context.progress().report(0, "Preparing the network");
        try (Checkpoint weights = context.model().open(context.progress().part(0, 0.5))) {
            context.progress().check();
            ModelSettings settings;
            Registration registration;
            try {
                settings = ModelSettings.of(weights.notes());
                registration = Registration.of(weights, settings, context.device());
            } catch (IllegalArgumentException e) {
                throw new SegmentationException("the model " + context.model().id() + " is none for mesh prompts: " + e.getMessage(),
                        "Choose another, see 'prosect list models', or train one with 'prosect train --method mesh-prompted'", e);
            }
            int wanted = context.parameters().integer("passes");
            int passes = wanted == 0 ? settings.passes() : wanted;
            return new MeshPromptSession(image, settings.modality(), new NetworkDeformation(image, registration, passes, context), context);
        }
    }

    @Override
    public List<ParameterDescriptor> trainingParameters() {
        return RecipeParameters.all();
    }

    @Override
    public TrainedModel train(TrainingRequest request) throws ProsectException {
        return MeshPromptTraining.train(request);
    }
}
