package org.prosect.metrics;

/**
 * How often two masks on one grid agree.
 *
 * @param both voxels in both
 * @param onlyReference voxels missed by the prediction
 * @param onlyPrediction voxels wrongly in the prediction
 * @param neither voxels in neither
 */
record VoxelCounts(long both, long onlyReference, long onlyPrediction, long neither) {

    static VoxelCounts of(MaskPair masks) {
        byte[] a = masks.reference().voxels();
        byte[] b = masks.prediction().voxels();
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
