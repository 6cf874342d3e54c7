package org.prosect.testing.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Node;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/**
 * Gradients of a network by central differences of what the {@link ReferenceInterpreter} computes, in double precision from end to end: of the sum
 * of all outputs times random numbers, for everything that is an input or a parameter.
 *
 * @param network its inputs became parameters; output {@code loss} is the sum
 * @param judged the same without the sum
 * @param directions the random numbers, for each output
 */
public record Differences(Network network, Network judged, Map<String, Tensor> directions) {

    private static final int ROUNDS = 40;

    /**
     * An entry of a tensor with the derivative there.
     *
     * @param resolution what the digits of double precision let the difference resolve
     */
    public record Derivative(String tensor, int index, double value, double resolution) { }

    public static Differences of(Network network) {
        Map<String, Value> all = new LinkedHashMap<>(network.inputs());
        all.putAll(network.parameters());
        Network judged = new Network(network.name(), Map.of(), all, network.constants(), network.nodes(), network.outputs());
        NetworkBuilder net = new NetworkBuilder(network.name());
        Random random = new Random(network.name().hashCode());
        Map<String, Tensor> directions = new LinkedHashMap<>();
        Value sum = null;
        for (Map.Entry<String, Value> output : network.outputs().entrySet()) {
            Tensor direction = Tensor.zeros(output.getValue().shape());
            for (int i = 0; i < direction.values().length; i++) {
                direction.values()[i] = (random.nextBoolean() ? 1 : -1) * (0.5f + random.nextFloat());
            }
            directions.put(output.getKey(), direction);
            Value part = net.multiply(output.getValue(), net.constant(direction));
            part = net.sum(part, false, IntStream.range(0, part.rank()).toArray());
            sum = sum == null ? part : net.add(sum, part);
        }
        net.output("loss", sum);
        Network added = net.build();
        Map<Value, Tensor> constants = new LinkedHashMap<>(network.constants());
        constants.putAll(added.constants());
        List<Node> nodes = new ArrayList<>(network.nodes());
        nodes.addAll(added.nodes());
        return new Differences(new Network(network.name(), Map.of(), all, constants, nodes, added.outputs()), judged, directions);
    }

    /**
     * The derivatives at some entries of some tensors. Entries that are so near to a place without derivative that two steps cross it are moved
     * elsewhere first, within the range of their tensor.
     *
     * @param point where; entries of the named tensors may be moved
     * @param tensors names of those whose entries are asked for
     * @param entries how many of each tensor at most
     * @throws AssertionError when there is no point with derivatives
     */
    public List<Derivative> at(Map<String, Tensor> point, Set<String> tensors, int entries, double step) {
        Random random = new Random(network.name().hashCode() + 1);
        Map<String, int[]> chosen = new LinkedHashMap<>();
        tensors.forEach(name -> {
            int count = point.get(name).values().length;
            chosen.put(name, random.ints(0, count).distinct().limit(Math.min(entries, count)).toArray());
        });
        Map<String, DoubleTensor> exact = exact(point);
        for (int round = 0; round < ROUNDS; round++) {
            List<Derivative> found = new ArrayList<>();
            Map<String, DoubleTensor> here = outputs(exact);
            double resolution = 8 * Math.ulp(magnitude(here)) / step;
            boolean moved = false;
            for (Map.Entry<String, int[]> part : chosen.entrySet()) {
                double[] values = exact.get(part.getKey()).values();
                List<Slopes> slopes = Arrays.stream(part.getValue()).mapToObj(i -> new Slopes(around(exact, values, i, 2 * step, here),
                        around(exact, values, i, step, here))).toList();
                double scale = slopes.stream().mapToDouble(s -> Math.min(Math.abs(s.fine.slope), Math.abs(s.coarse.slope))).max().orElse(0);
                for (int i = 0; i < part.getValue().length; i++) {
                    int index = part.getValue()[i];
                    if (slopes.get(i).cross(1e-5 * scale + resolution)) {
                        point.get(part.getKey()).values()[index] = drawn(values, random);
                        values[index] = point.get(part.getKey()).values()[index];
                        moved = true;
                    }
                    found.add(new Derivative(part.getKey(), index, slopes.get(i).fine.slope, resolution));
                }
            }
            if (!moved) {
                return found;
            }
        }
        throw new AssertionError(network.name() + " has no derivatives nearby");
    }

    /** The derivative along a direction; tensors without direction stay. */
    public double along(Map<String, Tensor> point, Map<String, Tensor> direction, double step) {
        return difference(outputs(moved(point, direction, step)), outputs(moved(point, direction, -step))) / (2 * step);
    }

    private static Map<String, DoubleTensor> exact(Map<String, Tensor> point) {
        Map<String, DoubleTensor> exact = new LinkedHashMap<>();
        point.forEach((name, tensor) -> exact.put(name, DoubleTensor.of(tensor)));
        return exact;
    }

    private static Map<String, DoubleTensor> moved(Map<String, Tensor> point, Map<String, Tensor> direction, double step) {
        Map<String, DoubleTensor> there = exact(point);
        direction.forEach((name, d) -> {
            double[] values = there.get(name).values();
            for (int i = 0; i < values.length; i++) {
                values[i] += step * d.values()[i];
            }
        });
        return there;
    }

    /** Between the least and the largest that are there. */
    private static float drawn(double[] values, Random random) {
        double least = Arrays.stream(values).min().orElseThrow();
        double most = Arrays.stream(values).max().orElseThrow();
        return (float) (least + (most > least ? (most - least) * random.nextDouble() : random.nextDouble() - 0.5));
    }

    /** The central difference, and by how much those to both sides differ. */
    private record Slope(double slope, double bend) { }

    /** With two steps and with one. */
    private record Slopes(Slope coarse, Slope fine) {

        /** Whether a place without derivative is near: there the slopes differ, or the bend does not become half as strong. */
        boolean cross(double tolerance) {
            return Math.abs(coarse.slope - fine.slope) > tolerance || Math.abs(2 * fine.bend - coarse.bend) > tolerance;
        }
    }

    private Slope around(Map<String, DoubleTensor> point, double[] values, int index, double step, Map<String, DoubleTensor> here) {
        double there = values[index];
        values[index] = there + step;
        Map<String, DoubleTensor> up = outputs(point);
        values[index] = there - step;
        Map<String, DoubleTensor> down = outputs(point);
        values[index] = there;
        double above = difference(up, here) / step;
        double below = difference(here, down) / step;
        return new Slope((above + below) / 2, above - below);
    }

    private Map<String, DoubleTensor> outputs(Map<String, DoubleTensor> point) {
        Map<String, DoubleTensor> outputs = new LinkedHashMap<>(new ReferenceInterpreter().compute(judged, point));
        outputs.replaceAll((name, value) -> new DoubleTensor(value.shape(), value.values().clone())); // an output may be an entry of the point
        return outputs;
    }

    /** How much larger the sum is in a: value by value, so that what stays equal costs no digits. */
    private double difference(Map<String, DoubleTensor> a, Map<String, DoubleTensor> b) {
        double sum = 0;
        for (Map.Entry<String, Tensor> direction : directions.entrySet()) {
            float[] factors = direction.getValue().values();
            for (int i = 0; i < factors.length; i++) {
                sum += factors[i] * (a.get(direction.getKey()).values()[i] - b.get(direction.getKey()).values()[i]);
            }
        }
        return sum;
    }

    private static double magnitude(Map<String, DoubleTensor> outputs) {
        return outputs.values().stream().flatMapToDouble(tensor -> Arrays.stream(tensor.values())).map(Math::abs).sum();
    }
}
