package org.prosect.method.meshprompt.pulling;

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
import org.prosect.method.meshprompt.training.RecipeParameters;
import org.prosect.nn.checkpoint.Checkpoint;

/**
 * Image-Reg, the baseline of mesh-prompted segmentation: the same network registers the image of an atlas, which is part of the model, to the
 * patient's, and the atlas's mask is pulled.
 */
public final class ImageRegistrationMethod implements TrainableMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) throws ProsectException {
        context.progress().report(0, "Preparing the network");
        try (Checkpoint weights = context.model().open(context.progress().part(0, 0.5))) {
            context.progress().check();
            return new ImageRegistrationSession(image, registration(weights, context), context);
        }
    }

    private static AtlasRegistration registration(Checkpoint weights, MethodContext context) throws ProsectException {
        try {
            return AtlasRegistration.of(weights, ModelSettings.of(weights.notes()), context.device());
        } catch (IllegalArgumentException e) {
            throw new SegmentationException("the model " + context.model().id() + " is none for image registration: " + e.getMessage(),
                    "Choose another, see 'prosect list models', or train one with 'prosect train --method image-registration'", e);
        }
    }

    @Override
    public List<ParameterDescriptor> trainingParameters() {
        return RecipeParameters.ofImages();
    }

    @Override
    public TrainedModel train(TrainingRequest request) throws ProsectException {
        return AtlasTraining.train(request);
    }
}
