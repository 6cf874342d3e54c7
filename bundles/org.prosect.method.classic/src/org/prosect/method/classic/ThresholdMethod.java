package org.prosect.method.classic;

import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.parameter.Parameters;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/**
 * The voxels with values from {@code low} to {@code high}, both included, inside the box prompt if there is one; of these the connected components
 * that hold a positive seed. Voxels under negative prompts are out of range. Connectivity {@code none} keeps everything in range.
 *
 * <p>A limit that is {@code auto} follows from the intensities around the positive seeds: so many spreads below the lowest or above the highest.
 */
public final class ThresholdMethod implements SegmentationMethod {

    private static final String AUTO = "auto";

    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        return new ClassicSession(image, context, ThresholdMethod::segment);
    }

    private static Segmentation segment(Volume image, Seeds seeds, Parameters parameters, Progress progress) throws SegmentationException {
        double margin = parameters.real("spread");
        IntensityModel model = ValueRange.around(image, seeds, progress);
        double low = limit(parameters, "low", model.intervals().getFirst().low() - margin * model.sd());
        double high = limit(parameters, "high", model.intervals().getLast().high() + margin * model.sd());
        if (low > high) {
            throw new SegmentationException("the lower limit " + low + " is above the upper limit " + high, "Give a low that is not above high");
        }
        Mask inRange = ValueRange.mask(image, seeds, v -> v >= low && v <= high, progress.part(0.2, 0.7));
        String connectivity = parameters.text("connectivity");
        return Segmentation.of(connectivity.equals("none") ? inRange : ValueRange.connected(inRange, seeds, Integer.parseInt(connectivity),
                progress));
    }

    private static double limit(Parameters parameters, String id, double automatic) throws SegmentationException {
        String text = parameters.text(id).strip();
        if (text.equalsIgnoreCase(AUTO)) {
            return automatic;
        }
        try {
            double value = Double.parseDouble(text);
            if (!Double.isNaN(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new SegmentationException("parameter " + id + " cannot be '" + text + "'", "Give a number, or auto", e);
        }
        throw new SegmentationException("parameter " + id + " cannot be '" + text + "'", "Give a number, or auto");
    }
}
