package org.prosect.method.brain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.prosect.core.Progress;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.parameter.Parameters;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;

/** The network's answer for one image, of which clicks and parameters choose tissues. */
final class BrainTissueSession implements SegmentationSession {

    private final Geometry image;
    private final Geometry grid;
    private final float[][] probabilities;
    private final Parameters parameters;

    /**
     * @param image the grid of the answers
     * @param grid the grid of the network
     * @param probabilities of each {@link Tissue}, on the network's grid
     */
    BrainTissueSession(Geometry image, Geometry grid, float[][] probabilities, Parameters parameters) {
        this.image = image;
        this.grid = grid;
        this.probabilities = probabilities;
        this.parameters = parameters;
    }

    @Override
    public Segmentation segment(PromptSet prompts, Progress progress) throws SegmentationException {
        progress.check();
        Set<Tissue> tissues = chosen(prompts);
        float[] sum = new float[probabilities[0].length];
        for (Tissue tissue : tissues) {
            float[] p = probabilities[tissue.ordinal()];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += p[i];
            }
        }
        progress.check();
        float[] p = SlabResampler.resample(Volume.ofFloat32(grid, sum), image, progress);
        double threshold = parameters.real("threshold");
        byte[] inside = new byte[p.length];
        for (int i = 0; i < inside.length; i++) {
            // a sum of classes can round to a little more than 1
            p[i] = Math.min(p[i], 1);
            inside[i] = (byte) (p[i] >= threshold ? 1 : 0);
        }
        progress.report(1, "");
        return Segmentation.of(Mask.of(image, inside), Volume.ofFloat32(image, p));
    }

    private Set<Tissue> chosen(PromptSet prompts) throws SegmentationException {
        Set<Tissue> shown = EnumSet.noneOf(Tissue.class);
        Set<Tissue> excluded = EnumSet.noneOf(Tissue.class);
        for (Prompt prompt : prompts.getPrompts()) {
            if (prompt instanceof PointPrompt point) {
                Tissue here = at(point.getPosition());
                if (point.getPolarity() != Polarity.POSITIVE) {
                    excluded.add(here);
                } else if (here == Tissue.BACKGROUND) {
                    throw new SegmentationException(String.format(Locale.ROOT,
                            "the positive click at (%.1f, %.1f, %.1f) mm is on no grey or white matter",
                            point.getPosition().x(), point.getPosition().y(), point.getPosition().z()),
                            "Move or disable it; without a click, parameter tissue chooses");
                } else {
                    shown.add(here);
                }
            }
        }
        Set<Tissue> result = shown.isEmpty() ? Tissue.named(parameters.text("tissue")) : shown;
        result.removeAll(excluded);
        if (result.isEmpty()) {
            throw new SegmentationException("the negative clicks take away all that is to be segmented: " + excluded,
                    "Disable one of them, or choose another tissue");
        }
        return result;
    }

    /** The most probable class at a position. */
    private Tissue at(Point3 position) {
        int offset = grid.offsetAt(position);
        Tissue best = Tissue.BACKGROUND;
        for (Tissue tissue : Tissue.values()) {
            if (offset >= 0 && probabilities[tissue.ordinal()][offset] > probabilities[best.ordinal()][offset]) {
                best = tissue;
            }
        }
        return best;
    }

    @Override
    public void close() {
        Arrays.fill(probabilities, new float[0]);
    }
}
