package org.prosect.method.classic;

import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.parameter.Parameters;
import org.prosect.imaging.ConnectedComponents;
import org.prosect.imaging.Connectivity;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/**
 * Relative fuzzy connectedness (Udupa and Samarasekera, Graphical Models and Image Processing 1996; Udupa, Saha and Lotufo, IEEE PAMI 2002): the
 * strength of a path is that of its weakest link, and a voxel belongs to the side – structure or surroundings – to which its strongest path is the
 * stronger.
 *
 * <p>Links are kept as costs, so that a path costs as much as its dearest link. Inside, a link costs the more the steeper the intensity changes
 * across it and the farther its intensity is from that of the seeds, in spreads of the intensity around the seeds; outside, only the change counts,
 * because surroundings look like anything. Positive prompts are the seeds of the structure; negative prompts, the faces of a box, and large regions
 * of quite another intensity are those of the surroundings, which is why one click often suffices.
 */
public final class FuzzyConnectednessMethod implements SegmentationMethod {

    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        return new ClassicSession(image, context, FuzzyConnectednessMethod::segment);
    }

    private static Segmentation segment(Volume image, Seeds seeds, Parameters parameters, Progress progress) {
        Scene scene = Scene.of(image, seeds, parameters.real("margin"), parameters.integer("max-voxels"), parameters.real("background"),
                progress.part(0, 0.4));
        FuzzyPaths paths = new FuzzyPaths(scene, parameters.real("homogeneity"));
        float[] inside = paths.inside(parameters.real("max-cost"), progress.part(0.4, 0.9));
        Mask mask = scene.grid().above(scene.grid().enlarge(inside, progress), 0.5, image);
        ValueRange.clipToBox(mask, seeds);
        mask = ConnectedComponents.of(mask, Connectivity.FACES, progress::check).containing(seeds.positive());
        return Segmentation.of(ValueRange.withBorder(mask, image, ValueRange.BORDER_SPREADS, seeds, progress));
    }
}
