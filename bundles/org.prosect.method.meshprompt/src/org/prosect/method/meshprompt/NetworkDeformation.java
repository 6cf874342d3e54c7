package org.prosect.method.meshprompt;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.SegmentationException;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.Registration;

/** A deformation by a trained registration network, which tells what the user should know of mesh and image. */
final class NetworkDeformation implements MeshDeformation {

    /** Voxels that a mesh covers at least. */
    private static final int FEWEST = 8;

    private final Volume image;
    private final Registration registration;
    private final int passes;
    private final MethodContext context;

    NetworkDeformation(Volume image, Registration registration, int passes, MethodContext context) {
        this.image = image;
        this.registration = registration;
        this.passes = passes;
        this.context = context;
    }

    @Override
    public Result deform(TriangleMesh mesh, Point3 centre, Progress progress) throws ProsectException {
        ModelSettings settings = registration.settings(mesh);
        checkSize(mesh, settings);
        Registration.Result result = registration.register(image, mesh, centre, passes,
                (pass, placed, mask, values) -> check(pass, placed, mask, values, settings), progress);
        return new Result(result.mesh(), Optional.of(result.deformation().field()));
    }

    private void check(int pass, TriangleMesh placed, Mask mask, float[] values, ModelSettings settings) throws SegmentationException {
        if (pass == 0) {
            tellOfParts(placed, mask.geometry(), settings);
        }
        if (mask.count() < FEWEST) {
            throw new SegmentationException(String.format(Locale.ROOT,
                    "the mesh of %s covers %d of the voxels of %.4g mm that the model sees, too few to show a shape",
                    PromptMesh.text(PromptMesh.size(placed)), mask.count(), settings.spacing()),
                    "Give a scale if its unit is not the millimetre, or choose a finer model");
        }
        Contrast.require(values);
    }

    private static void checkSize(TriangleMesh mesh, ModelSettings settings) throws SegmentationException {
        Vector3D size = PromptMesh.size(mesh);
        Vector3D most = seen(settings);
        if (size.getX() > most.getX() || size.getY() > most.getY() || size.getZ() > most.getZ()) {
            throw new SegmentationException("the mesh is " + PromptMesh.text(size) + " large, the model sees " + PromptMesh.text(most) + " at once",
                    "Give a smaller scale, or choose a model for larger structures or 'mesh-optimised', which needs none");
        }
    }

    private void tellOfParts(TriangleMesh placed, Geometry grid, ModelSettings settings) {
        int outside = 0;
        for (int v = 0; v < placed.vertexCount(); v++) {
            outside += grid.contains(placed.vertex(v)) ? 0 : 1;
        }
        if (outside > 0) {
            context.message(String.format(Locale.ROOT, "%.0f %% of the mesh lies outside the %s that the model sees at once.",
                    Math.ceil(100.0 * outside / placed.vertexCount()), PromptMesh.text(seen(settings))));
        }
    }

    /** Millimetres along the patient axes. */
    private static Vector3D seen(ModelSettings settings) {
        return Vector3D.of(settings.sizeX(), settings.sizeY(), settings.sizeZ()).multiply(settings.spacing());
    }

    @Override
    public void close() {
        registration.close();
    }
}
