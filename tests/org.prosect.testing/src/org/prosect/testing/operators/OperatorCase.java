package org.prosect.testing.operators;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;

/**
 * A network of one operator, or of few, with all that it needs and what is right.
 *
 * @param name the operator, then what is special
 * @param network its inputs and parameters are as {@code inputs} and {@code weights} have them
 * @param expected computed by the {@link ReferenceInterpreter}
 */
public record OperatorCase(String name, Network network, Map<String, Tensor> inputs, Weights weights, Map<String, Tensor> expected) {

    /** A case whose inputs and parameters are random in a range; {@code net} adds inputs, operators and outputs. */
    static OperatorCase of(String name, double low, double high, Consumer<NetworkBuilder> net) {
        NetworkBuilder builder = new NetworkBuilder(name);
        net.accept(builder);
        Network network = builder.build();
        Random random = new Random(name.hashCode());
        Map<String, Tensor> inputs = fill(network.inputs(), random, low, high);
        Weights weights = new MemoryWeights(fill(network.parameters(), random, low, high));
        return new OperatorCase(name, network, inputs, weights, new ReferenceInterpreter().run(network, weights, inputs));
    }

    /** The operator that the case is about: the name up to the first space. */
    public String operator() {
        return name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
    }

    /**
     * The largest difference from what is right, as a part of the largest value of the same output.
     *
     * @throws AssertionError when an output is missing, has another shape, or is not a number where the right one is
     */
    public double deviation(Map<String, Tensor> results) {
        double worst = 0;
        for (Map.Entry<String, Tensor> right : expected.entrySet()) {
            Tensor made = results.get(right.getKey());
            if (made == null || !made.shape().equals(right.getValue().shape())) {
                throw new AssertionError(name + ": output " + right.getKey() + " is " + made + ", not " + right.getValue());
            }
            double largest = 1e-30;
            double difference = 0;
            for (int i = 0; i < made.values().length; i++) {
                double d = Math.abs((double) made.values()[i] - right.getValue().values()[i]);
                if (!(d <= Double.MAX_VALUE)) {
                    throw new AssertionError(name + ": value " + i + " is " + made.values()[i] + ", not " + right.getValue().values()[i]);
                }
                difference = Math.max(difference, d);
                largest = Math.max(largest, Math.abs(right.getValue().values()[i]));
            }
            worst = Math.max(worst, difference / largest);
        }
        return worst;
    }

    @Override
    public String toString() {
        return name;
    }

    private static Map<String, Tensor> fill(Map<String, Value> values, Random random, double low, double high) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        values.forEach((id, value) -> tensors.put(id, random(value.shape(), random, positive(id) ? 0.1 : low, positive(id) ? 2 : high)));
        return tensors;
    }

    private static boolean positive(String id) {
        return id.endsWith("variance");
    }

    private static Tensor random(Shape shape, Random random, double low, double high) {
        Tensor tensor = Tensor.zeros(shape);
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = (float) (low + (high - low) * random.nextDouble());
        }
        return tensor;
    }
}
