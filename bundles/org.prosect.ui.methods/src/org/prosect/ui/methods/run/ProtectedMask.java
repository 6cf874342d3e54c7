package org.prosect.ui.methods.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.prosect.core.ProsectException;
import org.prosect.imaging.Mask;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.Structure;

/**
 * The voxels of another structure, which a new mask leaves alone.
 *
 * @param name of the result that owns them
 * @param mask the voxels
 */
record ProtectedMask(String name, Mask mask) {

    /** The results of an image that own their voxels: those of other structures that are accepted, or shown and not rejected. */
    static List<Result> owners(Image image, String structure, Set<Result> hidden) {
        return image.getResults().stream().filter(r -> r.getMaskUri() != null && !r.getMaskUri().isBlank())
                .filter(r -> structure(r).filter(s -> !structure.equalsIgnoreCase(s.getName())).isPresent())
                .filter(r -> r.getState() == ResultState.ACCEPTED || r.getState() == ResultState.PROPOSED && !hidden.contains(r)).toList();
    }

    private static Optional<Structure> structure(Result result) {
        return Optional.ofNullable(result.getPromptSet()).map(set -> set.getStructure());
    }

    /**
     * The voxels of a mask that belong to none of the others; the mask itself where there is nothing to take away.
     *
     * @throws ProsectException when another mask lies on another grid
     */
    static Mask spare(Mask mask, List<ProtectedMask> others) throws ProsectException {
        Mask result = others.isEmpty() ? mask : mask.copy();
        byte[] voxels = result.voxels();
        for (ProtectedMask other : others) {
            if (!other.mask.geometry().sameGrid(mask.geometry())) {
                throw new ProsectException("result '" + other.name + "' cannot be protected: its mask has " + other.mask.geometry()
                        + ", the image has " + mask.geometry(), "Delete or reject this result, or allow that others are overwritten");
            }
            byte[] taken = other.mask.voxels();
            for (int i = 0; i < voxels.length; i++) {
                if (taken[i] != 0) {
                    voxels[i] = 0;
                }
            }
        }
        return result;
    }
}
