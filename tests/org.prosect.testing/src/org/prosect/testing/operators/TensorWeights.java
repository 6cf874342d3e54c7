package org.prosect.testing.operators;

import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;

import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

/** Tensors in memory as weights. */
public record TensorWeights(Map<String, Tensor> tensors) implements Weights {

    public TensorWeights {
        tensors = Map.copyOf(tensors);
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
            throw new IllegalArgumentException("there is no weight " + name);
        }
        return tensor;
    }
}
