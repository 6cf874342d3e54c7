package org.prosect.networks.registration;

import java.util.ArrayList;
import java.util.List;

import org.prosect.networks.Taps;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;

/**
 * NICE-Trans (Meng et al. 2023), a registration network for two or three axes: an affine transform at the coarsest of five levels, then flows that
 * are refined from level to level. The two-dimensional form drops an axis everywhere.
 */
public final class NiceTrans {

    private static final int LEVELS = NiceTransConfiguration.LEVELS;

    private final NetworkBuilder net;
    private final Layers layers;
    private final Warping warping;
    private final NiceTransConfiguration configuration;
    private final Taps taps;

    private NiceTrans(NetworkBuilder net, NiceTransConfiguration configuration, Taps taps) {
        this.net = net;
        this.layers = new Layers(net);
        this.warping = new Warping(net);
        this.configuration = configuration;
        this.taps = taps;
    }

    /**
     * What it finds.
     *
     * @param warped the moving image on the fixed one (n, 1, sizes…)
     * @param flow from places of the fixed image into the moving one in voxels (n, axes, sizes…); the affine transform is in it
     * @param affined the moving image after the affine transform alone
     * @param parameters of the affine transform less the identity (n, axes · (axes + 1)), in sampler coordinates, last axis first
     */
    public record Registration(Value warped, Value flow, Value affined, Value parameters) { }

    /**
     * A network with the inputs {@code fixed} and {@code moving} (1, 1, sizes…) and the outputs {@code warped}, {@code flow}, {@code affined},
     * {@code affine}.
     */
    public static Network network(NiceTransConfiguration c, int... sizes) {
        NetworkBuilder net = new NetworkBuilder("NICE-Trans");
        int[] shape = new int[sizes.length + 2];
        shape[0] = 1;
        shape[1] = 1;
        System.arraycopy(sizes, 0, shape, 2, sizes.length);
        Registration found = build(net, c, net.input("fixed", shape), net.input("moving", shape), Taps.NONE);
        net.output("warped", found.warped());
        net.output("flow", found.flow());
        net.output("affined", found.affined());
        net.output("affine", found.parameters());
        return net.build();
    }

    /** Describes it in a builder. Sizes are multiples of 16, 32 at least. Taps of the encoder are those of the moving image. */
    public static Registration build(NetworkBuilder net, NiceTransConfiguration configuration, Value fixed, Value moving, Taps taps) {
        for (int axis = 2; axis < fixed.rank(); axis++) {
            if (fixed.rank() != configuration.axes() + 2 || fixed.size(axis) % 16 != 0 || fixed.size(axis) < 32) {
                throw new IllegalArgumentException("each of " + configuration.axes() + " axes of " + fixed.shape()
                        + " has to be a multiple of 16, 32 at least");
            }
        }
        NiceTrans nice = new NiceTrans(net, configuration, taps);
        List<Value> ofFixed = net.in("Encoder", () -> nice.encode(fixed, Taps.NONE));
        List<Value> ofMoving = net.in("Encoder", () -> nice.encode(moving, taps));
        return net.in("Decoder", () -> nice.decode(ofFixed, ofMoving, moving));
    }

    private List<Value> encode(Value image, Taps heard) {
        List<Value> features = new ArrayList<>();
        Value x = image;
        for (int level = 1; level <= LEVELS; level++) {
            x = convolved("conv_" + level, x, configuration.encoder() << level - 1);
            heard.at("Encoder." + (level - 1), x);
            features.add(x);
            x = level == LEVELS ? x : net.averagePool(x, Convolution.PLAIN.stride(2), true, 2);
        }
        return features;
    }

    private Registration decode(List<Value> fixed, List<Value> moving, Value image) {
        Value deepest = net.concat(1, fixed.get(LEVELS - 1), moving.get(LEVELS - 1));
        Value x = attended(LEVELS, deepest);
        Value parameters = parameters(x);
        AffineFlow affine = new AffineFlow(net, parameters, configuration.axes());
        Value flow = affine.flow(fixed.get(LEVELS - 1));
        taps.at("Decoder.reghead_5.0", flow);
        taps.at("Decoder.reghead_5.1", parameters);
        for (int level = LEVELS - 1; level >= 1; level--) {
            Value target = fixed.get(level - 1);
            Value coarse = x;
            int k = level;
            Value features = net.in("upsample_" + k, () -> upsampled(coarse));
            Value up = net.resize(net.scale(flow, 2), "linear", "align_corners", false, spatial(target));
            Value all = net.concat(1, target, features, warping.warp(moving.get(level - 1), up));
            x = k == 1 ? convolved("conv_1", all, configuration.decoder()) : attended(k, all);
            Value refined = x;
            Value head = net.in("reghead_" + k, () -> {
                Value y = layers.conv("reg_head", refined, configuration.axes(), 3, Convolution.padded(1), true);
                taps.at(net.layer(), y);
                return y;
            });
            flow = net.add(head, up);
        }
        return new Registration(warping.warp(image, flow), flow, warping.sample(image, affine.grid(image), "zeros"), parameters);
    }

    /** Two convolutions, each activated before it is normalised. */
    private Value convolved(String layer, Value x, int width) {
        return net.in(layer, () -> {
            Value y = x;
            for (int i = 1; i <= 2; i++) {
                Value active = net.leakyRelu(layers.conv("Conv_" + i, y, width, 3, Convolution.padded(1), true), 0.2);
                y = layers.plainInstanceNorm(active, 1e-5);
            }
            return y;
        });
    }

    private Value attended(int level, Value x) {
        Value narrow = layers.conv("backdim_" + level, x, configuration.width(level), 1, Convolution.PLAIN, true);
        return net.in("trans_" + level, () -> new SwinStage(net, configuration, configuration.heads().get(level - 2), taps).build(narrow));
    }

    private Value upsampled(Value x) {
        Value fine = layers.convTranspose("up_conv", x, x.size(1) / 2, 2, Convolution.PLAIN.stride(2), true);
        Value y = layers.channelNorm("norm", fine, 1e-5);
        taps.at(net.layer(), y);
        return y;
    }

    private Value parameters(Value x) {
        int axes = configuration.axes();
        int[] spatial = new int[axes];
        for (int i = 0; i < axes; i++) {
            spatial[i] = 2 + i;
        }
        return net.in("reghead_" + LEVELS, () -> {
            Value hidden = net.relu(layers.linear("affine_head_1", net.mean(x, false, spatial), x.size(1) / 2, false));
            return net.unary("Tanh", layers.linear("affine_head_2", hidden, axes * (axes + 1), false));
        });
    }

    private static int[] spatial(Value x) {
        return java.util.Arrays.copyOfRange(x.shape().toArray(), 2, x.rank());
    }
}
