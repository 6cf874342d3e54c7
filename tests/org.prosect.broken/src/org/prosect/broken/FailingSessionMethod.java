package org.prosect.broken;

import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.imaging.Volume;
import org.prosect.study.model.PromptSet;

/** A method that opens, and at every prompt set destroys what it was given and throws. */
public final class FailingSessionMethod implements SegmentationMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        return new SegmentationSession() {
            @Override
            public Segmentation segment(PromptSet prompts, Progress progress) {
                prompts.getPrompts().clear();
                throw new NoSuchMethodError("void org.example.Gone.away()");
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
