package org.prosect.metrics.surface;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.imaging.Point3;
import org.prosect.metrics.MaskPair;

/** What stands for the surface of a mask. */
enum SurfaceModel {

    /** Corners of voxels with the area of the surface around them, see {@link Surface#ofElements}. */
    ELEMENTS {
        @Override
        SurfaceDistances of(Comparison comparison, Progress progress) throws ProsectException {
            return comparison.shared(OfElements.class, () -> new OfElements(measure(MaskPair.of(comparison), progress))).distances;
        }

        @Override
        Surface surface(BitLattice voxels, Point3 spacing) throws ProsectException {
            return Surface.ofElements(voxels, spacing);
        }
    },

    /** Centres of border voxels, see {@link Surface#ofBorderVoxels}. */
    BORDER_VOXELS {
        @Override
        SurfaceDistances of(Comparison comparison, Progress progress) throws ProsectException {
            return comparison.shared(OfBorderVoxels.class, () -> new OfBorderVoxels(measure(MaskPair.of(comparison), progress))).distances;
        }

        @Override
        Surface surface(BitLattice voxels, Point3 spacing) throws ProsectException {
            return Surface.ofBorderVoxels(voxels);
        }
    };

    // what a comparison keeps is found by its class, so each model has one
    private record OfElements(SurfaceDistances distances) { }

    private record OfBorderVoxels(SurfaceDistances distances) { }

    /** The distances of a comparison, measured by the first metric that asks. */
    abstract SurfaceDistances of(Comparison comparison, Progress progress) throws ProsectException;

    abstract Surface surface(BitLattice voxels, Point3 spacing) throws ProsectException;

    SurfaceDistances measure(MaskPair masks, Progress progress) throws ProsectException {
        Point3 spacing = masks.reference().geometry().spacing();
        return SurfaceDistances.between(surface(BitLattice.of(masks.reference()), spacing), surface(BitLattice.of(masks.prediction()), spacing),
                spacing, progress);
    }
}
