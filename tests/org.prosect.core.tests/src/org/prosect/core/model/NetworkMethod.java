package org.prosect.core.model;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.nn.checkpoint.Checkpoint;
import org.prosect.study.model.PromptSet;

/** Opens its model and asks for a device, and marks as many voxels as the first weight says. */
public class NetworkMethod implements SegmentationMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) throws ProsectException {
        int count;
        try (Checkpoint weights = context.model().open(context.progress())) {
            count = (int) weights.values("w").get(0);
        }
        context.device();
        return new SegmentationSession() {

            @Override
            public Segmentation segment(PromptSet prompts, Progress progress) {
                Mask mask = Mask.empty(image.geometry());
                for (int i = 0; i < count; i++) {
                    mask.set(i, true);
                }
                return Segmentation.of(mask);
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
