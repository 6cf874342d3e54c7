package org.prosect.networks.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.testing.Goldens;
import org.prosect.testing.operators.GoldenWeights;
import org.prosect.testing.operators.Runner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * What the golden tests of all networks share: finding cases, running, judging by the standard deviation of each tensor, and a line about the
 * largest deviation.
 */
abstract class GoldenNetworks {

    /** Of the READMEs: largest deviation by the standard deviation of the tensor. */
    static final double TOLERANCE = 1e-4;

    private String what = "";
    private int compared;
    private Map<String, Worst> worst = Map.of();

    /** The largest deviation in one unit. */
    private record Worst(double deviation, String name) { }

    /** What computes the networks. */
    protected abstract Runner runner();

    @BeforeEach
    void begin(TestInfo info) {
        what = getClass().getSimpleName() + " " + info.getDisplayName();
        compared = 0;
        worst = new TreeMap<>();
    }

    @AfterEach
    void report() {
        if (compared > 0) {
            StringBuilder text = new StringBuilder();
            worst.forEach((unit, w) -> text.append(String.format(", %.1e %s (%s)", w.deviation(), unit, w.name())));
            System.out.printf("%s: %d tensors, largest deviations%s%n", what, compared, text.substring(1));
        }
    }

    /** The subfolders of a folder of the goldens that hold weights. */
    static Stream<Path> cases(String folder) throws IOException {
        try (Stream<Path> all = Files.list(Goldens.path(folder))) {
            List<Path> found = all.filter(p -> Files.exists(p.resolve("weights.safetensors"))).sorted().toList();
            return found.stream();
        }
    }

    static Goldens io(Path folder) throws IOException {
        return Goldens.read(folder.resolve("io.safetensors"));
    }

    static GoldenWeights weights(Path folder) throws IOException {
        return new GoldenWeights(Goldens.read(folder.resolve("weights.safetensors")));
    }

    static Tensor tensor(Goldens goldens, String name) {
        return GoldenWeights.tensor(goldens.get(name));
    }

    /** The whole numbers in a text such as {@code (90, 140)} or {@code [1]}. */
    static int[] integers(String text) {
        return Arrays.stream(text.split("[^0-9]+")).filter(s -> !s.isEmpty()).mapToInt(Integer::parseInt).toArray();
    }

    Tensor run(NetworkBuilder net, GoldenWeights weights, Tensor input) {
        Network network = net.build();
        return runner().run(network, weights, Map.of(network.inputs().keySet().iterator().next(), input)).values().iterator().next();
    }

    Map<String, Tensor> runAll(NetworkBuilder net, GoldenWeights weights, Map<String, Tensor> inputs) {
        return runner().run(net.build(), weights, inputs);
    }

    /** Values equal to a golden tensor within a part of its standard deviation. */
    void same(String name, Goldens.Tensor expected, Tensor actual) {
        same(name, expected, actual.values(), TOLERANCE);
    }

    void same(String name, Goldens.Tensor expected, float[] actual, double tolerance) {
        double[] values = expected.doubles();
        assertTrue(values.length == actual.length, () -> name + " has " + actual.length + " values, expected are "
                + Arrays.toString(expected.shape()));
        double mean = Arrays.stream(values).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
        // a tensor of one value has no spread: its size stands in
        judge(name, values, actual, values.length < 2 || deviation == 0 ? Math.max(Math.abs(mean), 1) : deviation, tolerance, "std");
    }

    /** Values in pixels or voxels equal to a golden tensor within a bound. */
    void close(String name, Goldens.Tensor expected, float[] actual, double bound) {
        assertTrue(expected.length() == actual.length, () -> name + " has " + actual.length + " values, expected are "
                + Arrays.toString(expected.shape()));
        judge(name, expected.doubles(), actual, 1, bound, "voxels");
    }

    private void judge(String name, double[] values, float[] actual, double scale, double tolerance, String unit) {
        double most = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = Math.abs(values[i] - actual[i]) / scale;
            most = difference <= most ? most : difference;
        }
        double found = most;
        compared++;
        worst.merge(unit, new Worst(found, name), (a, b) -> a.deviation() >= b.deviation() ? a : b);
        assertTrue(found <= tolerance, () -> what + ": " + name + " deviates by " + found + " of " + scale);
    }

    static void exact(String name, Goldens.Tensor expected, float[] actual) {
        assertArrayEquals(expected.floats(), actual, name);
    }

    /** Makes outputs of those taps that the golden file knows under a prefix, by their golden names. */
    static org.prosect.networks.Taps wanted(NetworkBuilder net, Goldens goldens, String prefix) {
        return (name, value) -> {
            if (goldens.has(prefix + name)) {
                net.output(prefix + name, value);
            }
        };
    }

    /** Compares all outputs that carry golden names. */
    void compareNamed(Goldens goldens, Map<String, Tensor> outputs) {
        new TreeMap<>(outputs).forEach((name, tensor) -> {
            if (goldens.has(name)) {
                same(name, goldens.get(name), tensor);
            }
        });
    }

    static Map<String, Tensor> inputs(Object... namesAndTensors) {
        Map<String, Tensor> map = new HashMap<>();
        for (int i = 0; i < namesAndTensors.length; i += 2) {
            map.put((String) namesAndTensors[i], (Tensor) namesAndTensors[i + 1]);
        }
        return map;
    }
}
