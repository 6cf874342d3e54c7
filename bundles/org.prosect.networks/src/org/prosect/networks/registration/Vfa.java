package org.prosect.networks.registration;

import java.util.List;

import org.prosect.networks.Taps;
import org.prosect.nn.Convolution;
import org.prosect.nn.Layers;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;

/**
 * Vector field attention (Liu et al. 2024), a registration network: at each level the features of a place of the fixed image are compared with those
 * of 27 neighbours in the moving one, and the mean of the 27 steps, weighted by a softmax, moves the place. Makes a grid (n, 3, d, h, w) on the fixed
 * image that leads into the moving one.
 */
public final class Vfa {

    private final NetworkBuilder net;
    private final Layers layers;
    private final Warping warping;
    private final VfaConfiguration configuration;
    private final Taps taps;

    private Vfa(NetworkBuilder net, VfaConfiguration configuration, Taps taps) {
        this.net = net;
        this.layers = new Layers(net);
        this.warping = new Warping(net);
        this.configuration = configuration;
        this.taps = taps;
    }

    /**
     * A network with the inputs {@code fixed} and {@code moving} (1, channels, d, h, w) and the output {@code grid}.
     *
     * @param encoder the name of the encoder in the checkpoint: {@code encoder} upstream, {@code encoder1} in the copy for mesh prompts
     */
    public static Network network(VfaConfiguration c, String encoder, int... sizes) {
        NetworkBuilder net = new NetworkBuilder("VFA");
        Value fixed = net.input("fixed", 1, c.channels(), sizes[0], sizes[1], sizes[2]);
        Value moving = net.input("moving", 1, c.channels(), sizes[0], sizes[1], sizes[2]);
        net.output("grid", build(net, c, encoder, fixed, moving, Taps.NONE));
        return net.build();
    }

    /**
     * Describes it in a builder, for any number of pairs (n, channels, d, h, w). Taps of the encoder are those of the fixed image.
     *
     * @return the grid (n, 3, d, h, w) in voxels; of a halved network (n, 3, d/2, h/2, w/2) in voxels of twice the size
     */
    public static Value build(NetworkBuilder net, VfaConfiguration configuration, String encoder, Value fixed, Value moving, Taps taps) {
        Vfa vfa = new Vfa(net, configuration, taps);
        List<Value> ofFixed = net.in(encoder, () -> new VfaEncoder(net, configuration, taps).build(fixed));
        List<Value> ofMoving = net.in(encoder, () -> new VfaEncoder(net, configuration, Taps.NONE).build(moving));
        for (int i = 0; i < ofFixed.size(); i++) {
            taps.at("features_fixed." + i, ofFixed.get(i));
            taps.at("features_moving." + i, ofMoving.get(i));
        }
        return net.in("decoder", () -> vfa.decode(ofFixed, ofMoving));
    }

    private Value decode(List<Value> fixed, List<Value> moving) {
        int coarsest = configuration.downsamples();
        Value grid = local(fixed.get(coarsest), moving.get(coarsest), coarsest);
        for (int i = coarsest - 1; i >= 0; i--) {
            Value places = fixed.get(i);
            Value up = warping.upsample(grid, places.size(2), places.size(3), places.size(4));
            taps.at("composed_grid." + (coarsest - 1 - i), up);
            Value local = local(places, warping.sample(moving.get(i), up, "border"), i);
            grid = warping.compose(up, local);
        }
        return grid;
    }

    /** The grid of one level by itself. */
    private Value local(Value fixed, Value moving, int level) {
        Value displacement = displacement(fixed, moving, level);
        int call = configuration.downsamples() - level + 1;
        if (taps != Taps.NONE) {
            Value last = net.transpose(displacement, 0, 2, 3, 4, 1);
            int[] sizes = last.shape().toArray();
            taps.at("decoder.attention" + (call == 1 ? "" : "@" + call), net.reshape(last, sizes[0], sizes[1], sizes[2], sizes[3], 1, sizes[4]));
        }
        Value step = net.scale(net.parameter("beta", 1), Math.scalb(1.0, -configuration.integrationSteps()));
        Value grid = warping.grid(net.multiply(displacement, step));
        for (int i = 0; i < configuration.integrationSteps(); i++) {
            grid = warping.compose(grid, grid);
        }
        return grid;
    }

    /**
     * Softmax over the 27 neighbours. The products with each shifted slice are summed over the channels at once, so that 27 numbers a place are kept
     * and never 27 copies of the features.
     */
    private Value displacement(Value fixed, Value moving, int level) {
        int width = configuration.matching().get(level);
        Value queries = project(fixed, level, width);
        int[] one = {0, 0, 1, 1, 1};
        Value keys = project(net.pad(moving, "edge", one, one), level, width);
        Value scaled = net.scale(queries, 1 / Math.sqrt(width));
        Value[] logits = new Value[27];
        float[] steps = new float[3 * 27];
        for (int a = 0; a < 3; a++) {
            Value slab = shifted(keys, 2, a);
            for (int b = 0; b < 3; b++) {
                Value rod = shifted(slab, 3, b);
                for (int c = 0; c < 3; c++) {
                    int at = (a * 3 + b) * 3 + c;
                    logits[at] = net.sum(net.multiply(scaled, shifted(rod, 4, c)), true, 1);
                    steps[at] = a - 1;
                    steps[27 + at] = b - 1;
                    steps[54 + at] = c - 1;
                }
            }
        }
        Value attention = net.softmax(net.concat(1, logits), 1);
        return net.conv(attention, net.constant(Tensor.of(steps, 3, 27, 1, 1, 1)), Convolution.PLAIN);
    }

    private Value project(Value features, int level, int width) {
        return layers.conv("project." + level, features, width, 3, Convolution.padded(1), true);
    }

    private Value shifted(Value keys, int axis, int from) {
        return net.slice(keys, axis, from, from + keys.size(axis) - 2);
    }
}
