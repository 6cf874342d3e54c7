package org.prosect.method.meshprompt;

import org.prosect.core.method.MethodContext;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.fit.SurfaceFit;

/** Puts the mesh at the click and deforms it smoothly by the image alone, for structures that no model was trained on. */
public final class MeshOptimisedMethod implements SegmentationMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        return new MeshPromptSession(image, new FittedDeformation(image, SurfaceFit.smooth()), context);
    }
}
