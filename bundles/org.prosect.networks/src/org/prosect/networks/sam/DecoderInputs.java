package org.prosect.networks.sam;

import java.util.Optional;

import org.prosect.nn.Value;

/**
 * What the mask decoder works on.
 *
 * @param image embedding (1 or n, width, rows, columns)
 * @param dense prompt (n, width, rows, columns)
 * @param positions of the image tokens (1, width, rows, columns)
 * @param sparse prompt (n, tokens, width); none without points and boxes
 * @param targetAttention PerSAM: added to the attention of tokens to the image after its softmax (1, 1, 1, rows · columns)
 * @param targetFeature PerSAM: prototype added to all query tokens (1, 1, width)
 */
public record DecoderInputs(Value image, Value dense, Value positions, Optional<Value> sparse, Optional<Value> targetAttention,
        Optional<Value> targetFeature) {

    /** Without PerSAM's additions. */
    public static DecoderInputs of(Value image, Value dense, Value positions, Optional<Value> sparse) {
        return new DecoderInputs(image, dense, positions, sparse, Optional.empty(), Optional.empty());
    }
}
