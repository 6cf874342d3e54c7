package org.prosect.nn;

import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Weights in memory.
 *
 * @param tensors by name, in an order that is kept
 */
public record MemoryWeights(Map<String, Tensor> tensors) implements Weights {

    public MemoryWeights {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    }

    /** A copy of all tensors of a source, which may be closed afterwards. */
    public static MemoryWeights copyOf(Weights source) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (String name : source.names()) {
            Tensor tensor = Tensor.zeros(source.shape(name));
            source.values(name).get(tensor.values());
            tensors.put(name, tensor);
        }
        return new MemoryWeights(tensors);
    }

    @Override
    public Set<String> names() {
        return tensors.keySet();
    }

    @Override
    public Shape shape(String name) {
        return known(name).shape();
    }

    @Override
    public FloatBuffer values(String name) {
        return FloatBuffer.wrap(known(name).values()).asReadOnlyBuffer();
    }

    private Tensor known(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("there are no weights " + name);
        }
        return tensor;
    }
}
