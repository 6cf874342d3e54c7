package org.prosect.testing.operators;

import java.nio.FloatBuffer;
import java.util.LinkedHashSet;
import java.util.Set;

import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.prosect.testing.Goldens;

/** The tensors of a golden file as weights of a network. */
public record GoldenWeights(Goldens file) implements Weights {

    @Override
    public Set<String> names() {
        return new LinkedHashSet<>(file.names());
    }

    @Override
    public Shape shape(String name) {
        return Shape.of(known(name).shape());
    }

    @Override
    public FloatBuffer values(String name) {
        return FloatBuffer.wrap(known(name).floats()).asReadOnlyBuffer();
    }

    /** A golden tensor as that of a network. */
    public static Tensor tensor(Goldens.Tensor golden) {
        return Tensor.of(golden.floats(), golden.shape());
    }

    private Goldens.Tensor known(String name) {
        if (!file.has(name)) {
            throw new IllegalArgumentException("there is no weight " + name);
        }
        return file.get(name);
    }
}
