package org.prosect.method.meshprompt.model;

import org.prosect.networks.Taps;
import org.prosect.networks.registration.Vfa;
import org.prosect.networks.registration.VfaConfiguration;
import org.prosect.networks.registration.Warping;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Tensor;
import org.prosect.nn.Value;
import org.prosect.nn.Weights;

/**
 * VFA with the signed distance map as the fixed and the patient's image as the moving one: its grid leads from each place of the mesh's space to the
 * place in the image, so that vertices are pushed by sampling it and nothing is inverted.
 */
public final class RegistrationNetwork {

    /** Id of the architecture of its weights. */
    public static final String ARCHITECTURE = "vfa";
    /** Name of the encoder in weights that Prosect writes. */
    public static final String ENCODER = "encoder";
    /** Name of the encoder in the weights of the public code. */
    private static final String PUBLIC_ENCODER = "encoder1";

    private RegistrationNetwork() { }

    /** The name of the encoder in weights. */
    public static String encoder(Weights weights) {
        return weights.names().contains(PUBLIC_ENCODER + ".in_conv.weight") ? PUBLIC_ENCODER : ENCODER;
    }

    /**
     * The sizes of the network that weights are of.
     *
     * @throws IllegalArgumentException when they are of no such network, or the grid does not suit it
     */
    public static VfaConfiguration configuration(Weights weights, ModelSettings settings) {
        VfaConfiguration c = VfaConfiguration.of(weights, encoder(weights)).withHalved(settings.halved());
        if (c.channels() > 2) {
            throw new IllegalArgumentException("an encoder of " + c.channels() + " images; 1 or 2 are possible");
        }
        for (int size : settings.sizes()) {
            if (size % c.multiple() != 0 || size < 2 * c.multiple()) {
                throw new IllegalArgumentException("a grid axis of " + size + " voxels; the network needs multiples of " + c.multiple()
                        + ", twice it at least");
            }
        }
        return c;
    }

    /** For use: inputs {@code sdm} and {@code image} (1, 1, x, y, z), output {@code grid} as {@link #grid} makes it. */
    public static Network network(VfaConfiguration configuration, ModelSettings settings, String encoder) {
        NetworkBuilder net = new NetworkBuilder("mesh-prompted");
        Value sdm = net.input("sdm", 1, 1, settings.sizeX(), settings.sizeY(), settings.sizeZ());
        Value image = net.input("image", 1, 1, settings.sizeX(), settings.sizeY(), settings.sizeZ());
        net.output("grid", grid(net, configuration, settings, encoder, sdm, image));
        return net.build();
    }

    /**
     * Describes the network. With an encoder of two channels the features of either are made in sight of the other, at the place of the prompt: those
     * of the map from (map, image), those of the image from (image, map).
     *
     * @param sdm (n, 1, x, y, z)
     * @param image (n, 1, x, y, z)
     * @return where in the image each place of the mesh's space lies, in voxels of the model's grid: (n, 3, x, y, z), of a halved network (n, 3, x/2,
     *         y/2, z/2); the corners of the smaller grid lie on those of the model's
     */
    public static Value grid(NetworkBuilder net, VfaConfiguration configuration, ModelSettings settings, String encoder, Value sdm, Value image) {
        boolean joint = configuration.channels() == 2;
        Value grid = Vfa.build(net, configuration.withHalved(settings.halved()), encoder, joint ? net.concat(1, sdm, image) : sdm,
                joint ? net.concat(1, image, sdm) : image, Taps.NONE);
        return settings.halved() ? net.multiply(grid, perAxis(net, settings, false, 1, 3, 1, 1, 1)) : grid;
    }

    /**
     * Describes the pushing of vertices; those outside the grid go where the nearest place of its edge goes.
     *
     * @param grid of {@link #grid}
     * @param vertices (n, vertices, 3) in voxels of the model's grid
     * @return their places in the image (n, vertices, 3), in voxels of the model's grid
     */
    public static Value pushed(NetworkBuilder net, ModelSettings settings, Value grid, Value vertices) {
        Value places = settings.halved() ? net.multiply(vertices, perAxis(net, settings, true, 1, 1, 3)) : vertices;
        return new Warping(net).push(grid, places, "border");
    }

    /**
     * Displacements of a grid.
     *
     * @param grid of {@link #grid}
     * @return for each place of the network's grid, in its own voxels along each axis
     */
    public static Value flow(NetworkBuilder net, ModelSettings settings, Value grid) {
        return new Warping(net).flow(net.multiply(grid, perAxis(net, settings, true, 1, 3, 1, 1, 1)));
    }

    /** Values of an image on the model's grid (n, 1, x, y, z) at the places of the network's grid. */
    public static Value atPlaces(NetworkBuilder net, ModelSettings settings, Value image) {
        int[] sizes = {settings.outputSize(0), settings.outputSize(1), settings.outputSize(2)};
        return settings.halved() ? net.resize(image, "linear", "align_corners", false, sizes) : image;
    }

    /** How many voxels of the model's grid one of the network's is along each axis, or one over it. */
    private static Value perAxis(NetworkBuilder net, ModelSettings settings, boolean inverse, int... shape) {
        float[] factors = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            factors[axis] = (float) (inverse ? 1 / settings.outputStep(axis) : settings.outputStep(axis));
        }
        return net.constant(Tensor.of(factors, shape));
    }
}
