package org.prosect.backend.onnxruntime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.compute.Device;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/** What goes wrong is said, and afterwards all goes on. */
class OnnxRuntimeBackendTest {

    private static final MemoryWeights WEIGHTS = new MemoryWeights(Map.of("head.weight", Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3)));
    private static final Map<String, Tensor> INPUTS = Map.of("x", Tensor.of(new float[] {1, 10, 100}, 1, 3));

    private final OnnxRuntimeBackend backend = new OnnxRuntimeBackend();

    private static Network linear() {
        NetworkBuilder net = new NetworkBuilder("small");
        net.output("y", new Layers(net).linear("head", net.input("x", 1, 3), 2, false));
        return net.build();
    }

    private Device cpu() throws ProsectException {
        return backend.devices().getLast();
    }

    @Test
    void processorIsTheLastDevice() throws ProsectException {
        assertEquals("cpu", cpu().id());
    }

    @Test
    void eachRunGivesArraysOfItsOwn() throws ProsectException {
        try (CompiledNetwork network = backend.compile(linear(), WEIGHTS, cpu())) {
            Tensor first = network.run(INPUTS).get("y");
            Tensor second = network.run(Map.of("x", Tensor.of(new float[] {1, 0, 0}, 1, 3))).get("y");
            assertNotSame(first.values(), second.values());
            assertArrayEquals(new float[] {321, 654}, first.values());
            assertArrayEquals(new float[] {1, 4}, second.values());
        }
    }

    @Test
    void unsuitableInputsAreNamedAndTheNextRunWorks() throws ProsectException {
        try (CompiledNetwork network = backend.compile(linear(), WEIGHTS, cpu())) {
            assertSays(assertThrows(ProsectException.class, () -> network.run(Map.of("z", Tensor.scalar(1)))), "small", "input x", "1×3",
                    "missing", "[z]");
            assertSays(assertThrows(ProsectException.class, () -> network.run(Map.of("x", Tensor.of(new float[3], 3, 1)))), "input x", "1×3", "3×1");
            assertArrayEquals(new float[] {321, 654}, network.run(INPUTS).get("y").values());
        }
    }

    @Test
    void unsuitableWeightsAreNamed() {
        assertSays(assertThrows(ProsectException.class, () -> backend.compile(linear(), new MemoryWeights(Map.of()), cpu())), "small",
                "head.weight", "missing");
        MemoryWeights turned = new MemoryWeights(Map.of("head.weight", Tensor.of(new float[6], 3, 2)));
        assertSays(assertThrows(ProsectException.class, () -> backend.compile(linear(), turned, cpu())), "head.weight", "2×3", "3×2");
    }

    @Test
    void unknownDevicesAreRefusedAndAbsentOnesExplained() throws ProsectException {
        assertSays(assertThrows(ProsectException.class, () -> backend.compile(linear(), WEIGHTS, device("tpu"))), "tpu", "cpu");
        Assumptions.assumeTrue(backend.devices().size() == 1, "a graphics card is there");
        assertSays(assertThrows(ProsectException.class, () -> backend.compile(linear(), WEIGHTS, device("cuda:0"))), "cuda:0", "CUDA", "CPU");
    }

    @Test
    void tooLittleMemoryIsSaidAndTheNextRunWorks() throws ProsectException {
        NetworkBuilder net = new NetworkBuilder("huge");
        Value x = net.input("x", 1, 1, 1);
        net.output("y", net.reduce("ReduceMax", net.unary("Sin", net.expand(x, 100_000, 100_000, 10_000)), false, 0, 1, 2));
        try (CompiledNetwork network = backend.compile(net.build(), new MemoryWeights(Map.of()), cpu());
                CompiledNetwork small = backend.compile(linear(), WEIGHTS, cpu())) {
            assertSays(assertThrows(ProsectException.class, () -> network.run(Map.of("x", Tensor.of(new float[1], 1, 1, 1)))), "huge",
                    "too little memory");
            assertArrayEquals(new float[] {321, 654}, small.run(INPUTS).get("y").values());
        }
    }

    @Test
    void closedNetworksDoNotRun() throws ProsectException {
        CompiledNetwork network = backend.compile(linear(), WEIGHTS, cpu());
        network.close();
        network.close();
        assertThrows(IllegalStateException.class, () -> network.run(INPUTS));
    }

    @Test
    void runsAreRepeatable() throws ProsectException {
        try (CompiledNetwork network = backend.compile(convolutions(), convolutionWeights(), cpu())) {
            Map<String, Tensor> inputs = Map.of("x", Tensor.of(ramp(4 * 24 * 24 * 24), 1, 4, 24, 24, 24));
            float[] first = network.run(inputs).get("y").values();
            assertArrayEquals(first, network.run(inputs).get("y").values());
        }
    }

    @Test
    void aThousandRunsLeaveMemoryAsItIs() throws Exception {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/statm")), "resident memory is known on Linux only");
        Map<String, Tensor> inputs = Map.of("x", Tensor.of(ramp(4 * 8 * 8 * 8), 1, 4, 8, 8, 8));
        NetworkBuilder net = new NetworkBuilder("volume");
        net.output("y", new Layers(net).conv("c", net.input("x", 1, 4, 8, 8, 8), 8, 3, Convolution.padded(1), false));
        MemoryWeights weights = new MemoryWeights(Map.of("c.weight", Tensor.of(ramp(8 * 4 * 27), 8, 4, 3, 3, 3)));
        try (CompiledNetwork network = backend.compile(net.build(), weights, cpu())) {
            for (int i = 0; i < 200; i++) {
                network.run(inputs);
            }
            System.gc();
            long before = resident();
            for (int i = 0; i < 1000; i++) {
                network.run(inputs);
            }
            System.gc();
            long grown = resident() - before;
            // a leak of the outputs alone would be 16 MB, of inputs and outputs 24 MB
            assertTrue(grown < 12 << 20, "memory grew by " + (grown >> 10) + " KB");
        }
    }

    @Test
    void compilingAndClosingLeavesMemoryAsItIs() throws Exception {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/statm")), "resident memory is known on Linux only");
        NetworkBuilder net = new NetworkBuilder("wide");
        net.output("y", new Layers(net).linear("w", net.input("x", 1, 1024), 1024, false));
        Network wide = net.build();
        MemoryWeights weights = new MemoryWeights(Map.of("w.weight", Tensor.of(ramp(1 << 20), 1024, 1024)));
        Map<String, Tensor> inputs = Map.of("x", Tensor.of(ramp(1024), 1, 1024));
        long before = 0;
        for (int i = 0; i < 40; i++) {
            try (CompiledNetwork network = backend.compile(wide, weights, cpu())) {
                network.run(inputs);
            }
            if (i == 9) {
                System.gc();
                before = resident();
            }
        }
        System.gc();
        long grown = resident() - before;
        assertTrue(grown < 60 << 20, "memory grew by " + (grown >> 20) + " MB, 30 copies of the weights are 120 MB");
    }

    @Test
    void longCommandLinesAreRefused() throws ProsectException {
        CommandLineLength.check(3000);
        assertSays(assertThrows(ProsectException.class, () -> CommandLineLength.check(4000)), "4000 bytes", "CLASSPATH");
    }

    private static Network convolutions() {
        NetworkBuilder net = new NetworkBuilder("convolutions");
        net.output("y", new Layers(net).conv("c", net.input("x", 1, 4, 24, 24, 24), 8, 3, Convolution.padded(1), false));
        return net.build();
    }

    private static MemoryWeights convolutionWeights() {
        return new MemoryWeights(Map.of("c.weight", Tensor.of(ramp(8 * 4 * 27), 8, 4, 3, 3, 3)));
    }

    private static long resident() throws IOException {
        return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]) * 4096;
    }

    private static float[] ramp(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (i % 101 - 50) / 50f;
        }
        return values;
    }

    private static Device device(String id) {
        return new Device(id, id, OptionalLong.empty());
    }

    static void assertSays(ProsectException e, String... words) {
        for (String word : words) {
            assertTrue(e.getMessage().contains(word), () -> word + " is not in: " + e.getMessage());
        }
    }
}
