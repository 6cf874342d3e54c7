package org.prosect.metrics;

import org.prosect.core.ProsectException;
import org.prosect.core.metric.Evaluand;
import org.prosect.imaging.Mask;

/**
 * How often two masks on one grid agree.
 *
 * @param both voxels in both
 * @param onlyReference voxels missed by the prediction
 * @param onlyPrediction voxels wrongly in the prediction
 * @param neither voxels in neither
 */
record VoxelCounts(long both, long onlyReference, long onlyPrediction, long neither) {

    static VoxelCounts of(Evaluand reference, Evaluand prediction) throws ProsectException {
        Mask r = mask(reference, "reference");
        Mask p = mask(prediction, "prediction");
        if (!r.geometry().sameGrid(p.geometry())) {
            throw new ProsectException("the masks lie on different grids: " + r.geometry() + " and " + p.geometry(), "Resample one onto the other first");
        }
        byte[] a = r.voxels();
        byte[] b = p.voxels();
        long both = 0;
        long onlyReference = 0;
        long onlyPrediction = 0;
        for (int i = 0; i < a.length; i++) {
            both += a[i] & b[i];
            onlyReference += a[i] & ~b[i];
            onlyPrediction += ~a[i] & b[i];
        }
        return new VoxelCounts(both, onlyReference, onlyPrediction, a.length - both - onlyReference - onlyPrediction);
    }

    private static Mask mask(Evaluand side, String name) throws ProsectException {
        return side.mask().orElseThrow(() -> new ProsectException("the " + name + " has no mask", "Give a mask, or choose a metric for meshes"));
    }

    long reference() {
        return both + onlyReference;
    }

    long prediction() {
        return both + onlyPrediction;
    }

    boolean bothEmpty() {
        return reference() == 0 && prediction() == 0;
    }
}
