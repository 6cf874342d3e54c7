package org.prosect.core.compute;

import java.util.Map;

import org.prosect.core.ProsectException;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

/**
 * A network in training, with its weights and the optimiser's memory on a device. Used by one thread at a time. A call that fails leaves the weights
 * as they were. On a processor, equal plans, weights and inputs give equal weights.
 */
public interface Trainer extends AutoCloseable {

    /**
     * One step of the optimiser.
     *
     * @param inputs a tensor of the declared shape for each input
     * @param rate the learning rate of this step
     * @return all outputs, computed with the weights before the step
     * @throws ProsectException for wrong inputs; when the loss or the gradient is not finite, and then the step is not taken; when memory runs out
     */
    Map<String, Tensor> step(Map<String, Tensor> inputs, double rate) throws ProsectException;

    /** All outputs with the weights as they are now; nothing is learned. */
    Map<String, Tensor> run(Map<String, Tensor> inputs) throws ProsectException;

    /** The gradient of the loss for each trained parameter, before it is clipped; nothing is learned. */
    Map<String, Tensor> gradients(Map<String, Tensor> inputs) throws ProsectException;

    /** Steps taken, also before the state was restored. */
    long steps();

    /** A copy of all parameters as they are now. */
    Weights weights() throws ProsectException;

    /** A copy of all parameters, the trained ones averaged over the last steps as the plan says. */
    Weights averages() throws ProsectException;

    /**
     * Everything that {@link #restore} needs: weights, averages, moments, steps; to be written with {@link org.prosect.nn.checkpoint.Safetensors}.
     */
    Weights state() throws ProsectException;

    /**
     * Goes on where a trainer of an equal plan was.
     *
     * @param state of {@link #state()}
     * @throws ProsectException when it belongs to another plan, with the first tensor that does not fit
     */
    void restore(Weights state) throws ProsectException;

    @Override
    void close();
}
