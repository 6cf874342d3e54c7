package org.prosect.nn;

/** What an operator costs. */
final class Cost {

    private Cost() { }

    /** Two for each multiply-add of convolutions and matrix products, one for each value that another operator makes, none for moving values. */
    static long operations(Node node) {
        long made = node.output().shape().count();
        return switch (node.operator()) {
            case "Conv" -> 2 * made * node.input(1).shape().count() / node.input(1).size(0);
            case "ConvTranspose" -> 2 * node.input(0).shape().count() * node.input(1).shape().count() / node.input(1).size(0);
            case "MatMul" -> 2 * made * node.input(0).size(-1);
            case "Reshape", "Transpose", "Concat", "Split", "Slice", "Gather", "Expand", "Tile", "Pad", "Identity" -> 0;
            case "ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin" -> node.input(0).shape().count();
            default -> made;
        };
    }
}
