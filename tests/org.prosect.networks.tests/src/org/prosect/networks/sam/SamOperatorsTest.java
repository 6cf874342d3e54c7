package org.prosect.networks.sam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

import org.prosect.networks.internal.Windows;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.testing.Goldens;
import org.prosect.testing.operators.GoldenWeights;
import org.prosect.testing.operators.ReferenceInterpreter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Relative positions and windows of SAM's image encoder against the official helpers. */
class SamOperatorsTest {

    static Stream<String> tables() throws IOException {
        return goldens().cases("relpos").stream();
    }

    static Stream<String> windows() throws IOException {
        return goldens().cases("window").stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void looksUpTablesOfAnyLength(String name) throws IOException {
        Goldens goldens = goldens();
        double[] sizes = goldens.get(name + "/in/q_k").doubles();
        Tensor table = GoldenWeights.tensor(goldens.get(name + "/in/table"));
        NetworkBuilder net = new NetworkBuilder(name);
        net.output("y", RelativePositions.lookup(net, net.input("x", table.shape().toArray()), (int) sizes[0], (int) sizes[1]));
        assertArrayEquals(goldens.get(name + "/out").floats(), run(net, table).get("y").values(), 1e-6f);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void cutsWindowsAndPutsThemTogether(String name) throws IOException {
        Goldens goldens = goldens();
        Tensor map = GoldenWeights.tensor(goldens.get(name + "/in/x"));
        int side = (int) goldens.get(name + "/in/size").scalar();
        NetworkBuilder net = new NetworkBuilder(name);
        Windows windows = new Windows(net, new int[] {map.shape().size(1), map.shape().size(2)}, new int[] {side, side});
        double[] padded = goldens.get(name + "/out/padded_hw").doubles();
        assertArrayEquals(new int[] {(int) padded[0], (int) padded[1]}, windows.padded());
        Value split = windows.split(windows.pad(net.input("x", map.shape().toArray())));
        net.output("windows", split);
        net.output("back", windows.crop(windows.merge(split)));
        Map<String, Tensor> made = run(net, map);
        assertArrayEquals(goldens.get(name + "/out/windows").floats(), made.get("windows").values());
        assertArrayEquals(goldens.get(name + "/out/back").floats(), made.get("back").values());
    }

    private static Map<String, Tensor> run(NetworkBuilder net, Tensor x) throws IOException {
        return new ReferenceInterpreter().run(net.build(), new GoldenWeights(goldens()), Map.of("x", x));
    }

    private static Goldens goldens() throws IOException {
        return Goldens.read("sam/ops.safetensors");
    }
}
