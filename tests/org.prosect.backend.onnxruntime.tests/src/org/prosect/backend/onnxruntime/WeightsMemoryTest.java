package org.prosect.backend.onnxruntime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.Device;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.nn.checkpoint.Safetensors;

/** Weights are read once, and a network holds them once. */
class WeightsMemoryTest {

    private final OnnxRuntimeBackend backend = new OnnxRuntimeBackend();

    @TempDir
    Path folder;

    /** Weights in native memory, as those of a mapped file are. */
    private record NativeWeights(Map<String, Shape> shapes, Map<String, ByteBuffer> memory) implements Weights {

        static NativeWeights of(MemoryWeights weights) {
            Map<String, Shape> shapes = new HashMap<>();
            Map<String, ByteBuffer> memory = new HashMap<>();
            weights.tensors().forEach((name, tensor) -> {
                ByteBuffer bytes = ByteBuffer.allocateDirect(tensor.values().length * Float.BYTES).order(ByteOrder.nativeOrder());
                bytes.asFloatBuffer().put(tensor.values());
                shapes.put(name, tensor.shape());
                memory.put(name, bytes);
            });
            return new NativeWeights(shapes, memory);
        }

        void spoil() {
            memory.values().forEach(bytes -> {
                while (bytes.remaining() >= Float.BYTES) {
                    bytes.putFloat(Float.NaN);
                }
            });
        }

        @Override
        public Set<String> names() {
            return shapes.keySet();
        }

        @Override
        public Shape shape(String name) {
            return shapes.get(name);
        }

        @Override
        public FloatBuffer values(String name) {
            return memory.get(name).asReadOnlyBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
        }
    }

    /** Every value is the same: all tensors share one array, so that Java needs little memory. */
    private record FlatWeights(Network network, float[] shared) implements Weights {

