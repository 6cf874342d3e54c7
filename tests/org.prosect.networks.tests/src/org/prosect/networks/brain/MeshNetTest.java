package org.prosect.networks.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prosect.networks.brain.MeshNetConfiguration.Activation;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Tensor;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.nn.checkpoint.Checkpoints;
import org.prosect.testing.SharedFiles;
import org.prosect.testing.operators.ReferenceInterpreter;

class MeshNetTest {

    /** One layer whose kernel has a single tap, the first along the first axis. */
    private static Map<String, Tensor> weights(boolean normalised) {
        float[] tap = new float[27];
        tap[4] = 1;
        Map<String, Tensor> tensors = new HashMap<>(Map.of("model.0.0.weight", Tensor.of(tap, 1, 1, 3, 3, 3), "model.0.0.bias",
                Tensor.of(new float[1], 1), "model.1.weight", Tensor.of(new float[] {1, 10}, 2, 1, 1, 1, 1), "model.1.bias",
                Tensor.of(new float[] {0, 100}, 2)));
        if (normalised) {
            tensors.putAll(Map.of("model.0.1.weight", Tensor.of(new float[] {2}, 1), "model.0.1.bias", Tensor.of(new float[] {0.5f}, 1),
                    "model.0.1.running_mean", Tensor.of(new float[] {3}, 1), "model.0.1.running_var", Tensor.of(new float[] {4}, 1)));
        }
        return tensors;
    }

    private static float[] run(MeshNetConfiguration c, Map<String, Tensor> weights, float... image) {
        return new ReferenceInterpreter().run(MeshNet.network(c, image.length, 1, 1), new MemoryWeights(weights),
                Map.of("image", Tensor.of(image, 1, 1, image.length, 1, 1))).get("logits").values();
    }

    @Test
    void aTapLooksAsFarAsTheDilationAndSeesZeroBeyondTheVolume() {
        MeshNetConfiguration c = MeshNetConfiguration.of(new MemoryWeights(weights(false)), Map.of("dilations", "2", "activation", "relu"));
        assertEquals(new MeshNetConfiguration(1, 1, 2, List.of(2), false, Activation.RELU), c);
        float[] logits = run(c, weights(false), 1, -2, 3, 4);
        assertEquals(List.of(0f, 0f, 1f, 0f), List.of(logits[0], logits[1], logits[2], logits[3]));
        assertEquals(List.of(100f, 100f, 110f, 100f), List.of(logits[4], logits[5], logits[6], logits[7]));
    }

    @Test
    void normalisationComesBeforeTheActivationWhichIsElu() {
        MeshNetConfiguration c = MeshNetConfiguration.of(new MemoryWeights(weights(true)), Map.of("dilations", "1"));
        assertTrue(c.normalised());
        float[] logits = run(c, weights(true), 5, 1, 0);
        // 2 (x - 3) / 2 + 0.5 of the voxel before
        assertEquals(Math.expm1(-2.5), logits[0], 1e-5);
        assertEquals(2.5, logits[1], 1e-5);
        assertEquals(Math.expm1(-1.5), logits[2], 1e-5);
    }

    @Test
    void theCheckpointOfNineteenLayersHasTheDilationsOfItsAuthors() throws Exception {
        try (Checkpoint checkpoint = Checkpoints.open(SharedFiles.require("weights/meshnet-brainchop/meshnet_model.pth"))) {
            MeshNetConfiguration c = MeshNetConfiguration.of(checkpoint, Map.of());
            assertEquals(new MeshNetConfiguration(1, 15, 3, MeshNetConfiguration.AUTOENCODER_19, true, Activation.ELU), c);
            assertEquals(112, c.reach());
            assertEquals(c, MeshNetConfiguration.of(checkpoint, c.settings()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"dilations;1,2;2 dilations", "dilations;x;no whole numbers", "dilations;0;dilation of 0",
            "dilations;1000;dilation of 1000", "activation;gelu;not elu or relu", "other;1;nothing tells its dilations"})
    void settingsThatMakeNoNetworkAreRefused(String name, String value, String expected) {
        Map<String, String> settings = new HashMap<>(name.equals("activation") ? Map.of("dilations", "1") : Map.of());
        settings.put(name, value);
        MemoryWeights weights = new MemoryWeights(weights(false));
        String message = assertThrows(IllegalArgumentException.class, () -> MeshNetConfiguration.of(weights, settings)).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
