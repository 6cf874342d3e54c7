package org.prosect.method.meshprompt;

import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.core.method.SegmentationException;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.fit.SurfaceFit;

/** A deformation found by fitting the surface to the image, without training. */
record FittedDeformation(Volume image, SurfaceFit fit) implements MeshDeformation {

    @Override
    public Result deform(TriangleMesh mesh, Point3 centre, Progress progress) throws SegmentationException {
        TriangleMesh placed = mesh.movedTo(centre);
        Volume around = SurfaceFit.surroundings(image, placed);
        Contrast.require(around.toFloats());
        return new Result(fit.fit(around, placed, progress), Optional.empty());
    }
}
