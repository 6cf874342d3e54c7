package org.prosect.nn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Describes a network, operator by operator. Shapes are known at every step; what does not fit is refused with the layer and both shapes. Layout is
 * channel-first: (batch, channels, spatial axes…). Weights have the layout of PyTorch checkpoints, which is that of ONNX: convolutions (out,
 * in / groups, kernel…), transposed ones (in, out / groups, kernel…), linear layers (out, in).
 *
 * <p>{@link Layers} has what is made of several operators. A builder serves one network and one thread.
 */
public final class NetworkBuilder {

    private final String name;
    private final Map<String, Value> inputs = new LinkedHashMap<>();
    private final Map<String, Value> parameters = new LinkedHashMap<>();
    private final Map<Value, Tensor> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Value> outputs = new LinkedHashMap<>();
    private final Deque<String> layers = new ArrayDeque<>();
    private int counter;

    public NetworkBuilder(String name) {
        this.name = name;
    }

    /** A part of a network. */
    public interface Part<T> {
        T build();
    }

    /** Builds a part whose parameters and messages carry a prefix: {@code in("blocks.0", …)} makes {@code weight} to {@code blocks.0.weight}. */
    public <T> T in(String layer, Part<T> part) {
        layers.addLast(layer);
        try {
            return part.build();
        } finally {
            layers.removeLast();
        }
    }

    /** The layer that is being built; empty at the top. */
    public String layer() {
        return String.join(".", layers);
    }

    public Value input(String id, int... sizes) {
        return once(inputs, id, new Value(id, Shape.of(sizes), ValueType.FLOAT), "input");
    }

    /** A tensor that weights fill, named by the layer and {@code id}; asked for again it is the same, and must have the same shape. */
    public Value parameter(String id, int... sizes) {
        String full = layers.isEmpty() ? id : layer() + "." + id;
        Shape shape = Shape.of(sizes);
        Value known = parameters.computeIfAbsent(full, key -> new Value(full, shape, ValueType.FLOAT));
        if (!known.shape().equals(shape)) {
            throw new IllegalArgumentException("parameter " + full + " is " + known.shape() + ", now it is asked for as " + shape);
        }
        return known;
    }

    public Value constant(Tensor tensor) {
        Value value = new Value("constant" + counter++, tensor.shape(), ValueType.FLOAT);
        constants.put(value, tensor);
        return value;
    }

    public Value constant(float value) {
        return constant(Tensor.scalar(value));
    }

    public void output(String id, Value value) {
        once(outputs, id, value, "output");
    }

    public Network build() {
        if (outputs.isEmpty()) {
            throw new IllegalStateException("network " + name + " has no output");
        }
        return new Network(name, inputs, parameters, constants, nodes, outputs);
    }

    // one value at a time

    /**
     * An operator of one value that keeps the shape: Relu, Sigmoid, Tanh, Erf, Exp, Log, Sqrt, Abs, Neg, Sin, Cos, Acosh, Softplus, Reciprocal,
     * Floor, Identity, Gelu (exact, by erf).
     */
    public Value unary(String operator, Value x) {
        return node(operator, x.shape(), Attributes.NONE, x);
    }

    public Value relu(Value x) {
        return unary("Relu", x);
    }

    /** Exact, by the error function. */
    public Value gelu(Value x) {
        return unary("Gelu", x);
    }

    public Value sigmoid(Value x) {
        return unary("Sigmoid", x);
    }

    public Value leakyRelu(Value x, double slope) {
        return node("LeakyRelu", x.shape(), Attributes.NONE.with("alpha", slope), x);
    }

    /** @param slope one number, or one a channel as (c, 1, 1…) */
    public Value prelu(Value x, Value slope) {
        return checked("PRelu", () -> {
            if (!Shapes.broadcast(x.shape(), slope.shape()).equals(x.shape())) {
                throw new IllegalArgumentException("slopes of " + slope.shape() + " do not fit " + x.shape());
            }
            return node("PRelu", x.shape(), Attributes.NONE, x, slope);
        });
    }

    public Value clip(Value x, double least, double most) {
        return node("Clip", x.shape(), Attributes.NONE.with("min", least).with("max", most), x);
    }

    /** Softmax along an axis. */
    public Value softmax(Value x, int axis) {
        return checked("Softmax", () -> node("Softmax", x.shape(), Attributes.NONE.with("axis", (long) Shapes.axis(axis, x.rank())), x));
    }

    // two values, stretched to each other

    /** Add, Sub, Mul, Div, Pow, Min or Max, or a comparison: Greater, Less, Equal. */
    public Value binary(String operator, Value a, Value b) {
        boolean comparison = List.of("Greater", "Less", "Equal", "GreaterOrEqual", "LessOrEqual").contains(operator);
        return checked(operator, () -> node(operator, Shapes.broadcast(a.shape(), b.shape()), comparison ? ValueType.CONDITION : ValueType.FLOAT,
                Attributes.NONE, a, b));
    }

    public Value add(Value a, Value b) {
        return binary("Add", a, b);
    }

    public Value subtract(Value a, Value b) {
        return binary("Sub", a, b);
    }

