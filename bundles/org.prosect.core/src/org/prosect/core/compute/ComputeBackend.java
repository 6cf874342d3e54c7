package org.prosect.core.compute;

import java.util.List;

import org.prosect.core.ProsectException;
import org.prosect.nn.Network;
import org.prosect.nn.Weights;

/** An engine that runs networks; contributed to {@code org.prosect.core.computeBackends}. May be called from several threads at once. */
public interface ComputeBackend {

    /**
     * The devices that work here, best first.
     *
     * @throws ProsectException when the engine cannot start, with the cause and a remedy
     */
    List<Device> devices() throws ProsectException;

    /**
     * Makes a network ready to run. Costs seconds at most; the weights are read once and may be closed afterwards.
     *
     * @param weights a tensor for each parameter of the network, by its name; more do no harm
     * @param device one of {@link #devices()}
     * @throws ProsectException when a weight is missing or has another shape, the engine lacks an operator, or the device has too little memory
     */
    CompiledNetwork compile(Network network, Weights weights, Device device) throws ProsectException;
}
