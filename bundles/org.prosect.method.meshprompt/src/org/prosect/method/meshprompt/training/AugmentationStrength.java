package org.prosect.method.meshprompt.training;

/**
 * How much subjects are changed before the network sees them.
 *
 * @param shift largest distance of the centre of the crop from that of the structure, voxels along each axis
 * @param space factor of all changes of pose and shape; 0: none. 1 is ±15° about each axis, scales within e^±0.12 for each axis and e^±0.08 for all,
 *        shears of 0.05, elastic steps of up to 1.5 voxels, up to 3 voxels cut off at each face
 * @param intensity factor of gamma, bias field, blur and noise; 0: none. 1 is a gamma within e^±0.5, a bias field within about e^±0.5, noise of up to
 * 0.06
 * @param remap share of samples whose intensities go through a random curve, which may invert them
 */
public record AugmentationStrength(double shift, double space, double intensity, double remap) {

    public AugmentationStrength {
        if (!(shift >= 0 && space >= 0 && intensity >= 0 && remap >= 0 && remap <= 1)) {
            throw new IllegalArgumentException("strengths " + shift + ", " + space + ", " + intensity + " and share " + remap
                    + " must not be negative");
        }
    }
}