    public Value multiply(Value a, Value b) {
        return binary("Mul", a, b);
    }

    public Value divide(Value a, Value b) {
        return binary("Div", a, b);
    }

    /** x · factor. */
    public Value scale(Value x, double factor) {
        return multiply(x, constant((float) factor));
    }

    /** {@code a} where the condition holds, else {@code b}. */
    public Value where(Value condition, Value a, Value b) {
        return checked("Where", () -> node("Where", Shapes.broadcast(condition.shape(), Shapes.broadcast(a.shape(), b.shape())), Attributes.NONE,
                condition, a, b));
    }

    /** 1 where a condition holds, else 0. */
    public Value asNumber(Value condition) {
        return node("Cast", condition.shape(), Attributes.NONE, condition);
    }

    /** Matrix product of the last two axes; those before are stretched to each other. */
    public Value matMul(Value a, Value b) {
        return checked("MatMul", () -> node("MatMul", Shapes.matMul(a.shape(), b.shape()), Attributes.NONE, a, b));
    }

    // convolution and pooling

    /**
     * 1D, 2D or 3D.
     *
     * @param bias none, or one value with a number for each channel of the result
     */
    public Value conv(Value x, Value weight, Convolution how, Value... bias) {
        return checked("Conv", () -> {
            Shape made = Shapes.conv(x.shape(), weight.shape(), how);
            return node("Conv", made, how.attributes(x.rank() - 2), Shapes.biased(made, x, weight, bias));
        });
    }

    /** 2D or 3D; as {@link #conv}. */
    public Value convTranspose(Value x, Value weight, Convolution how, Value... bias) {
        int spatial = x.rank() - 2;
        int[] extra = new int[Math.max(0, spatial)];
        for (int i = 0; i < extra.length; i++) {
            extra[i] = how.outputPadAt(i);
        }
        return checked("ConvTranspose", () -> {
            Shape made = Shapes.convTranspose(x.shape(), weight.shape(), how);
            return node("ConvTranspose", made, how.attributes(spatial).with("output_padding", extra), Shapes.biased(made, x, weight, bias));
        });
    }

    public Value maxPool(Value x, Convolution how, int... kernel) {
        return pool("MaxPool", x, how, kernel, Attributes.NONE);
    }

    /** @param countPadding whether zeros of the padding count in the mean */
    public Value averagePool(Value x, Convolution how, boolean countPadding, int... kernel) {
        return pool("AveragePool", x, how, kernel, Attributes.NONE.with("count_include_pad", countPadding ? 1L : 0L));
    }

    private Value pool(String operator, Value x, Convolution how, int[] kernel, Attributes more) {
        int[] window = new int[x.rank() - 2];
        for (int i = 0; i < window.length; i++) {
            window[i] = kernel[Math.min(i, kernel.length - 1)];
        }
        Attributes moves = how.attributes(window.length);
        Attributes all = more.with("kernel_shape", window).with("strides", moves.integers("strides")).with("pads", moves.integers("pads"));
        return checked(operator, () -> node(operator, Shapes.pool(x.shape(), window, how), all, x));
    }

    // normalisation: statistics of the input itself, biased variance

    /** Over the last axes from {@code axis} on; scale and shift have their shape. */
    public Value layerNorm(Value x, int axis, Value scale, Value shift, double epsilon) {
        return checked("LayerNormalization", () -> {
            int from = Shapes.axis(axis, x.rank());
            Shape inner = Shape.of(Arrays.copyOfRange(x.shape().toArray(), from, x.rank()));
            if (!scale.shape().equals(inner) || !shift.shape().equals(inner)) {
                throw new IllegalArgumentException("scale " + scale.shape() + " and shift " + shift.shape() + " do not fit the normalised " + inner
                        + " of " + x.shape());
            }
            return node("LayerNormalization", x.shape(), Attributes.NONE.with("axis", (long) from).with("epsilon", epsilon), x, scale, shift);
        });
    }

    /** Over the spatial axes of each channel; scale and shift have one number a channel. */
    public Value instanceNorm(Value x, Value scale, Value shift, double epsilon) {
        return checked("InstanceNormalization", () -> {
            Shapes.channels(x, scale, shift);
            return node("InstanceNormalization", x.shape(), Attributes.NONE.with("epsilon", epsilon), x, scale, shift);
        });
    }

    /** By stored means and variances of the channels, as at inference. */
    public Value batchNorm(Value x, Value scale, Value shift, Value mean, Value variance, double epsilon) {
        return checked("BatchNormalization", () -> {
            Shapes.channels(x, scale, shift, mean, variance);
            return node("BatchNormalization", x.shape(), Attributes.NONE.with("epsilon", epsilon), x, scale, shift, mean, variance);
        });
    }

    // reductions

    /** ReduceMean, ReduceSum, ReduceMax or ReduceMin. */
    public Value reduce(String operator, Value x, boolean keepAxes, int... axes) {
        return checked(operator, () -> {
            int[] positive = Arrays.stream(axes).map(a -> Shapes.axis(a, x.rank())).sorted().toArray();
            return node(operator, Shapes.reduce(x.shape(), keepAxes, positive), Attributes.NONE.with("axes", positive)
                    .with("keepdims", keepAxes ? 1L : 0L), x);
        });
    }

