package org.prosect.networks.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.prosect.networks.sam.TinyVit;
import org.prosect.networks.sam.TinyVitConfiguration;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.testing.Goldens;
import org.prosect.testing.operators.GoldenWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** MobileSAM's image encoder: embedding and taps of every case. */
public abstract class TinyVitGolden extends GoldenNetworks {

    static Stream<Path> cases() throws IOException {
        return cases("tinyvit");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void encodesImages(Path folder) throws IOException {
        Goldens io = io(folder);
        GoldenWeights weights = weights(folder);
        TinyVitConfiguration c = TinyVitConfiguration.of(weights, "");
        Map<String, String> settings = io.configuration();
        int[] widths = integers(settings.get("dims"));
        int[] depths = integers(settings.get("depths"));
        int[] heads = integers(settings.get("heads"));
        int[] windows = integers(settings.get("win"));
        assertEquals(new TinyVitConfiguration(depths[0], widths[0], IntStream.range(1, widths.length)
                .mapToObj(i -> new TinyVitConfiguration.Stage(widths[i], depths[i], heads[i], windows[i])).toList(), io.get("out").shape()[1]), c);
        Tensor image = tensor(io, "in/x");
        assertEquals(SamGolden.number(settings, "img"), image.shape().size(-1));
        NetworkBuilder net = new NetworkBuilder("TinyViT");
        Value input = net.input("image", image.shape().toArray());
        net.output("out", TinyVit.build(net, c, input, (name, value) -> {
            if (io.has(name) || io.has("tap/" + name)) {
                net.output(io.has(name) ? name : "tap/" + name, value);
            }
        }));
        Map<String, Tensor> outputs = runAll(net, weights, inputs("image", image));
        assertEquals(io.names().stream().filter(n -> !n.startsWith("in/") && !n.startsWith("buffer/")).count(), outputs.size());
        outputs.forEach((name, tensor) -> assertArrayEquals(io.get(name).shape(), tensor.shape().toArray(), name));
        compareNamed(io, outputs);
    }
}
