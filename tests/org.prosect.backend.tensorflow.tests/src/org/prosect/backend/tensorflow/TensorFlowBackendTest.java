package org.prosect.backend.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/** What surrounds a run: devices, wrong weights and inputs, memory, closing. */
class TensorFlowBackendTest {

    private final Engine engine = new Engine();

    private static Network small() {
        NetworkBuilder net = new NetworkBuilder("small");
        Value x = net.input("image", 1, 1, 8, 8);
        net.output("y", net.relu(new Layers(net).conv("stem", x, 2, 3, Convolution.padded(1), true)));
        return net.build();
    }

    private static Map<String, Tensor> weights() {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        weights.put("stem.weight", Tensor.zeros(Shape.of(2, 1, 3, 3)));
        weights.get("stem.weight").values()[4] = 2;
        weights.put("stem.bias", Tensor.of(new float[] {0, 3}, 2));
        return weights;
    }

    private static Map<String, Tensor> image() {
        Tensor image = Tensor.zeros(Shape.of(1, 1, 8, 8));
        image.values()[10] = 5;
        return Map.of("image", image);
    }

    @Test
    void theProcessorIsThereWithItsMemory() {
        assertTrue(engine.processor().memoryBytes().orElseThrow() > 1 << 28);
    }

    @Test
    void aDeviceThatIsNotThereIsRefused() {
        engine.processor();
        Device absent = new Device("cuda:93", "none", OptionalLong.empty());
        TensorFlowBackend backend = new TensorFlowBackend();
        ProsectException said = assertThrows(ProsectException.class, () -> backend.compile(small(), new MemoryWeights(weights()), absent));
        assertEquals("TensorFlow has no device cuda:93 here", said.what());
    }

    @Test
    void weightsThatAreMissingOrMisshapenAreNamedTogether() {
        engine.processor();
        Map<String, Tensor> wrong = Map.of("stem.weight", Tensor.zeros(Shape.of(2, 2, 3, 3)));
        String said = assertThrows(ProsectException.class, () -> engine.compile(small(), new MemoryWeights(wrong))).what();
        assertEquals("the weights do not fit network small: stem.weight is 2×2×3×3 in place of 2×1×3×3; stem.bias is missing, 2", said);
    }

    @Test
    void wrongInputsAreRefusedAndTheNetworkRunsOn() throws ProsectException {
        try (CompiledNetwork network = engine.compile(small(), new MemoryWeights(weights()))) {
            assertTrue(assertThrows(ProsectException.class, () -> network.run(Map.of())).what().contains("no input image"));
            Tensor wide = Tensor.zeros(Shape.of(1, 1, 8, 9));
            ProsectException said = assertThrows(ProsectException.class, () -> network.run(Map.of("image", wide)));
            assertEquals("input image of network small is 1×1×8×9", said.what());
            Map<String, Tensor> more = Map.of("image", image().get("image"), "picture", wide);
            assertTrue(assertThrows(ProsectException.class, () -> network.run(more)).what().contains("no input picture"));
            assertEquals(10, network.run(image()).get("y").values()[10]);
        }
    }

    @Test
    void runsAreEqualToTheLastBit() throws ProsectException {
        try (CompiledNetwork network = engine.compile(small(), new MemoryWeights(weights()))) {
            assertArrayEquals(network.run(image()).get("y").values(), network.run(image()).get("y").values());
        }
    }

    @Test
    void aClosedNetworkRefusesToRunAndClosesTwice() throws ProsectException {
        CompiledNetwork network = engine.compile(small(), new MemoryWeights(weights()));
        network.close();
        network.close();
        assertThrows(IllegalStateException.class, () -> network.run(image()));
    }

    @Test
    void tooLittleMemoryIsSaidAndTheNextNetworkRuns() throws ProsectException {
        NetworkBuilder net = new NetworkBuilder("huge");
        Value x = net.input("x", 1 << 20, 1);
        Value y = net.matMul(net.unary("Exp", x), net.reshape(x, 1, 1 << 20));
        net.output("y", net.sum(y, false, 0, 1));
        try (CompiledNetwork huge = engine.compile(net.build(), new MemoryWeights(Map.of()))) {
            ProsectException said = assertThrows(ProsectException.class, () -> huge.run(Map.of("x", Tensor.zeros(Shape.of(1 << 20, 1)))));
            assertTrue(said.what().contains("huge needs more memory than cpu"), said.what());
        }
        assertEquals(10, engine.run(small(), new MemoryWeights(weights()), image()).get("y").values()[10]);
    }

    @Test
    void aThousandRunsKeepTheResidentMemory() throws ProsectException, IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/statm")), "only Linux tells the resident memory as a file");
        NetworkBuilder net = new NetworkBuilder("runs");
        Value x = net.input("x", 1, 4, 64, 64);
        net.output("y", net.relu(net.add(x, net.unary("Tanh", x))));
        Map<String, Tensor> inputs = Map.of("x", Tensor.zeros(Shape.of(1, 4, 64, 64)));
        try (CompiledNetwork network = engine.compile(net.build(), new MemoryWeights(Map.of()))) {
            for (int i = 0; i < 2000; i++) {
                network.run(inputs);
            }
            long before = residentPages();
            for (int i = 0; i < 1000; i++) {
                network.run(inputs);
            }
            long grown = (residentPages() - before) * 4096;
            assertTrue(grown < 32 << 20, () -> "1000 runs with 64 KB in and out took " + grown + " bytes that were not given back");
        }
    }

    /** Pages of 4096 bytes, after the heap has been collected so far as the virtual machine likes. */
    private static long residentPages() throws IOException {
        System.gc();
        return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]);
    }
}