    public Value mean(Value x, boolean keepAxes, int... axes) {
        return reduce("ReduceMean", x, keepAxes, axes);
    }

    public Value sum(Value x, boolean keepAxes, int... axes) {
        return reduce("ReduceSum", x, keepAxes, axes);
    }

    // moving values

    /** One size may be −1. */
    public Value reshape(Value x, int... sizes) {
        return checked("Reshape", () -> node("Reshape", Shapes.reshape(x.shape(), sizes), Attributes.NONE, x));
    }

    /** @param order which old axis each new one is */
    public Value transpose(Value x, int... order) {
        return checked("Transpose", () -> node("Transpose", Shapes.transpose(x.shape(), order), Attributes.NONE.with("perm", order), x));
    }

    public Value concat(int axis, Value... parts) {
        return checked("Concat", () -> parts.length == 1 ? parts[0]
                : node("Concat", Shapes.concat(axis, parts), Attributes.NONE.with("axis", (long) Shapes.axis(axis, parts[0].rank())), parts));
    }

    /** The places {@code from} to before {@code to} along an axis; both may count from the end. */
    public Value slice(Value x, int axis, int from, int to) {
        return checked("Slice", () -> {
            int at = Shapes.axis(axis, x.rank());
            int n = x.size(at);
            int start = from < 0 ? from + n : from;
            int end = to < 0 ? to + n : to;
            if (start < 0 || end > n || start >= end) {
                throw new IllegalArgumentException("there is no slice " + from + " to " + to + " along axis " + at + " of " + x.shape());
            }
            return node("Slice", x.shape().with(at, end - start), Attributes.NONE.with("starts", new int[] {start}).with("ends", new int[] {end})
                    .with("axes", new int[] {at}), x);
        });
    }

    /** The places with these numbers along an axis. */
    public Value gather(Value x, int axis, int... indices) {
        return checked("Gather", () -> {
            int at = Shapes.axis(axis, x.rank());
            return node("Gather", Shapes.gather(x.shape(), at, indices), Attributes.NONE.with("axis", (long) at).with("indices", indices), x);
        });
    }

    /** Stretched along axes of size 1. */
    public Value expand(Value x, int... sizes) {
        return checked("Expand", () -> node("Expand", Shapes.broadcast(x.shape(), Shape.of(sizes)), Attributes.NONE, x));
    }

    /** @param mode constant (zeros), edge or reflect; lists have one number an axis */
    public Value pad(Value x, String mode, int[] before, int[] after) {
        return checked("Pad", () -> {
            int[] pads = IntStream.concat(Arrays.stream(before), Arrays.stream(after)).toArray();
            return node("Pad", Shapes.pad(x.shape(), before, after), Attributes.NONE.with("pads", pads).with("mode", mode), x);
        });
    }

    /**
     * The spatial axes in other sizes.
     *
     * @param mode linear, nearest or cubic
     * @param coordinates align_corners, half_pixel or asymmetric
     * @param antialias whether shrinking averages over the whole footprint
     * @param sizes one a spatial axis
     */
    public Value resize(Value x, String mode, String coordinates, boolean antialias, int... sizes) {
        return checked("Resize", () -> {
            Shape made = Shapes.resize(x.shape(), sizes);
            return node("Resize", made, Attributes.NONE.with("mode", mode).with("coordinate_transformation_mode", coordinates)
                    .with("antialias", antialias ? 1L : 0L).with("sizes", made.toArray()), x);
        });
    }

    /**
     * Values of x (n, c, spatial…) at the places of a grid (n, places…, 2 or 3) whose last axis runs over the spatial axes from the last to the
     * first, −1 to 1.
     *
     * @param mode linear or nearest
     * @param padding zeros or border
     */
    public Value gridSample(Value x, Value grid, String mode, String padding, boolean alignCorners) {
        return checked("GridSample", () -> node("GridSample", Shapes.gridSample(x.shape(), grid.shape()), Attributes.NONE.with("mode", mode)
                .with("padding_mode", padding).with("align_corners", alignCorners ? 1L : 0L), x, grid));
    }

    private Value node(String operator, Shape shape, Attributes attributes, Value... taken) {
        return node(operator, shape, ValueType.FLOAT, attributes, taken);
    }

    private Value node(String operator, Shape shape, ValueType type, Attributes attributes, Value... taken) {
        Value made = new Value("v" + counter++, shape, type);
        nodes.add(new Node(operator, layer(), List.of(taken), List.of(made), attributes));
        return made;
    }

    private Value checked(String operator, Part<Value> part) {
        try {
            return part.build();
        } catch (LayerException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new LayerException("network " + name + ", layer '" + layer() + "', " + operator + ": " + e.getMessage());
        }
    }

    private Value once(Map<String, Value> map, String id, Value value, String what) {
        if (map.putIfAbsent(id, value) != null) {
            throw new IllegalArgumentException("network " + name + " has two " + what + "s named " + id);
        }
        return value;
    }
}
