package org.prosect.core.simulation;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;

/** Paints 3 × 3 voxels of the first slice around a positive click and takes away the one under a negative; has no answer to so many clicks. */
public final class PaintingMethod implements SegmentationMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        List<String> without = List.of(context.parameters().text("without").split(","));
        return new SegmentationSession() {
            @Override
            public Segmentation segment(PromptSet prompts, Progress progress) throws SegmentationException {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                if (without.contains("" + prompts.getPrompts().size()) || without.contains("all")) {
                    throw new SegmentationException(prompts.getPrompts().size() + " clicks do not suffice", "Click again");
                }
                return Segmentation.of(paint(image.geometry(), prompts));
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    private static Mask paint(Geometry grid, PromptSet prompts) {
        Mask mask = Mask.empty(grid);
        for (Prompt prompt : prompts.getPrompts()) {
            PointPrompt p = (PointPrompt) prompt;
            int at = grid.offsetAt(p.getPosition());
            if (p.getPolarity() == Polarity.NEGATIVE) {
                mask.set(at, false);
                continue;
            }
            for (int y = -1; y <= 1; y++) {
                for (int x = -1; x <= 1; x++) {
                    mask.set(at + y * grid.sizeX() + x, true);
                }
            }
        }
        return mask;
    }
}
