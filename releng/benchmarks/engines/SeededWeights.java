package org.prosect.benchmarks.engines;

import java.nio.FloatBuffer;
import java.util.Random;
import java.util.Set;

import org.prosect.nn.Network;
import org.prosect.nn.Shape;
import org.prosect.nn.Weights;

/**
 * Weights by a seed, one tensor at a time: matrices and kernels such that variance is kept, one-dimensional weights (of norms) about 1, biases
 * and tables about 0.
 */
record SeededWeights(Network network) implements Weights {

    @Override
    public Set<String> names() {
        return network.parameters().keySet();
    }

    @Override
    public Shape shape(String name) {
        return network.parameters().get(name).shape();
    }

    @Override
    public FloatBuffer values(String name) {
        Shape shape = shape(name);
        float[] values = new float[Math.toIntExact(shape.count())];
        Random random = new Random(name.hashCode());
        boolean matrix = shape.rank() > 1 && name.endsWith("weight");
        double middle = name.endsWith("weight") && !matrix ? 1 : 0;
        // uniform numbers have a third of their range squared as variance
        double range = matrix ? Math.sqrt(3.0 * shape.size(0) / shape.count()) : 0.1;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (middle + range * (2 * random.nextFloat() - 1));
        }
        return FloatBuffer.wrap(values).asReadOnlyBuffer();
    }
}
