package org.prosect.method.meshprompt.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prosect.networks.Taps;
import org.prosect.networks.registration.Vfa;
import org.prosect.networks.registration.VfaConfiguration;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;
import org.prosect.testing.operators.ReferenceInterpreter;

class RegistrationNetworkTest {

    private static final VfaConfiguration TINY = new VfaConfiguration(1, List.of(2, 2, 3), List.of(2, 2), 0, false);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBatchGivesWhatItsPairsGiveAlone(boolean halved) {
        ModelSettings settings = settings(halved);
        Network alone = RegistrationNetwork.network(TINY.withHalved(halved), settings, RegistrationNetwork.ENCODER);
        Weights weights = weights(alone);
        NetworkBuilder net = new NetworkBuilder("batch");
        net.output("grid", RegistrationNetwork.grid(net, TINY, settings, RegistrationNetwork.ENCODER, net.input("sdm", 2, 1, 8, 8, 16),
                net.input("image", 2, 1, 8, 8, 16)));
        Tensor sdm = random(9, 2, 1, 8, 8, 16);
        Tensor image = random(10, 2, 1, 8, 8, 16);
        float[] both = new ReferenceInterpreter().run(net.build(), weights, Map.of("sdm", sdm, "image", image)).get("grid").values();
        for (int i = 0; i < 2; i++) {
            Tensor grid = new ReferenceInterpreter().run(alone, weights, Map.of("sdm", part(sdm, i), "image", part(image, i))).get("grid");
            assertEquals(halved ? "1×3×4×4×8" : "1×3×8×8×16", grid.shape().toString());
            int n = grid.values().length;
            assertArrayEquals(grid.values(), Arrays.copyOfRange(both, i * n, (i + 1) * n), 1e-4f);
        }
    }

    @Test
    void halvingNeedsNoOtherWeights() {
        assertEquals(RegistrationNetwork.network(TINY, settings(false), "encoder").parameters().keySet(),
                RegistrationNetwork.network(TINY.withHalved(true), settings(true), "encoder").parameters().keySet());
    }

    @Test
    void theConfigurationFollowsFromWeightsOfEitherName() {
        for (String encoder : new String[] {"encoder", "encoder1"}) {
            Weights weights = weights(RegistrationNetwork.network(TINY.withHalved(true), settings(true), encoder));
            assertEquals(encoder, RegistrationNetwork.encoder(weights));
            assertEquals(TINY.withHalved(true), RegistrationNetwork.configuration(weights, settings(true)));
        }
    }

    @Test
    void aJointEncoderMakesFeaturesOfEitherInSightOfTheOther() {
        VfaConfiguration joint = new VfaConfiguration(2, TINY.widths(), TINY.matching(), 0, false);
        Network network = RegistrationNetwork.network(joint, settings(false), "encoder");
        Weights weights = weights(network);
        assertEquals(joint, RegistrationNetwork.configuration(weights, settings(false)));
        Tensor sdm = random(9, 1, 1, 8, 8, 16);
        Tensor image = random(10, 1, 1, 8, 8, 16);
        NetworkBuilder net = new NetworkBuilder("two images");
        Value a = net.input("sdm", 1, 1, 8, 8, 16);
        Value b = net.input("image", 1, 1, 8, 8, 16);
        net.output("grid", Vfa.build(net, joint, "encoder", net.concat(1, a, b), net.concat(1, b, a), Taps.NONE));
        float[] expected = new ReferenceInterpreter().run(net.build(), weights, Map.of("sdm", sdm, "image", image)).get("grid").values();
        assertArrayEquals(expected, new ReferenceInterpreter().run(network, weights, Map.of("sdm", sdm, "image", image)).get("grid").values(), 1e-6f);
        VfaConfiguration three = new VfaConfiguration(3, TINY.widths(), TINY.matching(), 0, false);
        NetworkBuilder other = new NetworkBuilder("three images");
        Value many = other.input("many", 1, 3, 8, 8, 16);
        other.output("grid", Vfa.build(other, three, "encoder", many, many, Taps.NONE));
        Weights odd = weights(other.build());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> RegistrationNetwork.configuration(odd, settings(false))).getMessage()
                .contains("3"));
    }

    @Test
    void aGridThatCannotBeHalvedOftenEnoughIsRefused() {
        Weights weights = weights(RegistrationNetwork.network(TINY, settings(false), "encoder"));
        ModelSettings odd = new ModelSettings(8, 8, 18, 1, SdmForm.CLIPPED, true, 1, IntensityForm.PAPER, "");
        String message = assertThrows(IllegalArgumentException.class, () -> RegistrationNetwork.configuration(weights, odd)).getMessage();
        assertTrue(message.contains("18") && message.contains("multiples of 4"), message);
    }

    private static ModelSettings settings(boolean halved) {
        return new ModelSettings(8, 8, 16, 1, SdmForm.CLIPPED, halved, 1, IntensityForm.PAPER, "");
    }

    private static Weights weights(Network network) {
        Map<String, Tensor> weights = new HashMap<>();
        network.parameters().forEach((name, value) -> weights.put(name, random(name.hashCode(), value.shape().toArray())));
        return new MemoryWeights(weights);
    }

    private static Tensor part(Tensor both, int i) {
        int n = both.values().length / 2;
        return new Tensor(both.shape().with(0, 1), Arrays.copyOfRange(both.values(), i * n, (i + 1) * n));
    }

    private static Tensor random(long seed, int... sizes) {
        Random random = new Random(seed);
        Tensor tensor = Tensor.zeros(org.prosect.nn.Shape.of(sizes));
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = (float) random.nextGaussian();
        }
        return tensor;
    }
}
