package org.prosect.metrics;

import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.EvaluationMetric;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;

/** Distance of the centroids of two masks in patient space. */
public final class CentreDistance implements EvaluationMetric {

    @Override
    public OptionalDouble evaluate(Comparison comparison, OptionalDouble tolerance, Progress progress) throws ProsectException {
        MaskPair masks = MaskPair.of(comparison);
        boolean noReference = masks.reference().isEmpty();
        boolean noPrediction = masks.prediction().isEmpty();
        if (noReference || noPrediction) {
            return noReference && noPrediction ? OptionalDouble.empty() : OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        return OptionalDouble.of(centroid(masks.reference()).distance(centroid(masks.prediction())));
    }

    /** The mean position of the voxels inside. */
    private static Point3 centroid(Mask mask) {
        Geometry g = mask.geometry();
        byte[] voxels = mask.voxels();
        long count = 0;
        long sumX = 0;
        long sumY = 0;
        long sumZ = 0;
        int offset = 0;
        for (int z = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                int inRow = 0;
                for (int x = 0; x < g.sizeX(); x++) {
                    byte v = voxels[offset++];
                    inRow += v;
                    sumX += (long) v * x;
                }
                count += inRow;
                sumY += (long) inRow * y;
                sumZ += (long) inRow * z;
            }
        }
        return g.toPatient((double) sumX / count, (double) sumY / count, (double) sumZ / count);
    }
}
