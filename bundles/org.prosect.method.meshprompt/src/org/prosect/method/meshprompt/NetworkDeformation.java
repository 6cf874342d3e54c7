package org.prosect.method.meshprompt;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.SegmentationException;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.Deformation;
import org.prosect.method.meshprompt.model.ModelGrid;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.Sdm;
import org.prosect.nn.Tensor;

/** A deformation by a trained registration network: each pass puts the mesh at the mean vertex of the last result and registers it again. */
final class NetworkDeformation implements MeshDeformation {

    /** Voxels that a mesh covers at least. */
    private static final int FEWEST = 8;

    private final Volume image;
    private final ModelSettings model;
    private final CompiledNetwork network;
    private final int passes;
    private final MethodContext context;

    NetworkDeformation(Volume image, ModelSettings model, CompiledNetwork network, int passes, MethodContext context) {
        this.image = image;
        this.model = model;
        this.network = network;
        this.passes = passes;
        this.context = context;
    }

    @Override
    public Result deform(TriangleMesh mesh, Point3 centre, Progress progress) throws ProsectException {
        Vector3D size = PromptMesh.size(mesh);
        ModelSettings settings = model.forMesh(Math.max(size.getX(), Math.max(size.getY(), size.getZ())));
        checkSize(mesh, settings);
        Point3 prompt = centre;
        TriangleMesh pushed = mesh;
        Optional<Deformation> last = Optional.empty();
        for (int pass = 0; pass < passes; pass++) {
            progress.report((double) pass / passes, passes > 1 ? "Registering the mesh, pass " + (pass + 1) : "Registering the mesh");
            progress.check();
            TriangleMesh placed = Pose.at(mesh, prompt);
            Deformation deformation = registered(placed, ModelGrid.around(prompt, settings), settings, pass == 0);
            pushed = deformation.pushed(placed);
            last = Optional.of(deformation);
            prompt = pushed.meanVertex();
            if (!prompt.isFinite() || !image.geometry().contains(prompt)) {
                break;
            }
        }
        progress.check();
        return new Result(pushed, last.map(Deformation::field));
    }

    private Deformation registered(TriangleMesh placed, ModelGrid grid, ModelSettings settings, boolean tell) throws ProsectException {
        if (tell) {
            tellOfParts(placed, grid, settings);
        }
        Mask mask = MeshVoxelizer.voxelize(placed, grid.geometry());
        if (mask.count() < FEWEST) {
            throw new SegmentationException(String.format(Locale.ROOT,
                    "the mesh of %s covers %d of the voxels of %.4g mm that the model sees, too few to show a shape",
                    PromptMesh.text(PromptMesh.size(placed)), mask.count(), settings.spacing()),
                    "Give a scale if its unit is not the millimetre, or choose a finer model");
        }
        float[] values = grid.image(image);
        Contrast.require(values);
        Tensor moving = Tensor.of(settings.intensity().normalised(values), 1, 1, settings.sizeX(), settings.sizeY(), settings.sizeZ());
        Tensor places = network.run(Map.of("sdm", Sdm.of(mask, grid, settings.sdm()), "image", moving)).get("grid");
        return new Deformation(grid, settings, places);
    }

    private static void checkSize(TriangleMesh mesh, ModelSettings settings) throws SegmentationException {
        Vector3D size = PromptMesh.size(mesh);
        double[] most = {settings.sizeX() * settings.spacing(), settings.sizeY() * settings.spacing(), settings.sizeZ() * settings.spacing()};
        if (size.getX() > most[0] || size.getY() > most[1] || size.getZ() > most[2]) {
            throw new SegmentationException("the mesh is " + PromptMesh.text(size) + " large, the model sees "
                    + PromptMesh.text(Vector3D.of(most)) + " at once",
                    "Give a smaller scale, or choose a model for larger structures or 'mesh-optimised', which needs none");
        }
    }

    private void tellOfParts(TriangleMesh placed, ModelGrid grid, ModelSettings settings) {
        int outside = 0;
        for (int v = 0; v < placed.vertexCount(); v++) {
            outside += grid.geometry().contains(placed.vertex(v)) ? 0 : 1;
        }
        if (outside > 0) {
            context.message(String.format(Locale.ROOT, "%.0f %% of the mesh lies outside the %s that the model sees at once.",
                    Math.ceil(100.0 * outside / placed.vertexCount()), PromptMesh.text(Vector3D.of(settings.sizeX() * settings.spacing(),
                            settings.sizeY() * settings.spacing(), settings.sizeZ() * settings.spacing()))));
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
