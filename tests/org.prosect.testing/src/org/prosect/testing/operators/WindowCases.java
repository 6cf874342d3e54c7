package org.prosect.testing.operators;

import static org.prosect.testing.operators.OperatorCases.sizes;

import org.prosect.nn.Convolution;

/** Convolutions, transposed convolutions and pooling. */
final class WindowCases {

    private static final Convolution PLAIN = Convolution.PLAIN;

    private WindowCases() { }

    static void addTo(OperatorCases list) {
        convolutions(list);
        transposed(list);
        pools(list);
    }

    private static void convolutions(OperatorCases list) {
        list.add("Conv 1D", sizes(2, 3, 11), (n, x) -> n.conv(x, n.parameter("w", 4, 3, 3), Convolution.padded(1), n.parameter("b", 4)));
        list.add("Conv 2D pointwise", sizes(2, 3, 5, 7), (n, x) -> n.conv(x, n.parameter("w", 4, 3, 1, 1), PLAIN));
        list.add("Conv 2D bias", sizes(1, 3, 5, 7), (n, x) -> n.conv(x, n.parameter("w", 4, 3, 3, 3), Convolution.padded(1), n.parameter("b", 4)));
        list.add("Conv 2D even kernel", sizes(1, 3, 9, 8), (n, x) -> n.conv(x, n.parameter("w", 5, 3, 4, 2), PLAIN.stride(4, 2)));
        list.add("Conv 2D strided dilated", sizes(2, 3, 13, 11), (n, x) ->
                n.conv(x, n.parameter("w", 4, 3, 3, 2), PLAIN.stride(2, 3).dilation(2, 3).pad(3, 1)));
        list.add("Conv 2D pads of two sizes", sizes(1, 2, 6, 7), (n, x) ->
                n.conv(x, n.parameter("w", 3, 2, 3, 5), pads(new int[] {0, 3}, new int[] {2, 1})));
        list.add("Conv 2D groups", sizes(1, 6, 5, 7), (n, x) ->
                n.conv(x, n.parameter("w", 4, 3, 3, 3), Convolution.padded(1).groups(2), n.parameter("b", 4)));
        list.add("Conv 2D depthwise", sizes(2, 5, 7, 9), (n, x) ->
                n.conv(x, n.parameter("w", 5, 1, 3, 3), Convolution.padded(1).groups(5).stride(2)));
        list.add("Conv 2D depthwise multiplied", sizes(1, 3, 7, 9), (n, x) ->
                n.conv(x, n.parameter("w", 6, 1, 3, 3), Convolution.padded(1).groups(3)));
        list.add("Conv 2D computed kernel", sizes(1, 2, 7, 9), (n, x) -> n.conv(x, n.input("w", 3, 2, 3, 3), Convolution.padded(1)));
        list.add("Conv 2D chain", sizes(1, 3, 17, 19), (n, x) ->
                n.conv(n.relu(n.conv(x, n.parameter("w", 16, 3, 3, 3), Convolution.padded(1).stride(2))),
                n.parameter("v", 16, 16, 3, 3), Convolution.padded(1)));
        list.add("Conv 3D bias", sizes(1, 2, 5, 7, 3), (n, x) ->
                n.conv(x, n.parameter("w", 4, 2, 3, 3, 3), Convolution.padded(1), n.parameter("b", 4)));
        list.add("Conv 3D pointwise", sizes(2, 3, 4, 5, 3), (n, x) -> n.conv(x, n.parameter("w", 2, 3, 1, 1, 1), PLAIN, n.parameter("b", 2)));
        list.add("Conv 3D flat kernel", sizes(1, 2, 5, 7, 6), (n, x) -> n.conv(x, n.parameter("w", 3, 2, 1, 3, 2), PLAIN.pad(0, 1, 0)));
        list.add("Conv 3D strided dilated", sizes(2, 2, 9, 8, 7), (n, x) ->
                n.conv(x, n.parameter("w", 3, 2, 3, 2, 3), PLAIN.stride(2, 1, 3).dilation(2, 3, 1).pad(2, 1, 1)));
        list.add("Conv 3D strongly dilated", sizes(1, 2, 11, 10, 9), (n, x) -> n.conv(x, n.parameter("w", 2, 2, 3, 3, 3), PLAIN.dilation(4).pad(4)));
        list.add("Conv 3D pads of two sizes", sizes(1, 2, 4, 5, 6), (n, x) ->
                n.conv(x, n.parameter("w", 3, 2, 3, 3, 3), pads(new int[] {0, 1, 2}, new int[] {1, 0, 3}).stride(2)));
        list.add("Conv 3D groups", sizes(1, 4, 5, 4, 7), (n, x) -> n.conv(x, n.parameter("w", 6, 2, 3, 3, 3), Convolution.padded(1).groups(2)));
        list.add("Conv 3D depthwise", sizes(1, 3, 5, 6, 7), (n, x) ->
                n.conv(x, n.parameter("w", 3, 1, 3, 3, 3), Convolution.padded(1).groups(3).stride(2)));
    }

