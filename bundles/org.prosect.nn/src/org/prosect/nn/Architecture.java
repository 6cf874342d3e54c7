package org.prosect.nn;

import java.util.Map;
import java.util.Optional;

/** A kind of network whose weights can be taken over from a checkpoint; contributed to {@code org.prosect.core.architectures}. Holds no state. */
public interface Architecture {

    /**
     * The parameters of the network that a checkpoint is for: its widths and depths follow from the shapes of some of its tensors, which are then
     * fixed for the rest.
     *
     * @param weights the checkpoint's tensors under this architecture's names
     * @return name and shape of every parameter
     * @throws IllegalArgumentException when the tensors that tell the size are missing or make no network, with the tensor and its shape
     */
    Map<String, Shape> parameters(Weights weights);

    /**
     * This architecture's name for a tensor of a checkpoint.
     *
     * @param stored the name in the file, without the wrapping dictionary
     * @return the name; empty for a tensor that is known and not needed, such as a counter of training steps
     */
    default Optional<String> name(String stored) {
        return stored.endsWith("num_batches_tracked") ? Optional.empty() : Optional.of(stored);
    }

    /**
     * The tensors of a checkpoint as this architecture lays them out: as they are, except from files of frameworks that turn their kernels or name by
     * other rules.
     *
     * @throws IllegalArgumentException when they cannot be laid out so, with the tensor
     */
    default Weights arranged(Weights stored) {
        return stored;
    }

    /**
     * What must be known beside the weights to run the network; it is kept with imported weights.
     *
     * @param weights all parameters, under this architecture's names
     * @param notes what the checkpoint says besides, in its order
     * @throws IllegalArgumentException when nothing tells something that is needed
     */
    default Map<String, String> settings(Weights weights, Map<String, String> notes) {
        return Map.of();
    }
}
