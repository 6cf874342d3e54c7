package org.prosect.testing.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Node;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/**
 * Gradients of a network by central differences of the {@link ReferenceInterpreter}'s results: of the sum of all outputs times random numbers, for everything
 * that is an input or a parameter.
 *
 * @param network its inputs became parameters; output {@code loss} is the sum
 * @param judged the same without the sum
 * @param directions the random numbers, for each output
 */
public record Differences(Network network, Network judged, Map<String, Tensor> directions) {

    private static final int ROUNDS = 40;

    /** An entry of a tensor with the derivative there. */
    public record Derivative(String tensor, int index, double value) { }

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
     * The derivatives at some entries of each tensor. Entries that are so near to a place without derivative that a small step crosses it are moved elsewhere
     * first, within the range of their tensor.
     *
     * @param point where; entries of its tensors may be moved
     * @param entries how many of each tensor at most
     * @throws AssertionError when there is no point with derivatives
     */
    public List<Derivative> at(Map<String, Tensor> point, int entries) {
        Random random = new Random(network.name().hashCode() + 1);
        Map<String, int[]> chosen = new LinkedHashMap<>();
        point.forEach((name, tensor) -> chosen.put(name, random.ints(0, tensor.values().length).distinct().limit(Math.min(entries, tensor.values().length))
                .toArray()));
        for (int round = 0; round < ROUNDS; round++) {
            List<Derivative> found = new ArrayList<>();
            double here = sum(point);
            boolean moved = false;
            for (Map.Entry<String, int[]> part : chosen.entrySet()) {
                float[] values = point.get(part.getKey()).values();
                double step = step(values);
                List<Slopes> slopes = Arrays.stream(part.getValue()).mapToObj(i -> new Slopes(around(point, values, i, step, here),
                        around(point, values, i, step / 2, here))).toList();
                double scale = slopes.stream().mapToDouble(s -> Math.min(Math.abs(s.fine[0]), Math.abs(s.coarse[0]))).max().orElse(0);
                for (int i = 0; i < part.getValue().length; i++) {
                    int index = part.getValue()[i];
                    if (slopes.get(i).cross(scale)) {
                        values[index] = drawn(values, random);
                        moved = true;
                    }
                    found.add(new Derivative(part.getKey(), index, (4 * slopes.get(i).fine[0] - slopes.get(i).coarse[0]) / 3));
                }
            }
            if (!moved) {
                return found;
            }
        }
        throw new AssertionError(network.name() + " has no derivatives nearby");
    }

    /** The derivative along a direction, by two steps of which the second is half the first; tensors without direction stay. */
    public double along(Map<String, Tensor> point, Map<String, Tensor> direction, double step) {
        double coarse = (sum(moved(point, direction, step)) - sum(moved(point, direction, -step))) / (2 * step);
        double fine = (sum(moved(point, direction, step / 2)) - sum(moved(point, direction, -step / 2))) / step;
        return (4 * fine - coarse) / 3;
    }

    private static Map<String, Tensor> moved(Map<String, Tensor> point, Map<String, Tensor> direction, double step) {
        Map<String, Tensor> there = new LinkedHashMap<>(point);
        direction.forEach((name, d) -> {
            Tensor tensor = new Tensor(d.shape(), point.get(name).values().clone());
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] += (float) (step * d.values()[i]);
            }
            there.put(name, tensor);
        });
        return there;
    }

    /** A power of two, 1 / 1024 to 1 / 512 of the range of a tensor but 1 / 256 at least: shorter steps lose digits. */
    private static double step(float[] values) {
        float least = values[0];
        float most = values[0];
        for (float v : values) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        return Math.max(1.0 / 256, Math.scalb(1.0, Math.getExponent(most - least) - 9) / 2);
    }

    /** Between the least and the largest that are there. */
    private static float drawn(float[] values, Random random) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (float v : values) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        return (float) (least + (most > least ? (most - least) * random.nextDouble() : random.nextDouble() - 0.5));
    }

    /** Slope and bend with a step and with half of it. */
    private record Slopes(double[] coarse, double[] fine) {

        /** Whether a place without derivative is near: there the slopes differ, or the bend does not become half as strong. */
        boolean cross(double scale) {
            return Math.abs(coarse[0] - fine[0]) > 2e-3 * scale + 3e-4 || Math.abs(2 * fine[1] - coarse[1]) > 6e-3 * scale + 3e-3;
        }
    }

    private double[] around(Map<String, Tensor> point, float[] values, int index, double step, double here) {
        float there = values[index];
        float above = (float) (there + step);
        float below = (float) (there - step);
        values[index] = above;
        double up = sum(point);
        values[index] = below;
        double down = sum(point);
        values[index] = there;
        return new double[] {(up - down) / ((double) above - below), (up - 2 * here + down) / step};
    }

    /** In double precision. */
    private double sum(Map<String, Tensor> point) {
        Map<String, Tensor> outputs = new ReferenceInterpreter().run(judged, new TensorWeights(point), Map.of());
        double sum = 0;
        for (Map.Entry<String, Tensor> output : outputs.entrySet()) {
            float[] direction = directions.get(output.getKey()).values();
            for (int i = 0; i < direction.length; i++) {
                sum += (double) direction[i] * output.getValue().values()[i];
            }
        }
        return sum;
    }
}
