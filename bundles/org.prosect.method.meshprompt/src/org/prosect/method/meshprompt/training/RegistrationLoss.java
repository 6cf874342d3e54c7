package org.prosect.method.meshprompt.training;

import java.util.List;

import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.RegistrationNetwork;
import org.prosect.networks.registration.VfaConfiguration;
import org.prosect.networks.registration.Warping;
import org.prosect.nn.Network;
import org.prosect.nn.NetworkBuilder;
import org.prosect.nn.Value;
import org.prosect.nn.loss.PointSetLosses;
import org.prosect.nn.loss.SmoothnessLosses;

/**
 * The registration network with its losses: Chamfer between pushed vertices and the structure's surface, overlap, smoothness. Inputs for batches of
 * n: {@value #MAP}, {@value #IMAGE} and {@value #DISTANCES} (n, 1, x, y, z), {@value #VERTICES} and {@value #SURFACE} (n, points, 3) in voxels of the
 * grid, and where correspondence counts {@value #PLACES}, where the vertices belong.
 */
final class RegistrationLoss {

    static final String MAP = "sdm";
    static final String IMAGE = "image";
    static final String VERTICES = "vertices";
    static final String SURFACE = "surface";
    static final String DISTANCES = "distances";
    static final String PLACES = "places";
    /** Of the sigmoid that makes a soft mask of distances in voxels. */
    private static final double STEEPNESS = 2;
    /** Radius of the corners in the Poincaré ball. */
    private static final double RADIUS = 0.9;

    private final NetworkBuilder net = new NetworkBuilder("mesh-prompted training");
    private final ModelSettings model;
    private final Recipe recipe;

    /** The outputs, the whole first. */
    static List<String> losses(Recipe recipe) {
        return recipe.correspondenceWeight() > 0 ? List.of("loss", "chamfer", "dice", "gradient", "correspondence")
                : List.of("loss", "chamfer", "dice", "gradient");
    }

    private RegistrationLoss(ModelSettings model, Recipe recipe) {
        this.model = model;
        this.recipe = recipe;
    }

    /** The network of a training. */
    static Network network(VfaConfiguration configuration, ModelSettings model, Recipe recipe) {
        return new RegistrationLoss(model, recipe).build(configuration);
    }

    private Network build(VfaConfiguration configuration) {
        int n = recipe.batch();
        Value map = net.input(MAP, n, 1, model.sizeX(), model.sizeY(), model.sizeZ());
        Value image = net.input(IMAGE, n, 1, model.sizeX(), model.sizeY(), model.sizeZ());
        Value vertices = net.input(VERTICES, n, recipe.points(), 3);
        Value surface = net.input(SURFACE, n, recipe.points(), 3);
        Value distances = net.input(DISTANCES, n, 1, model.sizeX(), model.sizeY(), model.sizeZ());
        Value grid = RegistrationNetwork.grid(net, configuration, model, RegistrationNetwork.ENCODER, map, image);
        Value pushed = RegistrationNetwork.pushed(net, model, grid, vertices);
        Value chamfer = chamfer(pushed, surface);
        Value dice = dice(grid, map, distances);
        Value gradient = new SmoothnessLosses(net).squaredGradient(RegistrationNetwork.flow(net, model, grid));
        Value loss = net.add(net.add(chamfer, net.scale(dice, recipe.diceWeight())), net.scale(gradient, recipe.gradientWeight()));
        if (recipe.correspondenceWeight() > 0) {
            Value correspondence = new PointSetLosses(net).euclideanHyperbolic(pushed, net.input(PLACES, n, recipe.points(), 3));
            loss = net.add(loss, net.scale(correspondence, recipe.correspondenceWeight()));
            net.output("correspondence", correspondence);
        }
        net.output("loss", loss);
        net.output("chamfer", chamfer);
        net.output("dice", dice);
        net.output("gradient", gradient);
        return net.build();
    }

    /** The mean over the batch. */
    private Value chamfer(Value pushed, Value surface) {
        PointSetLosses losses = new PointSetLosses(net);
        int side = Math.max(model.sizeX(), Math.max(model.sizeY(), model.sizeZ()));
        Value sum = null;
        for (int b = 0; b < recipe.batch(); b++) {
            Value x = net.reshape(net.slice(pushed, 0, b, b + 1), recipe.points(), 3);
            Value y = net.reshape(net.slice(surface, 0, b, b + 1), recipe.points(), 3);
            Value one = recipe.poincare() ? losses.poincareChamfer(x, y, side, RADIUS) : losses.euclideanHyperbolicChamfer(x, y);
            sum = sum == null ? one : net.add(sum, one);
        }
        return net.scale(sum, 1.0 / recipe.batch());
    }

    /** 1 − Dice of the mesh's mask and the structure's soft mask as the grid brings it to the mesh: nothing is inverted. */
    private Value dice(Value grid, Value map, Value distances) {
        Value soft = net.sigmoid(net.scale(new Warping(net).sample(distances, grid, "border"), STEEPNESS));
        Value mask = net.asNumber(net.binary("Greater", map, net.constant(0)));
        Value there = RegistrationNetwork.atPlaces(net, model, mask);
        Value common = net.sum(net.multiply(soft, there), false, 0, 1, 2, 3, 4);
        Value both = net.add(net.sum(soft, false, 0, 1, 2, 3, 4), net.sum(there, false, 0, 1, 2, 3, 4));
        return net.subtract(net.constant(1), net.divide(net.scale(common, 2), net.add(both, net.constant(1e-5f))));
    }
}
