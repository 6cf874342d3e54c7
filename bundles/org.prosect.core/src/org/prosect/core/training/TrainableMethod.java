package org.prosect.core.training;

import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.parameter.ParameterDescriptor;

/** A method whose model users can train on their own images. */
public interface TrainableMethod extends SegmentationMethod {

    /** The parameters of a training, with defaults that suit most data. */
    List<ParameterDescriptor> trainingParameters();

    /**
     * Trains until a limit is reached, and gives the model. Called again on a folder whose training was interrupted, it goes on there; the same
     * request and seed then give the same model as without the interruption when the limit is a number of steps.
     *
     * @throws ProsectException when the cases do not suit the method (all that do not are named), or something in the training fails
     * @throws java.util.concurrent.CancellationException when cancelled; what was learned is kept for the next time
     */
    TrainedModel train(TrainingRequest request) throws ProsectException;
}
