package org.prosect.method.classic;

import java.util.List;

import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.parameter.Parameters;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

/**
 * Seeded region growing with a tolerance from the seeds' own statistics: from the positive seeds over face neighbours whose smoothed intensity is
 * within so many spreads of theirs. The spread is measured again in what has grown, and growing repeated (confidence-connected, as in ITK). Negative
 * seeds are barriers with their surroundings; a box limits.
 */
public final class RegionGrowingMethod implements SegmentationMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        return new ClassicSession(image, context, RegionGrowingMethod::segment);
    }

    private static Segmentation segment(Volume image, Seeds seeds, Parameters parameters, Progress progress) throws SegmentationException {
        Volume smoothed = smoothed(image, parameters.integer("smoothing"), progress.part(0, 0.3));
        double tolerance = parameters.real("tolerance");
        int rounds = parameters.integer("iterations");
        IntensityModel model = ValueRange.around(smoothed, seeds, progress);
        Mask grown = Mask.empty(image.geometry());
        for (int round = 0; round <= rounds; round++) {
            IntensityModel now = model;
            Progress part = progress.part(0.3 + 0.7 * round / (rounds + 1), 0.3 + 0.7 * (round + 1) / (rounds + 1));
            Mask inRange = ValueRange.mask(smoothed, seeds, v -> now.distance(v) <= tolerance, part.part(0, 0.5));
            ValueRange.cutAround(inRange, seeds, parameters.integer("barrier"));
            grown = ValueRange.connected(inRange, seeds, 6, part);
            model = measured(smoothed, grown, model, part);
        }
        return Segmentation.of(ValueRange.withBorder(grown, image, tolerance, seeds, progress));
    }

    private static Volume smoothed(Volume image, int passes, Progress progress) {
        WorkGrid grid = WorkGrid.of(image, Region.of(image.geometry()), Long.MAX_VALUE, progress);
        return Volume.ofFloat32(image.geometry(), Smoothing.binomial(grid, passes, progress));
    }

    /** Mean and spread of what has grown; the spread may grow to twice the seeds' at most, so that a leak does not feed itself. */
    private static IntensityModel measured(Volume values, Mask grown, IntensityModel before, Progress progress) {
        double sum = 0;
        double squares = 0;
        long n = 0;
        for (int i = 0; i < values.length(); i++) {
            if ((i & 0xfffff) == 0) {
                progress.check();
            }
            if (grown.get(i)) {
                double v = values.get(i);
                sum += v;
                squares += v * v;
                n++;
            }
        }
        double mean = sum / n;
        double sd = Math.clamp(Math.sqrt(Math.max(0, squares / n - mean * mean)), before.sd(), 2 * before.sd());
        return before.intervals().size() > 1 ? new IntensityModel(before.intervals(), sd)
                : new IntensityModel(List.of(new IntensityModel.Interval(mean, mean)), sd);
    }
}
