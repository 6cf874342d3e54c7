package org.prosect.method.meshprompt.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.prosect.core.ProsectException;
import org.prosect.core.parameter.Parameters;
import org.prosect.method.meshprompt.model.IntensityForm;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.SdmForm;
import org.prosect.networks.registration.VfaConfiguration;

/**
 * How the network is trained, apart from its sizes.
 *
 * @param batch pairs in a step
 * @param points vertices and surface points of each pair that are compared
 * @param poincare whether the Chamfer distance is that of the Poincaré ball; else arcosh(1 + d²) in voxels
 * @param diceWeight of the overlap in the loss; the Chamfer distance has 1
 * @param gradientWeight of the smoothness
 * @param correspondenceWeight of the distance from vertices to where they belong; 0: that need not be known
 * @param rate the highest learning rate
 * @param warmUp steps in which it rises
 * @param falling whether it falls by a half cosine to a fiftieth
 * @param clip the longest gradient; 0: any
 * @param averaging share of the averages that each step keeps
 * @param otherMeshes share of pairs with the mesh of another subject in place of the canonical one
 * @param augmentation how subjects are changed
 */
public record Recipe(int batch, int points, boolean poincare, double diceWeight, double gradientWeight, double correspondenceWeight, double rate, int warmUp, boolean falling, double clip,
        double averaging, double otherMeshes, AugmentationStrength augmentation) {

    private static final double LAST_RATE = 0.02;

    /** As parameters say it; what they leave open is as in the configuration that they name. */
    static Recipe of(Parameters p) {
        boolean paper = isPaper(p);
        String form = p.text("chamfer");
        Recipe r = ofImages(p);
        AugmentationStrength a = r.augmentation;
        return new Recipe(r.batch, p.integer("points"), form.equals("auto") ? paper : form.equals("poincare"), or(p, "dice-weight", paper ? 0 : 1),
                r.gradientWeight, p.real("correspondence"), r.rate, r.warmUp, r.falling, r.clip, r.averaging, or(p, "other-meshes", paper ? 1 : 0),
                new AugmentationStrength(a.shift(), a.space(), a.intensity(), p.real("remap")));
    }

    /** For the registration of images to one another: without points and meshes, and overlap counts 1 in either configuration. */
    static Recipe ofImages(Parameters p) {
        boolean paper = isPaper(p);
        return new Recipe((int) or(p, "batch", paper ? 1 : 2), 0, false, or(p, "dice-weight", 1), or(p, "gradient-weight", 1), 0,
                or(p, "rate", paper ? 1e-4 : 2e-3), paper ? 0 : 50, !paper, paper ? 0 : 5, paper ? 0 : 0.995, 0,
                new AugmentationStrength(or(p, "shift", paper ? 5 : 6), or(p, "augmentation", paper ? 0 : 1), or(p, "appearance", paper ? 0 : 1), 0));
    }

    static boolean isPaper(Parameters p) {
        return p.text("configuration").equals("paper");
    }

    /** The learning rate of a step when a share of the training is done. */
    double rate(long step, double share) {
        double rise = warmUp > 0 ? Math.min(1, (step + 1.0) / warmUp) : 1;
        return rate * rise * (falling ? LAST_RATE + (1 - LAST_RATE) * (1 + Math.cos(Math.PI * share)) / 2 : 1);
    }

    /**
     * The settings of the model.
     *
     * @throws ProsectException when the sizes do not suit the network
     */
    static ModelSettings model(Parameters p, VfaConfiguration network) throws ProsectException {
        boolean paper = isPaper(p);
        ModelSettings defaults = paper ? ModelSettings.paper(p.real("spacing")) : ModelSettings.small();
        List<Integer> sizes = p.text("size").isBlank() ? List.of(defaults.sizeX(), defaults.sizeY(), defaults.sizeZ()) : numbers(p, "size", 3, 3);
        for (int n : sizes) {
            if (n % network.multiple() != 0 || n < 2 * network.multiple()) {
                throw new ProsectException("parameter size cannot be '" + p.text("size") + "'",
                        "Give three multiples of " + network.multiple() + " voxels, each twice that at least");
            }
        }
        try {
            return new ModelSettings(sizes.get(0), sizes.get(1), sizes.get(2), p.real("spacing"), paper ? SdmForm.PAPER : SdmForm.CLIPPED, network.halved(),
                    p.integer("passes") == 0 ? defaults.passes() : p.integer("passes"), intensity(p), p.text("modality").trim())
                    .withMirrored(is(p, "mirrored", "true"));
        } catch (IllegalArgumentException e) {
            throw new ProsectException("there is no model of " + e.getMessage(), "Set another size or spacing", e);
        }
    }

    /** Whether a choice is made that not all trainings offer. */
    private static boolean is(Parameters p, String id, String value) {
        return value.equals(p.asMap().get(id));
    }

    private static IntensityForm intensity(Parameters p) {
        return isPaper(p) ? IntensityForm.PAPER : is(p, "intensity", "evidence") ? IntensityForm.EVIDENCE : IntensityForm.QUANTILES;
    }

    /** The sizes of the network. */
    static VfaConfiguration network(Parameters p) throws ProsectException {
        boolean paper = isPaper(p);
        VfaConfiguration defaults = paper ? VfaConfiguration.doubling(4, 4, 4)
                : new VfaConfiguration(1, List.of(8, 16, 32, 32, 64), List.of(16, 16, 16, 16), 0, true);
        int channels = is(p, "encoder", "joint") ? 2 : 1;
        List<Integer> widths = p.text("widths").isBlank() ? defaults.widths() : numbers(p, "widths", 3, 7);
        List<Integer> matching = p.text("widths").isBlank() ? defaults.matching()
                : java.util.Collections.nCopies(widths.size() - 1, defaults.matching().getFirst());
        return new VfaConfiguration(channels, widths, matching, 0, defaults.halved());
    }

    /** The factor of steps before training: in the small configuration a whole voxel. */
    static float beta(Parameters p) {
        return isPaper(p) ? 0.1f : 1;
    }

    private static double or(Parameters p, String id, double otherwise) {
        return p.real(id) < 0 ? otherwise : p.real(id);
    }

    private static List<Integer> numbers(Parameters p, String id, int least, int most) throws ProsectException {
        try {
            List<Integer> numbers = Stream.of(p.text(id).trim().toLowerCase(Locale.ROOT).split("[x,\\s]+")).map(Integer::valueOf).toList();
            if (numbers.size() >= least && numbers.size() <= most && numbers.stream().allMatch(n -> n > 0 && n <= 1024)) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            throw wrong(p, id, least, most, e);
        }
        throw wrong(p, id, least, most, null);
    }

    private static ProsectException wrong(Parameters p, String id, int least, int most, Exception cause) {
        return new ProsectException("parameter " + id + " cannot be '" + p.text(id) + "'", "Give " + (least == most ? least : least + " to " + most)
                + " whole numbers from 1 to 1024, such as 48,64,48", cause);
    }
}
