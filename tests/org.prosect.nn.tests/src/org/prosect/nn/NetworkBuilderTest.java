package org.prosect.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkBuilderTest {

    private final NetworkBuilder net = new NetworkBuilder("test");
    private final Layers layers = new Layers(net);

    @ParameterizedTest
    @CsvSource({"9, 3, 1, 1, 1, 9", "9, 3, 2, 1, 1, 5", "10, 3, 2, 1, 1, 5", "9, 4, 3, 0, 1, 2", "9, 3, 1, 2, 2, 9", "1, 1, 1, 0, 1, 1"})
    void aConvolutionHasTheSizeOfTheFormula(int n, int kernel, int stride, int pad, int dilation, int expected) {
        Value x = net.input("x", 2, 4, n, n, n);
        Value w = net.parameter("w", 6, 2, kernel, kernel, kernel);
        assertEquals(Shape.of(2, 6, expected, expected, expected), net.conv(x, w, Convolution.PLAIN.stride(stride).pad(pad).dilation(dilation)
                .groups(2)).shape());
    }

    @Test
    void aTransposedConvolutionUndoesTheSizeOfAStridedOne() {
        Value x = net.input("x", 1, 4, 7, 9);
        Value w = net.parameter("w", 4, 3, 3, 3);
        assertEquals(Shape.of(1, 3, 14, 18), net.convTranspose(x, w, Convolution.PLAIN.stride(2).pad(1).outputPad(1)).shape());
        assertEquals(Shape.of(1, 3, 13, 17), net.convTranspose(x, w, Convolution.PLAIN.stride(2).pad(1)).shape());
    }

    @Test
    void valuesAreStretchedToEachOtherAsInNumpy() {
        Value a = net.input("a", 5, 1, 4);
        Value b = net.input("b", 3, 1);
        assertEquals(Shape.of(5, 3, 4), net.add(a, b).shape());
        assertEquals(ValueType.CONDITION, net.binary("Greater", a, b).type());
        assertEquals(Shape.of(7, 5, 3, 8), net.matMul(net.input("c", 7, 1, 3, 4), net.input("d", 5, 4, 8)).shape());
    }

    @Test
    void errorsNameTheNetworkTheLayerTheOperatorAndBothShapes() {
        Value x = net.input("x", 1, 3, 8, 8);
        message("network test, layer 'encoder.blocks.0', Conv: a weight of 4×2×3×3 in 1 groups does not fit an input of 1×3×8×8",
                () -> net.in("encoder", () -> net.in("blocks.0", () -> net.conv(x, net.parameter("w", 4, 2, 3, 3), Convolution.padded(1)))));
        message("network test, layer '', Add: 1×3×8×8 and 1×3×8×7 do not fit: sizes 8 and 7 of axis 3", () -> net.add(x, net.input("y", 1, 3, 8, 7)));
        message("network test, layer '', MatMul: matrices 1×3×8×8 and 7×8 do not fit", () -> net.matMul(x, net.input("z", 7, 8)));
        message("network test, layer '', Reshape: 1×3×8×8 has 192 values and cannot become [5, -1]", () -> net.reshape(x, 5, -1));
        message("network test, layer '', Slice: there is no slice 4 to 9 along axis 2 of 1×3×8×8", () -> net.slice(x, 2, 4, 9));
        message("network test, layer '', Concat: 1×3×8×8 and 7×8 cannot be joined along axis 1", () -> net.concat(1, x, net.input("q", 7, 8)));
        message("network test, layer '', Transpose: the axes of 1×3×8×8 cannot be ordered as [0, 1, 1, 2]", () -> net.transpose(x, 0, 1, 1, 2));
        message("network test has two inputs named x", () -> net.input("x", 1));
        // a failed part leaves the builder where it was
        assertEquals("", net.layer());
    }

    @Test
    void parametersCarryTheNameOfTheLayerAndAreShared() {
        Value first = net.in("a", () -> net.parameter("weight", 3, 4));
        assertEquals("a.weight", first.name());
        assertSame(first, net.in("a", () -> net.parameter("weight", 3, 4)));
        message("parameter a.weight is 3×4, now it is asked for as 4×3", () -> net.in("a", () -> net.parameter("weight", 4, 3)));
    }

    @Test
    void aSummaryCountsParametersAndOperations() {
        Value x = net.input("image", 1, 3, 16, 16);
        Value y = net.relu(layers.conv("conv1", x, 8, 3, Convolution.padded(1), true));
        net.output("out", layers.linear("head", net.mean(y, false, 2, 3), 5, true));
        Network network = net.build();
        assertEquals(8 * 3 * 9 + 8 + 5 * 8 + 5, network.parameterCount());
        long convolution = 2L * 8 * 256 * 27;
        assertTrue(network.operations() > convolution && network.operations() < 1.2 * convolution, network.summary());
        assertTrue(network.summary().contains("conv1") && network.summary().contains("269 parameters in 4 tensors"), network.summary());
        assertEquals(Shape.of(1, 5), network.outputs().get("out").shape());
    }

    @Test
    void aNetworkWithoutOutputIsRefused() {
        net.input("x", 1);
        assertThrows(IllegalStateException.class, net::build);
    }

    private static void message(String expected, Executable code) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, code).getMessage());
    }
}
