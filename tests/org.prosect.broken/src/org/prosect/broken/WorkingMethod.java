package org.prosect.broken;

import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;

/** Marks a ball around every marker. */
public class WorkingMethod implements SegmentationMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        double radius = context.parameters().real("radius");
        return new SegmentationSession() {
            @Override
            public Segmentation segment(PromptSet prompts, Progress progress) {
                Mask mask = Mask.empty(image.geometry());
                for (Prompt prompt : prompts.getPrompts()) {
                    progress.check();
                    mark(mask, (PointPrompt) prompt, radius);
                }
                return Segmentation.of(mask);
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    private static void mark(Mask mask, PointPrompt prompt, double radius) {
        Geometry g = mask.geometry();
        for (int z = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int x = 0; x < g.sizeX(); x++) {
                    if (g.toPatient(x, y, z).distance(prompt.getPosition()) <= radius) {
                        mask.set(g.offset(x, y, z), true);
                    }
                }
            }
        }
    }
}
