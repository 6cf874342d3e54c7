package org.prosect.core.compute;

import java.util.Map;

import org.prosect.core.ProsectException;
import org.prosect.nn.Tensor;

/**
 * A network with its weights on a device. Closing frees the device's memory; a closed one cannot run. Used by one thread at a time. A run that fails
 * leaves it usable.
 */
public interface CompiledNetwork extends AutoCloseable {

    /**
     * Runs the network.
     *
     * @param inputs a tensor of the declared shape for each input, by name
     * @return the outputs, by name; the caller's own
     * @throws ProsectException for an input that is missing or of another shape, or when the device runs out of memory
     */
    Map<String, Tensor> run(Map<String, Tensor> inputs) throws ProsectException;

    @Override
    void close();
}
