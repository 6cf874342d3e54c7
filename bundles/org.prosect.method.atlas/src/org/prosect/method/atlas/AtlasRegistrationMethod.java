package org.prosect.method.atlas;

import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Volume;
import org.prosect.networks.registration.LapIrn;
import org.prosect.networks.registration.LapIrnConfiguration;
import org.prosect.nn.checkpoint.Checkpoint;

/**
 * LapIRN registers the image of each reference prompt to the image and carries its mask over. Both have to show a whole brain and nothing else. They
 * are laid over each other by their centres of gravity first; the network was trained on brains that were also turned and stretched alike.
 */
public final class AtlasRegistrationMethod implements SegmentationMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) throws ProsectException {
        double spacing = context.parameters().real("voxel-size");
        context.progress().report(0, "Finding the brain");
        Brain brain = Brain.in(image, "the image");
        Frame fixed = Frame.of(image, brain, Frame.middle(brain, spacing), spacing);
        context.progress().check();
        context.progress().report(0.3, "Preparing the network");
        try (Checkpoint weights = context.model().open(context.progress().part(0.3, 0.5))) {
            CompiledNetwork network = context.device().compile(LapIrn.network(LapIrnConfiguration.of(weights), Frame.sizes(spacing)), weights);
            return new AtlasSession(image, brain, fixed, network, context);
        }
    }
}
