package org.prosect.method.meshprompt;

import org.prosect.core.method.MethodContext;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.imaging.Volume;

/** Puts the mesh at the click and leaves it as it is: what every other method has to beat. */
public final class MeshTranslationMethod implements SegmentationMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        return new MeshPromptSession(image, MeshDeformation.NONE, context);
    }
}
