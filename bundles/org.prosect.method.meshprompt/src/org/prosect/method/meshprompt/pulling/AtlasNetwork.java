package org.prosect.method.meshprompt.pulling;

import java.util.List;

import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.RegistrationNetwork;
import org.prosect.networks.registration.VfaConfiguration;
import org.prosect.networks.registration.Warping;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;
import org.prosect.nn.loss.OverlapLosses;
import org.prosect.nn.loss.SmoothnessLosses;

/**
 * VFA with the patient's image as the fixed and the atlas's as the moving one: its grid leads from each place of the patient's space to the place in
 * the atlas, so that the atlas's mask is pulled by sampling it there. The atlas is a parameter, which a training does not change.
 */
final class AtlasNetwork {

    /** Id of the architecture of its weights. */
    static final String ARCHITECTURE = "vfa-atlas";
    /** Inputs: the patient's image, and for training the distances to the surface of its structure, inside positive, voxels. */
    static final String IMAGE = "image";
    static final String DISTANCES = "distances";
    /** The output for use. */
    static final String GRID = "grid";
    /** The outputs for training, the whole first. */
    static final List<String> LOSSES = List.of("loss", "difference", "dice", "gradient");
    /** Keeps the overlap of empty masks from dividing by zero. */
    private static final double LEAST = 1e-5;

    private final NetworkBuilder net;
    private final ModelSettings model;

    private AtlasNetwork(String name, ModelSettings model) {
        this.net = new NetworkBuilder(name);
        this.model = model;
    }

    /** For use: {@value #IMAGE} (1, 1, x, y, z) to {@value #GRID} as {@link RegistrationNetwork#grid} makes it. */
    static Network network(VfaConfiguration configuration, ModelSettings model) {
        AtlasNetwork own = new AtlasNetwork("image registration", model);
        Value image = own.net.input(IMAGE, own.sizes(1));
        own.net.output(GRID, own.grid(configuration, image, own.net.parameter(Atlas.IMAGE, own.sizes(1))));
        return own.net.build();
    }

    /**
     * For training, with {@value #IMAGE} and {@value #DISTANCES} (n, 1, x, y, z): mean squared difference of the pulled atlas and the image, overlap
     * of the pulled mask and the structure, and smoothness.
     *
     * @param batch n
     */
    static Network losses(VfaConfiguration configuration, ModelSettings model, int batch, double diceWeight, double gradientWeight) {
        return new AtlasNetwork("image registration training", model).build(configuration, batch, diceWeight, gradientWeight);
    }

    private Network build(VfaConfiguration configuration, int n, double diceWeight, double gradientWeight) {
        Value image = net.input(IMAGE, sizes(n));
        Value distances = net.input(DISTANCES, sizes(n));
        Value atlas = net.expand(net.parameter(Atlas.IMAGE, sizes(1)), sizes(n));
        Value mask = net.expand(net.parameter(Atlas.MASK, sizes(1)), sizes(n));
        Value grid = grid(configuration, image, atlas);
        Warping warping = new Warping(net);
        Value apart = net.subtract(warping.sample(atlas, grid, "border"), RegistrationNetwork.atPlaces(net, model, image));
        Value difference = net.mean(net.multiply(apart, apart), false, 0, 1, 2, 3, 4);
        // as the atlas's mask: from 0 to 1 across a voxel
        Value structure = net.clip(net.add(RegistrationNetwork.atPlaces(net, model, distances), net.constant(0.5f)), 0, 1);
        Value dice = new OverlapLosses(net).dice(warping.sample(mask, grid, "border"), structure, LEAST);
        Value gradient = new SmoothnessLosses(net).squaredGradient(RegistrationNetwork.flow(net, model, grid));
        net.output("loss", net.add(net.add(difference, net.scale(dice, diceWeight)), net.scale(gradient, gradientWeight)));
        net.output("difference", difference);
        net.output("dice", dice);
        net.output("gradient", gradient);
        return net.build();
    }

    private Value grid(VfaConfiguration configuration, Value fixed, Value moving) {
        return RegistrationNetwork.grid(net, configuration, model, RegistrationNetwork.ENCODER, fixed, moving);
    }

    private int[] sizes(int n) {
        return new int[] {n, 1, model.sizeX(), model.sizeY(), model.sizeZ()};
    }
}
