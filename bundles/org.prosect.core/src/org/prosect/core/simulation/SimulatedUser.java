package org.prosect.core.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.prosect.core.ProsectException;
import org.prosect.imaging.Mask;
import org.prosect.study.model.Polarity;

/**
 * Somebody who knows the truth and corrects a method by clicking where it errs most. Immutable; equal references and seeds give equal clicks on every
 * machine.
 *
 * <ul>
 * <li>The first click lies in the reference, see {@link FirstClick}.
 * <li>Each next one lies on the voxel farthest from the boundary of the error: of the missed voxels (in the reference, not in the answer; the click
 * is positive) or of the superfluous ones (negative), whichever has the greater such distance, the missed ones when they are equal. Of several voxels
 * equally far the one with the lowest array offset is clicked. Distances are exact Euclidean ones in millimetres between voxel centres, and the edge
 * of the image bounds the error like any other voxel outside it.
 * <li>A voxel is clicked once only: where a method does not obey a click, the user tries the next best voxel instead of the same again.
 * <li>Where there is no error left, there is no click.
 * </ul>
 *
 * <p>This is the protocol of CT-SAM3D (Guo et al., "Towards a comprehensive, efficient and promptable anatomic structure segmentation model using 3D
 * whole-body CT scans", 2024); that no voxel is clicked twice is the rule of the evaluation of f-BRS and RITM (Sofiiuk et al., 2020 and 2021).
 */
public final class SimulatedUser {

    private final Mask reference;
    private final FirstClick firstClick;
    private final long seed;

    /**
     * A user who wants a structure.
     *
     * @param reference the truth; kept, not copied
     * @param seed of the random first click; without meaning for a deepest one
     * @throws ProsectException when the reference is empty
     */
    public SimulatedUser(Mask reference, FirstClick firstClick, long seed) throws ProsectException {
        if (reference.isEmpty()) {
            throw new ProsectException("the reference has no voxel inside, so there is nothing to click on",
                    "Give the mask of a structure that is in this image, or another label");
        }
        this.reference = reference;
        this.firstClick = firstClick;
        this.seed = seed;
    }

    /** What the user wants. */
    public Mask reference() {
        return reference;
    }

    /** The click before there is an answer. */
    public Click first() {
        int offset = switch (firstClick) {
            case RANDOM -> randomVoxel();
            case DEEPEST -> DeepestVoxel.of(reference, Set.of()).orElseThrow().offset();
        };
        return Click.on(reference.geometry(), offset, Polarity.POSITIVE);
    }

    /**
     * The click that corrects an answer.
     *
     * @param prediction the answer, on the grid of the reference
     * @param before all clicks so far
     * @return empty when every error, if there is one, has been clicked already
     */
    public Optional<Click> next(Mask prediction, List<Click> before) {
        if (!prediction.geometry().sameGrid(reference.geometry())) {
            throw new IllegalArgumentException("the answer lies on " + prediction.geometry() + ", the reference on " + reference.geometry());
        }
        Set<Integer> taken = before.stream().map(Click::offset).collect(Collectors.toSet());
        Optional<DeepestVoxel> missed = DeepestVoxel.of(difference(reference, prediction), taken);
        Optional<DeepestVoxel> superfluous = DeepestVoxel.of(difference(prediction, reference), taken);
        boolean positive = missed.isPresent() && (superfluous.isEmpty() || missed.get().squaredDepth() >= superfluous.get().squaredDepth());
        return (positive ? missed : superfluous)
                .map(v -> Click.on(reference.geometry(), v.offset(), positive ? Polarity.POSITIVE : Polarity.NEGATIVE));
    }

    /**
     * The voxel of rank ⌊r · n / 2⁶⁴⌋ of the reference's n voxels by array offset, where r is the first unsigned 64-bit number that
     * SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) draws from the seed.
     */
    private int randomVoxel() {
        long rank = Math.unsignedMultiplyHigh(new SplittableRandom(seed).nextLong(), reference.count());
        byte[] voxels = reference.voxels();
        int offset = 0;
        for (long left = rank; voxels[offset] == 0 || left-- > 0;) {
            offset++;
        }
        return offset;
    }

    /** The voxels of one mask that the other has not. */
    private static Mask difference(Mask of, Mask without) {
        byte[] a = of.voxels();
        byte[] b = without.voxels();
        byte[] rest = new byte[a.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = (byte) (a[i] & ~b[i]);
        }
        return Mask.of(of.geometry(), rest);
    }
}
