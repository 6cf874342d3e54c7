package org.prosect.core.compute;

import org.prosect.core.ProsectException;
import org.prosect.core.registry.BackendDescriptor;
import org.prosect.nn.Network;
import org.prosect.nn.Weights;
import org.prosect.nn.training.TrainingPlan;

/**
 * A device that passed its self-test.
 *
 * @param descriptor the backend as declared, for records of how a result came about
 * @param backend the engine
 * @param device the device
 */
public record ChosenDevice(BackendDescriptor descriptor, ComputeBackend backend, Device device) {

    /** Makes a network ready to run here. */
    public CompiledNetwork compile(Network network, Weights weights) throws ProsectException {
        return backend.compile(network, weights, device);
    }

    /**
     * Makes a network ready to be trained here.
     *
     * @throws ProsectException as {@link TrainingBackend#trainer}, and when this backend only runs networks
     */
    public Trainer trainer(TrainingPlan plan, Weights first) throws ProsectException {
        if (!(backend instanceof TrainingBackend training)) {
            throw new ProsectException("backend " + descriptor.id() + " runs networks, but does not train them",
                    "Choose another, see 'prosect list backends'");
        }
        return training.trainer(plan, first, device);
    }
}
