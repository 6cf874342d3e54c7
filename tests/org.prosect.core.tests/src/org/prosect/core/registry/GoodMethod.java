package org.prosect.core.registry;

import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PromptSet;

/** A method that can be loaded and finds nothing. */
public class GoodMethod implements SegmentationMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        return new SegmentationSession() {
            @Override
            public Segmentation segment(PromptSet prompts, Progress progress) {
                return Segmentation.of(Mask.empty(image.geometry()));
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
