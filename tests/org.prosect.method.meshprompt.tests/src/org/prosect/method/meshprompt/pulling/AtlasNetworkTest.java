package org.prosect.method.meshprompt.pulling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.method.meshprompt.TestBench;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.Shape;
import org.prosect.nn.Tensor;
import org.prosect.testing.operators.ReferenceInterpreter;

class AtlasNetworkTest {

    private static final double DICE_WEIGHT = 3;
    private static final double GRADIENT_WEIGHT = 2;

    private static Map<String, Tensor> losses(ModelSettings settings, float beta, Atlas atlas, Tensor image, Tensor distances) {
        Network network = AtlasNetwork.losses(TestBench.sizes(settings), settings, 2, DICE_WEIGHT, GRADIENT_WEIGHT);
        Map<String, Tensor> weights = new HashMap<>(TestBench.weights(network, beta).tensors());
        weights.putAll(atlas.tensors());
        return new ReferenceInterpreter().run(network, new MemoryWeights(weights),
                Map.of(AtlasNetwork.IMAGE, image, AtlasNetwork.DISTANCES, distances));
    }

    private static Tensor twice(Tensor x) {
        int[] sizes = x.shape().toArray();
        sizes[0] = 2;
        float[] values = Arrays.copyOf(x.values(), 2 * x.values().length);
        System.arraycopy(x.values(), 0, values, x.values().length, x.values().length);
        return Tensor.of(values, sizes);
    }

    private static Tensor distances(Atlas atlas, float shift) {
        Tensor result = twice(atlas.mask());
        for (int i = 0; i < result.values().length; i++) {
            result.values()[i] += shift - 0.5f;
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAtlasThatIsThePatientDiffersInNothing(boolean halved) {
        ModelSettings settings = Balls.settings(halved, 1);
        Atlas atlas = Balls.atlas(settings);
        Map<String, Tensor> losses = losses(settings, 0, atlas, twice(atlas.image()), distances(atlas, 0));
        assertEquals(0, losses.get("difference").values()[0], 1e-8);
        assertEquals(0, losses.get("gradient").values()[0], 1e-8);
        // soft masks overlap themselves by less than 1 at their surface only
        float own = losses.get("dice").values()[0];
        float smaller = losses(settings, 0, atlas, twice(atlas.image()), distances(atlas, -0.5f)).get("dice").values()[0];
        assertTrue(own < 0.3 && smaller > own + 0.05, own + ", smaller " + smaller);
    }

    @Test
    void theWholeLossIsTheWeightedSum() {
        ModelSettings settings = Balls.settings(true, 1);
        Atlas atlas = Balls.atlas(settings);
        Tensor brighter = twice(atlas.image());
        for (int i = 0; i < brighter.values().length; i++) {
            brighter.values()[i] += 0.5f;
        }
        Map<String, Tensor> still = losses(settings, 0, atlas, brighter, distances(atlas, -10));
        assertEquals(0.25, still.get("difference").values()[0], 1e-5);
        assertEquals(1, still.get("dice").values()[0], 1e-4); // no structure, so no overlap
        Map<String, Tensor> moved = losses(settings, 2, atlas, brighter, distances(atlas, 0));
        assertTrue(moved.get("gradient").values()[0] > 0.01, "nothing moved");
        assertEquals(moved.get("difference").values()[0] + DICE_WEIGHT * moved.get("dice").values()[0]
                + GRADIENT_WEIGHT * moved.get("gradient").values()[0], moved.get("loss").values()[0], 1e-4);
    }

    @Test
    void theArchitectureAsksForEveryTensorOfAModelAndRefusesOneWithoutAtlas() {
        ModelSettings settings = Balls.settings(true, 1);
        Map<String, Tensor> weights = Balls.weights(settings, 0);
        AtlasArchitecture architecture = new AtlasArchitecture();
        Map<String, Shape> stored = new TreeMap<>();
        weights.forEach((name, tensor) -> stored.put(name, tensor.shape()));
        assertEquals(stored, new TreeMap<>(architecture.parameters(new MemoryWeights(weights))));
        Map<String, String> notes = new HashMap<>(settings.notes());
        notes.put("by", "somebody");
        assertEquals(settings.notes(), architecture.settings(new MemoryWeights(weights), notes));
        weights.remove(Atlas.MASK);
        MemoryWeights without = new MemoryWeights(weights);
        assertEquals("it has no tensor atlas.mask",
                assertThrows(IllegalArgumentException.class, () -> architecture.parameters(without)).getMessage());
    }
}
