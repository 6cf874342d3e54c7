package org.prosect.method.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.method.SegmentationException;
import org.prosect.networks.brain.MeshNet;
import org.prosect.networks.brain.MeshNetConfiguration;
import org.prosect.networks.brain.MeshNetConfiguration.Activation;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.prosect.testing.operators.ReferenceInterpreter;

class BlockwiseMeshNetTest {

    private static final int D = 9;
    private static final int H = 7;
    private static final int W = 8;

    static Weights random(Network network) {
        Random random = new Random(5);
        Map<String, Tensor> tensors = new HashMap<>();
        network.parameters().forEach((name, value) -> {
            float[] values = new float[(int) value.shape().count()];
            for (int i = 0; i < values.length; i++) {
                // a variance is positive
                values[i] = name.endsWith("running_var") ? 0.5f + random.nextFloat() : (float) random.nextGaussian() / 4;
            }
            tensors.put(name, new Tensor(value.shape(), values));
        });
        return new MemoryWeights(tensors);
    }

    private static float[] image() {
        Random random = new Random(6);
        float[] image = new float[D * H * W];
        for (int i = 0; i < image.length; i++) {
            image[i] = random.nextFloat();
        }
        return image;
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void layerByLayerAndBlockByBlockGivesWhatTheNetworkGivesInOnePiece(Activation activation) throws Exception {
        MeshNetConfiguration c = new MeshNetConfiguration(1, 3, 3, List.of(1, 3, 2), activation == Activation.ELU, activation);
        Network whole = MeshNet.network(c, D, H, W);
        Weights weights = random(whole);
        float[] logits = new ReferenceInterpreter().run(whole, weights, Map.of("image", Tensor.of(image(), 1, 1, D, H, W))).get("logits").values();
        float[][] blocks = new BlockwiseMeshNet(c, weights, ReferenceEngine::compile, new Sweep.Size(4, 3, 5)).run(image(), D, H, W, Progress.NONE);
        int n = D * H * W;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double sum = Math.exp(logits[i]) + Math.exp(logits[n + i]) + Math.exp(logits[2 * n + i]);
            for (int k = 0; k < 3; k++) {
                assertEquals(Math.exp(logits[k * n + i]) / sum, blocks[k][i], 1e-6);
            }
            spread = Math.max(spread, Math.abs(blocks[0][i] - blocks[0][0]));
        }
        assertTrue(spread > 1e-3, "the same everywhere proves nothing");
    }

    @Test
    void aNetworkForWhichThereIsNoMemoryIsRefusedBeforeItIsTaken() {
        MeshNetConfiguration c = new MeshNetConfiguration(1, 1_000_000, 3, List.of(1), false, Activation.ELU);
        BlockwiseMeshNet net = new BlockwiseMeshNet(c, new MemoryWeights(Map.of()), (n, w) -> {
            throw new AssertionError("nothing is compiled");
        });
        String message = assertThrows(SegmentationException.class, () -> net.run(new float[256 * 256 * 256], 256, 256, 256, Progress.NONE))
                .getMessage();
        assertTrue(message.contains("width 1000000"), message);
    }
}
