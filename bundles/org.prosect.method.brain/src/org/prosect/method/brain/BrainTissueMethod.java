package org.prosect.method.brain;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.networks.brain.MeshNetConfiguration;
import org.prosect.nn.checkpoint.Checkpoint;

/**
 * Tissue of the brain by a {@link org.prosect.networks.brain.MeshNet} with the classes background, white matter and grey matter. The image is put
 * onto the grid that the network was trained on (256³ voxels of 1 mm, see {@link ConformedGrid}); the network sees all of it at once, as its authors
 * do it, but is computed layer by layer and block by block ({@link BlockwiseMeshNet}). Its answer is kept, so that clicks and other tissues cost
 * nothing more.
 */
public final class BrainTissueMethod implements SegmentationMethod {

    private final int side;

    public BrainTissueMethod() {
        this(ConformedGrid.SIDE);
    }

    /** @param side voxels along each axis of the grid for the network */
    BrainTissueMethod(int side) {
        this.side = side;
    }

    @Override
    public SegmentationSession open(Volume image, MethodContext context) throws ProsectException {
        return open(image, context, (network, weights) -> context.device().compile(network, weights));
    }

    SegmentationSession open(Volume image, MethodContext context, BlockwiseMeshNet.Engine engine) throws ProsectException {
        Progress progress = context.progress();
        Geometry grid = ConformedGrid.around(image.geometry(), side);
        try (Checkpoint weights = context.model().open(progress.part(0, 0.01))) {
            MeshNetConfiguration configuration = configuration(weights);
            Intensities intensities = Intensities.of(weights.notes());
            float[] input = intensities.normalised(image, grid, progress.part(0.01, 0.05));
            BlockwiseMeshNet network = new BlockwiseMeshNet(configuration, weights, engine);
            float[][] probabilities = network.run(input, side, side, side, progress.part(0.05, 1));
            progress.report(1, "");
            return new BrainTissueSession(image.geometry(), grid, probabilities, context.parameters());
        }
    }

    private static MeshNetConfiguration configuration(Checkpoint weights) throws SegmentationException {
        MeshNetConfiguration configuration;
        try {
            configuration = MeshNetConfiguration.of(weights, weights.notes());
        } catch (IllegalArgumentException e) {
            throw new SegmentationException(weights.file() + " is no MeshNet that can be run: " + e.getMessage(),
                    "Import its checkpoint again, or choose another model", e);
        }
        if (configuration.channels() != 1 || configuration.classes() != Tissue.CLASSES) {
            throw new SegmentationException(weights.file() + " is a MeshNet from " + configuration.channels() + " channels to "
                    + configuration.classes()
                    + " classes, this method needs one from 1 to " + Tissue.CLASSES + ": background, white matter, grey matter",
                    "Choose another model");
        }
        return configuration;
    }
}
