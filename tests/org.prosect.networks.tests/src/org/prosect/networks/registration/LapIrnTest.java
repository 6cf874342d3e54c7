package org.prosect.networks.registration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.networks.architecture.LapIrnArchitecture;
import org.prosect.networks.golden.EngineRunner;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.testing.SharedFiles;
import org.prosect.testing.operators.ReferenceInterpreter;
import org.prosect.testing.operators.Runner;

class LapIrnTest {

    private static final List<String> OTHERS = List.of("moving", "fixed", "flow");

    @TempDir
    private Path folder;

    /** The numbers of make_lapirn_fixture.py, which knows nothing of this code. */
    @ParameterizedTest
    @ValueSource(strings = {"reference", "tensorflow", "onnxruntime"})
    void theFlowIsThatOfAnotherImplementation(String engine) throws Exception {
        Map<String, Tensor> stored = fixture();
        Weights weights = weights(stored);
        LapIrnConfiguration c = LapIrnConfiguration.of(weights);
        assertEquals(new LapIrnConfiguration(1, 3, 2, 0.4), c);
        int[] sizes = stored.get("moving").shape().toArray();
        Network network = LapIrn.network(c, sizes[2], sizes[3], sizes[4]);
        Runner runner = engine.equals("reference") ? new ReferenceInterpreter() : new EngineRunner(engine);
        Map<String, Tensor> inputs = Map.of("moving", stored.get("moving"), "fixed", stored.get("fixed"));
        Tensor flow = runner.run(network, weights, inputs).get("flow");
        Tensor expected = stored.get("flow");
        assertEquals(expected.shape(), flow.shape());
        assertArrayEquals(expected.values(), flow.values(), 1e-3f, "thousandths of a voxel, where steps reach nine");
        assertArrayEquals(flow.values(), runner.run(network, weights, inputs).get("flow").values());
    }

    @Test
    void withoutALastLayerNothingMoves() throws Exception {
        Map<String, Tensor> stored = fixture();
        stored.replaceAll((name, tensor) -> name.endsWith("output_lvl1.2.weight") ? Tensor.zeros(tensor.shape()) : tensor);
        Weights weights = weights(stored);
        int[] sizes = stored.get("moving").shape().toArray();
        Network network = LapIrn.network(LapIrnConfiguration.of(weights), sizes[2], sizes[3], sizes[4]);
        Map<String, Tensor> inputs = Map.of("moving", stored.get("moving"), "fixed", stored.get("fixed"));
        float[] flow = new ReferenceInterpreter().run(network, weights, inputs).get("flow").values();
        assertArrayEquals(new float[flow.length], flow);
    }

    @Test
    void sizesThatCannotBeHalvedThreeTimesAreRefused() {
        LapIrnConfiguration c = new LapIrnConfiguration(1, 2, 1, 0.4);
        String message = assertThrows(IllegalArgumentException.class, () -> LapIrn.network(c, 16, 20, 16)).getMessage();
        assertTrue(message.contains("multiple of 8") && message.contains("20"), message);
        assertEquals(Shape.of(1, 3, 16, 24, 8), LapIrn.network(c, 16, 24, 8).outputs().get("flow").shape());
    }

    @Test
    void anotherFirstLayerIsNamed() throws Exception {
        Map<String, Tensor> stored = fixture();
        String first = "model_lvl2.model_lvl1.input_encoder_lvl1.0.weight";
        stored.put(first, Tensor.zeros(Shape.of(3, 3, 3, 3, 3)));
        String message = assertThrows(IllegalArgumentException.class, () -> LapIrnConfiguration.of(weights(stored))).getMessage();
        assertTrue(message.contains(first), message);
    }

    @Test
    void allTensorsOfItsAuthorsFit() throws Exception {
        try (Checkpoint checkpoint = Checkpoints.open(SharedFiles.require("weights/lapirn/LapIRN_disp_fea7.pth"))) {
            Weights weights = checkpoint.unwrapped();
            assertEquals(new LapIrnConfiguration(1, 28, 5, 0.4), LapIrnConfiguration.of(weights));
            Map<String, Shape> parameters = new LapIrnArchitecture().parameters(weights);
            assertEquals(48, parameters.size());
            Map<String, Shape> stored = new HashMap<>();
            weights.names().forEach(name -> stored.put(name, weights.shape(name)));
            assertEquals(stored, parameters);
        }
    }

    private static Weights weights(Map<String, Tensor> stored) {
        Map<String, Tensor> weights = new HashMap<>(stored);
        OTHERS.forEach(weights::remove);
        return new MemoryWeights(weights);
    }

    private Map<String, Tensor> fixture() throws Exception {
        Path file = folder.resolve("lapirn.safetensors");
        try (InputStream in = LapIrnTest.class.getResourceAsStream("lapirn.safetensors")) {
            Files.write(file, in.readAllBytes());
        }
        Map<String, Tensor> tensors = new HashMap<>();
        try (Checkpoint checkpoint = Checkpoints.open(file)) {
            for (String name : checkpoint.names()) {
                float[] values = new float[checkpoint.values(name).remaining()];
                checkpoint.values(name).get(values);
                tensors.put(name, new Tensor(checkpoint.shape(name), values));
            }
        }
        return tensors;
    }
}
