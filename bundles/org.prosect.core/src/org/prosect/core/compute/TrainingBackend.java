package org.prosect.core.compute;

import org.prosect.core.ProsectException;
import org.prosect.nn.Weights;
import org.prosect.nn.training.TrainingPlan;

/** A backend that also trains. */
public interface TrainingBackend extends ComputeBackend {

    /**
     * Makes a network ready to be trained.
     *
     * @param first the weights to start from: a tensor for each parameter, by its name
     * @param device one of {@link #devices()}
     * @throws ProsectException as {@link #compile}, and when an operator has no gradient here
     */
    Trainer trainer(TrainingPlan plan, Weights first, Device device) throws ProsectException;
}