        FlatWeights(Network network) {
            this(network, new float[(int) network.parameters().values().stream().mapToLong(v -> v.shape().count()).max().orElseThrow()]);
            Arrays.fill(shared, 0.01f);
        }

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
            return FloatBuffer.wrap(shared, 0, (int) shape(name).count()).asReadOnlyBuffer();
        }
    }

    /** Weights of every kind: the engine packs, reorders, or uses them as they are. */
    private static Network mixed() {
        NetworkBuilder net = new NetworkBuilder("mixed");
        Layers layers = new Layers(net);
        Value x = net.add(net.input("x", 1, 8, 16, 16), net.parameter("table", 1, 8, 16, 16));
        x = net.relu(layers.conv("flat", x, 16, 3, Convolution.padded(1), true));
        Value volume = layers.conv("volume", net.reshape(x, 1, 4, 4, 16, 16), 4, 3, Convolution.padded(1), true);
        Value y = layers.linear("first", net.reshape(volume, 4, 64, 16), 32, true);
        net.output("y", layers.linear("second", net.reshape(y, 256, 32), 8, false));
        return net.build();
    }

    @Test
    void weightsMayChangeAfterwards() throws Exception {
        Network network = mixed();
        NativeWeights weights = NativeWeights.of(random(network));
        Map<String, Tensor> inputs = Map.of("x", random(network.inputs().get("x").shape(), 1));
        try (CompiledNetwork compiled = backend.compile(network, weights, cpu())) {
            weights.spoil(); // before the first run too
            float[] result = compiled.run(inputs).get("y").values();
            try (CompiledNetwork other = backend.compile(network, random(network), cpu())) {
                assertArrayEquals(other.run(inputs).get("y").values(), result);
            }
            assertFalse(Float.isNaN(result[0]));
        }
    }

    @Test
    void filesMayBeClosedAndDeletedAfterwards() throws Exception {
        Network network = mixed();
        Path file = folder.resolve("weights.safetensors");
        Safetensors.write(file, random(network));
        Map<String, Tensor> inputs = Map.of("x", random(network.inputs().get("x").shape(), 1));
        CompiledNetwork compiled;
        try (Checkpoint weights = Checkpoints.open(file)) {
            compiled = backend.compile(network, weights, cpu());
        }
        Files.delete(file);
        try (compiled; CompiledNetwork other = backend.compile(network, random(network), cpu())) {
            assertArrayEquals(other.run(inputs).get("y").values(), compiled.run(inputs).get("y").values());
        }
    }

    @Test
    void turnedWeightsMayHaveOtherUsesToo() throws Exception {
        NetworkBuilder net = new NetworkBuilder("turned");
        Value weight = net.parameter("w", 3, 2);
        Value turned = net.transpose(weight, 1, 0);
        Value x = net.input("x", 2, 2, 2);
        net.output("product", net.matMul(x, turned));
        net.output("turned", turned);
        net.output("sum", net.add(net.matMul(net.matMul(x, turned), weight), x));
        net.output("first", net.matMul(turned, weight));
        Network network = net.build();
        MemoryWeights weights = new MemoryWeights(Map.of("w", Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 3, 2)));
        Map<String, Tensor> inputs = Map.of("x", Tensor.of(new float[] {1, 0, 0, 1, 2, 0, 1, 1}, 2, 2, 2));
        for (boolean own : new boolean[] {true, false}) {
            try (CompiledNetwork compiled = OnnxRuntimeNetwork.load(network, OnnxModel.of(network, own), weights, cpu())) {
                Map<String, Tensor> results = compiled.run(inputs);
                assertArrayEquals(new float[] {1, 3, 5, 2, 4, 6, 2, 6, 10, 3, 7, 11}, results.get("product").values());
                assertArrayEquals(new float[] {1, 3, 5, 2, 4, 6}, results.get("turned").values());
                assertArrayEquals(new float[] {36, 44, 44, 57, 72, 88, 80, 101}, results.get("sum").values());
                assertArrayEquals(new float[] {35, 44, 44, 56}, results.get("first").values());
            }
        }
    }

    @Test
    void linearWeightsAreHeldOnce() throws Exception {
        NetworkBuilder net = new NetworkBuilder("wide");
        Value x = net.input("x", 1, 1024);
        for (int i = 0; i < 20; i++) {
            x = net.relu(new Layers(net).linear("layer" + i, x, 1024, false));
        }
        net.output("y", x);
        assertHeldOnce(net.build());
    }

    @Test
    void kernelsAndTablesAreHeldOnce() throws Exception {
        NetworkBuilder net = new NetworkBuilder("deep");
        Value x = net.input("x", 1, 128, 4, 4, 4);
        for (int i = 0; i < 20; i++) {
            x = net.relu(new Layers(net).conv("layer" + i, x, 128, 3, Convolution.padded(1), true));
        }
        net.output("y", net.matMul(net.reshape(x, 1, 8192), net.parameter("table", 8192, 1024)));
        assertHeldOnce(net.build());
    }

    /** Memory of the process that is not of files, once weights of some 70 MB were read and used. */
    private void assertHeldOnce(Network network) throws Exception {
        Path status = Path.of("/proc/self/status");
        Assumptions.assumeTrue(Files.isReadable(status), "resident memory is known on Linux only");
        Path file = folder.resolve("weights.safetensors");
        Safetensors.write(file, new FlatWeights(network));
        Map<String, Tensor> inputs = Map.of("x", random(network.inputs().get("x").shape(), 1));
        backend.devices();
        long before = settled(status);
        try (Checkpoint weights = Checkpoints.open(file); CompiledNetwork compiled = backend.compile(network, weights, cpu())) {
            compiled.run(inputs);
            long taken = own(status) - before;
            assertTrue(taken < 1.5 * Files.size(file), (taken >> 20) + " MB are taken for weights of " + (Files.size(file) >> 20) + " MB");
        }
    }

    /** Java gives memory back a while after it has collected garbage: what it gives back later would hide what is taken. */
    private static long settled(Path status) throws Exception {
        System.gc();
        long before;
        long now = own(status);
        do {
            before = now;
            Thread.sleep(200);
            now = own(status);
        } while (now < before);
        return now;
    }

    private static long own(Path status) throws IOException {
        String line = Files.readAllLines(status).stream().filter(l -> l.startsWith("RssAnon:")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
    }

    private Device cpu() throws Exception {
        return backend.devices().getLast();
    }

    private static MemoryWeights random(Network network) {
        Map<String, Tensor> tensors = new HashMap<>();
        network.parameters().forEach((name, value) -> tensors.put(name, random(value.shape(), name.hashCode())));
        return new MemoryWeights(tensors);
    }

    private static Tensor random(Shape shape, long seed) {
        Random random = new Random(seed);
        Tensor tensor = Tensor.zeros(shape);
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = random.nextFloat() / 8 - 1f / 16;
        }
        return tensor;
    }
}
