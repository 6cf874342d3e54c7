package org.prosect.networks.registration;

import java.util.Optional;

import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/**
 * LapIRN in its displacement form (Mok and Chung, "Large deformation diffeomorphic image registration with Laplacian pyramid networks", MICCAI 2020):
 * the flow is found on a quarter of the resolution, then corrected on a half and on all of it; each level sees the moving image as the coarser one
 * moved it, that flow, and its features. Parameters are named as by the authors.
 *
 * <p>Inside, a flow (n, 3, d, h, w) counts in half extents of the image with the step along the last axis first. As in the authors' code corners are
 * aligned where images are sampled and constant beyond the border; flows are stretched with half-pixel centres, PyTorch's default for
 * {@code Upsample} since 0.4.
 */
public final class LapIrn {

    /** Each axis of an image is a multiple of it. */
    public static final int MULTIPLE = 8;
    private static final double SLOPE = 0.2;

    private final NetworkBuilder net;
    private final Layers layers;
    private final Warping warping;
    private final LapIrnConfiguration configuration;

    private LapIrn(NetworkBuilder net, LapIrnConfiguration configuration) {
        this.net = net;
        this.layers = new Layers(net);
        this.warping = new Warping(net);
        this.configuration = configuration;
    }

    /** What a level hands on: all flow up to it, and its features, both at its resolution. */
    private record Level(Value flow, Value features) { }

    /**
     * A network with the inputs {@code moving} and {@code fixed} (1, channels, d, h, w) and the output {@code flow} (1, 3, d, h, w): for each voxel
     * of the fixed image the way to its place in the moving one, in voxels, channel k along axis k.
     *
     * @param sizes d, h, w; multiples of {@link #MULTIPLE}
     */
    public static Network network(LapIrnConfiguration c, int... sizes) {
        NetworkBuilder net = new NetworkBuilder("LapIRN");
        Value moving = net.input("moving", 1, c.channels(), sizes[0], sizes[1], sizes[2]);
        Value fixed = net.input("fixed", 1, c.channels(), sizes[0], sizes[1], sizes[2]);
        net.output("flow", build(net, c, moving, fixed));
        return net.build();
    }

    /** Describes it in a builder; returns the flow in voxels. */
    public static Value build(NetworkBuilder net, LapIrnConfiguration configuration, Value moving, Value fixed) {
        for (int axis = 2; axis < 5; axis++) {
            if (fixed.size(axis) % MULTIPLE != 0) {
                throw new IllegalArgumentException("each axis of " + fixed.shape() + " has to be a multiple of " + MULTIPLE);
            }
        }
        LapIrn lapIrn = new LapIrn(net, configuration);
        return lapIrn.inVoxels(lapIrn.levels(moving, fixed).flow);
    }

    private Level levels(Value moving, Value fixed) {
        Level half = net.in("model_lvl2", () -> {
            Value smallMoving = halved(moving);
            Value smallFixed = halved(fixed);
            Level quarter = net.in("model_lvl1", () -> level(halved(smallMoving), halved(smallFixed), Optional.empty()));
            return level(smallMoving, smallFixed, Optional.of(quarter));
        });
        return level(moving, fixed, Optional.of(half));
    }

    private Level level(Value moving, Value fixed, Optional<Level> coarser) {
        Optional<Value> flow = coarser.map(c -> net.resize(c.flow, "linear", "half_pixel", false, fixed.size(2), fixed.size(3), fixed.size(4)));
        Value input = flow.map(f -> net.concat(1, warping.sample(moving, warping.grid(inVoxels(f)), "border"), fixed, f))
                .orElseGet(() -> net.concat(1, moving, fixed));
        Value fine = net.in("input_encoder_lvl1", () -> conv("2", activated(conv("0", input, 1)), 1));
        Value coarse = conv("down_conv", fine, 2);
        Value x = coarser.isPresent() ? net.add(coarse, coarser.get().features) : coarse;
        for (int i = 0; i < configuration.blocks(); i++) {
            x = activated(block("resblock_group_lvl1." + 2 * i, x));
        }
        Value up = layers.convTranspose("up", x, configuration.width(), 2, Convolution.PLAIN.stride(2), false);
        Value step = net.in("output_lvl1", () -> layers
                .conv("2", activated(conv("0", net.concat(1, up, fine), 1)), 3, 3, Convolution.padded(1), false));
        Value ranged = net.scale(net.divide(step, net.add(net.unary("Abs", step), net.constant(1))), configuration.range());
        return new Level(flow.map(f -> net.add(ranged, f)).orElse(ranged), up);
    }

    /** Two convolutions, each activated before, beside the identity. */
    private Value block(String layer, Value x) {
        return net.in(layer, () -> net.add(conv("conv2", activated(conv("conv1", activated(x), 1)), 1), x));
    }

    private Value conv(String layer, Value x, int stride) {
        return layers.conv(layer, x, configuration.width(), 3, Convolution.padded(1).stride(stride), false);
    }

    private Value activated(Value x) {
        return net.leakyRelu(x, SLOPE);
    }

    /** Means of 3³ voxels around every second one; beyond the border nothing counts. */
    private Value halved(Value image) {
        return net.averagePool(image, Convolution.padded(1).stride(2), false, 3);
    }

    /** From half extents, last axis first, to voxels, first axis first. */
    private Value inVoxels(Value flow) {
        float[] factors = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            factors[axis] = (flow.size(2 + axis) - 1) / 2f;
        }
        return net.multiply(net.gather(flow, 1, 2, 1, 0), net.constant(Tensor.of(factors, 1, 3, 1, 1, 1)));
    }
}
