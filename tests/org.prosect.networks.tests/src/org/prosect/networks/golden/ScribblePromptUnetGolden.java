package org.prosect.networks.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.prosect.networks.unet.ScribbleMaps;
import org.prosect.networks.unet.ScribblePromptUnet;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.testing.Goldens;
import org.prosect.testing.operators.GoldenWeights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ScribblePrompt-UNet: prompt maps exactly, network outputs and taps of every case, and the official resizing to 128. */
public abstract class ScribblePromptUnetGolden extends GoldenNetworks {

    static Stream<Path> cases() throws IOException {
        return cases("scribbleprompt-unet");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void agreesWithTheOfficialNetwork(Path folder) throws IOException {
        Goldens io = io(folder);
        GoldenWeights weights = weights(folder);
        ScribblePromptUnet.Configuration configuration = ScribblePromptUnet.Configuration.of(weights);
        assertArrayEquals(integers(io.configuration().get("features")), configuration.down().stream().mapToInt(i -> i).toArray());
        for (String name : io.names().stream().filter(n -> n.endsWith("/logits")).map(n -> n.substring(0, n.indexOf('/'))).toList()) {
            Tensor input = maps(io, name);
            int channels = io.get(name + "/net_input").shape()[1];
            exact(name + "/net_input", io.get(name + "/net_input"), channels == 5 ? input.values() : inner(input));
            NetworkBuilder net = new NetworkBuilder("ScribblePrompt-UNet");
            int[] sizes = input.shape().toArray();
            net.output(name + "/logits", ScribblePromptUnet.build(net, configuration, net.input("image", sizes), wanted(net, io, name + "/tap/")));
            Map<String, Tensor> outputs = runAll(net, weights, inputs("image", input));
            assertEquals(io.names().stream().filter(n -> n.startsWith(name + "/tap/")).count() + 1, outputs.size());
            compareNamed(io, outputs);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void resizesToTheFrameAsTheOfficialHelper(Path folder) throws IOException {
        Goldens io = io(folder);
        int[] size = integers(io.configuration().get("hw"));
        for (String what : new String[] {"img", "scribbles"}) {
            if (!io.has("rescaled128/" + what)) {
                continue;
            }
            int[] frame = io.get("rescaled128/" + what).shape();
            NetworkBuilder net = new NetworkBuilder("frame");
            net.output("y", net.resize(net.input("x", 1, frame[1], size[0], size[1]), "linear", "half_pixel", false, frame[2], frame[3]));
            float[] first = Arrays.copyOf(io.get("in/" + what).floats(), frame[1] * size[0] * size[1]);
            same(what, io.get("rescaled128/" + what), run(net, weights(folder), Tensor.of(first, 1, frame[1], size[0], size[1])));
        }
        for (String what : new String[] {"point_coords", "box"}) {
            if (io.has("rescaled128/" + what)) {
                double[] given = io.get("in/" + what).doubles();
                double[] expected = io.get("rescaled128/" + what).doubles();
                for (int i = 0; i < expected.length; i++) {
                    assertEquals(expected[i], ScribbleMaps.rescaled((int) given[i], size[1 - i % 2], 128), what);
                }
            }
        }
    }

    private static Tensor maps(Goldens io, String name) {
        int[] all = io.get("in/img").shape();
        int plane = all[2] * all[3];
        float[] values = new float[all[0] * 5 * plane];
        for (int n = 0; n < all[0]; n++) {
            ScribbleMaps maps = new ScribbleMaps(all[2], all[3], part(io, "in/img", n, plane));
            boolean every = name.equals("all");
            if (every || name.contains("box")) {
                int[] boxes = io.get("in/box").shape();
                double[] b = io.get("in/box").doubles();
                for (int i = n * boxes[1] * 4; i < (n + 1) * boxes[1] * 4; i += 4) {
                    maps.box((int) b[i], (int) b[i + 1], (int) b[i + 2], (int) b[i + 3]);
                }
            }
            if (every || name.contains("points")) {
                int points = io.get("in/point_coords").shape()[1];
                double[] xy = io.get("in/point_coords").doubles();
                for (int i = n * points; i < (n + 1) * points; i++) {
                    maps.click((int) xy[2 * i], (int) xy[2 * i + 1], io.get("in/point_labels").doubles()[i] > 0);
                }
            }
            if (every || name.contains("scrib")) {
                maps.scribbles(part(io, "in/scribbles", n, 2 * plane));
            }
            if (every || name.contains("mask")) {
                maps.previous(part(io, "in/mask_input", n, plane));
            }
            System.arraycopy(maps.tensor().values(), 0, values, n * 5 * plane, 5 * plane);
        }
        return Tensor.of(values, all[0], 5, all[2], all[3]);
    }

    private static float[] part(Goldens io, String name, int n, int length) {
        return Arrays.copyOfRange(io.get(name).floats(), n * length, (n + 1) * length);
    }

    private static float[] inner(Tensor input) {
        int plane = input.shape().size(2) * input.shape().size(3);
        float[] inner = new float[input.shape().size(0) * 3 * plane];
        for (int n = 0; n < input.shape().size(0); n++) {
            System.arraycopy(input.values(), (n * 5 + 1) * plane, inner, n * 3 * plane, 3 * plane);
        }
        return inner;
    }
}