    private static void transposed(OperatorCases list) {
        list.add("ConvTranspose 2D doubling", sizes(1, 3, 5, 7), (n, x) ->
                n.convTranspose(x, n.parameter("w", 3, 4, 2, 2), PLAIN.stride(2), n.parameter("b", 4)));
        list.add("ConvTranspose 2D output pad", sizes(2, 3, 5, 4), (n, x) ->
                n.convTranspose(x, n.parameter("w", 3, 2, 3, 3), Convolution.padded(1).stride(2).outputPad(1)));
        list.add("ConvTranspose 2D odd", sizes(1, 3, 5, 4), (n, x) ->
                n.convTranspose(x, n.parameter("w", 3, 2, 4, 3), PLAIN.stride(3, 2).pad(1, 0)));
        list.add("ConvTranspose 2D groups", sizes(1, 4, 3, 5), (n, x) ->
                n.convTranspose(x, n.parameter("w", 4, 3, 3, 3), Convolution.padded(1).stride(2).groups(2)));
        list.add("ConvTranspose 2D dilated", sizes(1, 2, 4, 5), (n, x) ->
                n.convTranspose(x, n.parameter("w", 2, 3, 3, 2), PLAIN.dilation(2).pad(1).stride(2)));
        list.add("ConvTranspose 2D pads of two sizes", sizes(1, 2, 4, 5), (n, x) ->
                n.convTranspose(x, n.parameter("w", 2, 3, 3, 3), pads(new int[] {0, 1}, new int[] {1, 0}).stride(2)));
        list.add("ConvTranspose 3D doubling", sizes(1, 3, 3, 2, 5), (n, x) ->
                n.convTranspose(x, n.parameter("w", 3, 2, 2, 2, 2), PLAIN.stride(2), n.parameter("b", 2)));
        list.add("ConvTranspose 3D output pad", sizes(2, 2, 3, 4, 2), (n, x) ->
                n.convTranspose(x, n.parameter("w", 2, 3, 3, 3, 3), Convolution.padded(1).stride(2).outputPad(1, 0, 1)));
        list.add("ConvTranspose 3D plain", sizes(1, 2, 3, 4, 5), (n, x) -> n.convTranspose(x, n.parameter("w", 2, 3, 3, 1, 2), PLAIN));
        list.add("ConvTranspose 3D groups", sizes(1, 4, 3, 4, 2), (n, x) ->
                n.convTranspose(x, n.parameter("w", 4, 1, 3, 3, 3), Convolution.padded(1).stride(2).groups(4)));
    }

    private static void pools(OperatorCases list) {
        list.add("MaxPool 2D", sizes(2, 3, 7, 9), (n, x) -> n.maxPool(x, PLAIN.stride(2), 2));
        list.add("MaxPool 2D padded", sizes(1, 3, 7, 8), (n, x) -> n.maxPool(x, PLAIN.stride(2, 3).pad(1), 3));
        list.add("MaxPool 3D", sizes(1, 2, 5, 7, 6), (n, x) -> n.maxPool(x, PLAIN.stride(2), 2));
        list.add("MaxPool 3D padded", sizes(1, 2, 5, 4, 7), (n, x) -> n.maxPool(x, PLAIN.stride(1, 2, 2).pad(1, 1, 0), 3, 3, 2));
        list.add("AveragePool 2D", sizes(2, 3, 7, 9), (n, x) -> n.averagePool(x, PLAIN.stride(2, 3), false, 3, 2));
        list.add("AveragePool 2D padded counted", sizes(1, 3, 7, 8), (n, x) -> n.averagePool(x, PLAIN.stride(2).pad(1), true, 3));
        list.add("AveragePool 2D padded uncounted", sizes(1, 3, 7, 8), (n, x) -> n.averagePool(x, PLAIN.stride(2).pad(1), false, 3));
        list.add("AveragePool 3D padded counted", sizes(1, 2, 5, 4, 7), (n, x) -> n.averagePool(x, PLAIN.pad(2, 2, 0), true, 5, 5, 1));
        list.add("AveragePool 3D padded uncounted", sizes(1, 2, 5, 4, 7), (n, x) -> n.averagePool(x, PLAIN.pad(1).stride(2), false, 3));
        list.add("AveragePool 3D wide windows counted", sizes(1, 1, 11, 10, 13), (n, x) -> n.averagePool(x, PLAIN.pad(4), true, 9));
        list.add("AveragePool 3D wide windows uncounted", sizes(2, 1, 11, 10, 13), (n, x) -> n.averagePool(x, PLAIN.pad(4).stride(2), false, 9));
        list.add("AveragePool 3D pads of two sizes", sizes(1, 2, 5, 4, 7), (n, x) ->
                n.averagePool(x, pads(new int[] {0, 1, 0}, new int[] {1, 0, 1}), true, 2));
    }

    private static Convolution pads(int[] before, int[] after) {
        return new Convolution(new int[] {1}, before, after, new int[] {1}, new int[] {0}, 1);
    }
}
