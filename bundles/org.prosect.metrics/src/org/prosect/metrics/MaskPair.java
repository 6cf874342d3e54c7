package org.prosect.metrics;

import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.imaging.Mask;

/**
 * The two masks of a comparison, on one grid.
 *
 * @param reference the truth
 * @param prediction what is judged
 */
public record MaskPair(Mask reference, Mask prediction) {

    /**
     * The masks of a comparison.
     *
     * @throws ProsectException when one is missing or the grids differ
     */
    public static MaskPair of(Comparison comparison) throws ProsectException {
        Mask r = mask(comparison.reference(), "reference");
        Mask p = mask(comparison.prediction(), "prediction");
        if (!r.geometry().sameGrid(p.geometry())) {
            throw new ProsectException("the masks lie on different grids: " + r.geometry() + " and " + p.geometry(),
                    "Resample one onto the other first");
        }
        return new MaskPair(r, p);
    }

    private static Mask mask(Evaluand side, String name) throws ProsectException {
        return side.mask().orElseThrow(() -> new ProsectException("the " + name + " has no mask", "Give a mask, or choose a metric for meshes"));
    }
}
