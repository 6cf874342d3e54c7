package org.prosect.networks.sam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Shape;
import org.junit.jupiter.api.Test;

/** The published models: numbers of tensors and values, shapes of their outputs. */
class OfficialSizesTest {

    /** Four kinds of points, no point, no mask, the matrix of the Fourier features: what the host reads of the prompt encoder. */
    private static final int HOST_TENSORS = 7;
    private static final int HOST_VALUES = 6 * 256 + 2 * 128;

    @Test
    void samBaseHasTheTensorsOfItsCheckpoint() {
        Network encoder = ImageEncoder.network(EncoderConfiguration.base(), 1);
        Network prompt = MaskPromptEncoder.network(DecoderConfiguration.official(), 1, 64, 64);
        Network decoder = MaskDecoder.network(DecoderConfiguration.official(), 1, 2, 64, 64);
        Set<String> names = new HashSet<>(encoder.parameters().keySet());
        names.addAll(prompt.parameters().keySet());
        names.addAll(decoder.parameters().keySet());
        assertEquals(314, names.size() + HOST_TENSORS);
        assertEquals(93_735_728, encoder.parameterCount() + prompt.parameterCount() + decoder.parameterCount() + HOST_VALUES);
        assertEquals(Shape.of(1, 256, 64, 64), encoder.outputs().get("embedding").shape());
        assertEquals(Shape.of(1, 4, 256, 256), decoder.outputs().get("logits").shape());
        assertTrue(names.contains("image_encoder.blocks.11.attn.rel_pos_w"));
    }

    @Test
    void largerModelsAreDescribedToo() {
        assertEquals(312, Math.round(ImageEncoder.network(EncoderConfiguration.large(), 1).parameterCount() / 1e6 + 4.06));
        assertEquals(641, Math.round(ImageEncoder.network(EncoderConfiguration.huge(), 1).parameterCount() / 1e6 + 4.06));
    }

    @Test
    void mobileSamHasTheTensorsOfItsCheckpoint() {
        Network encoder = TinyVit.network(TinyVitConfiguration.official(), 1, 1024, 1024);
        assertEquals(Shape.of(1, 256, 64, 64), encoder.outputs().get("embedding").shape());
        // the checkpoint also holds a classifier of 1000 classes with its norm, and a counter for each batch normalisation
        long counters = encoder.parameters().keySet().stream().filter(n -> n.endsWith(".running_mean")).count();
        assertEquals(302, encoder.parameters().size() + counters + 4);
        assertEquals(6.08, (encoder.parameterCount() + counters + 2 * 320 + 1000 * 320 + 1000) / 1e6, 0.005);
    }

    @Test
    void promptSetsOfDifferentSizesAreRefused() {
        assertEquals(2, new PromptSet(new float[] {1, 2}, new int[] {1}, PromptSet.NO_BOX).tokens());
        assertEquals(3, new PromptSet(new float[] {1, 2}, new int[] {1}, new float[4]).tokens());
        assertEquals(0, new PromptSet(new float[0], new int[0], PromptSet.NO_BOX).tokens());
        assertThrows(IllegalArgumentException.class, () -> new PromptSet(new float[] {1}, new int[] {1}, PromptSet.NO_BOX));
    }

    @Test
    void anImageThatDoesNotFitTheTokensIsRefusedByLayerAndShapes() {
        NetworkBuilder net = new NetworkBuilder("encoder");
        EncoderConfiguration small = EncoderConfiguration.square(64, 16, 32, 1, 2, 4, java.util.List.of(), 16);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> ImageEncoder.build(net, small, net.input("image", 1, 3, 96, 64), org.prosect.networks.Taps.NONE));
        assertTrue(e.getMessage().contains("6×4×32") && e.getMessage().contains("4×4×32"), e.getMessage());
    }
}
