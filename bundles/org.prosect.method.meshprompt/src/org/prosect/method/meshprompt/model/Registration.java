package org.prosect.method.meshprompt.model;

import java.util.Map;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

/** A registration network at work: each pass puts the mesh's centroid where that of the last result is, and registers it again. */
public final class Registration implements AutoCloseable {

    private final ModelSettings model;
    private final CompiledNetwork network;

    private Registration(ModelSettings model, CompiledNetwork network) {
        this.model = model;
        this.network = network;
    }

    /**
     * Of trained weights.
     *
     * @throws IllegalArgumentException when they are of no such network, or the grid does not suit it
     */
    public static Registration of(Weights weights, ModelSettings model, ChosenDevice device) throws ProsectException {
        return new Registration(model, device.compile(RegistrationNetwork.network(RegistrationNetwork.configuration(weights, model), model,
                RegistrationNetwork.encoder(weights)), weights));
    }

    /**
     * Looks at what a pass starts from, and may refuse it.
     */
    @FunctionalInterface
    public interface Check {

        /** Takes everything. */
        Check NONE = (pass, placed, mask, image) -> { };

        /**
         * Called before each pass.
         *
         * @param pass from 0
         * @param placed the mesh in place, patient millimetres
         * @param mask its inside on the grid of the model
         * @param image the image's values on that grid, in the order of tensors
         */
        void look(int pass, TriangleMesh placed, Mask mask, float[] image) throws ProsectException;
    }

    /**
     * A registered mesh.
     *
     * @param mesh the same vertices in the same order, patient millimetres
     * @param deformation of the last pass
     */
    public record Result(TriangleMesh mesh, Deformation deformation) { }

    /** The settings for meshes of a size: see {@link ModelSettings#forMesh}. */
    public ModelSettings settings(TriangleMesh mesh) {
        var size = mesh.bounds().getDiagonal();
        return model.forMesh(Math.max(size.getX(), Math.max(size.getY(), size.getZ())));
    }

    /**
     * Registers a mesh. Passes end early when one leads out of the image.
     *
     * @param mesh anywhere
     * @param prompt where its centroid is put first, patient millimetres
     * @param passes one or more
     */
    public Result register(Volume image, TriangleMesh mesh, Point3 prompt, int passes, Check check, Progress progress) throws ProsectException {
        ModelSettings settings = settings(mesh);
        Point3 at = prompt;
        Result result = null;
        for (int pass = 0; pass < passes && (pass == 0 || at.isFinite() && image.geometry().contains(at)); pass++) {
            progress.report((double) pass / passes, passes > 1 ? "Registering the mesh, pass " + (pass + 1) : "Registering the mesh");
            progress.check();
            TriangleMesh placed = mesh.movedTo(at);
            ModelGrid grid = ModelGrid.around(at, settings);
            Mask mask = MeshVoxelizer.voxelize(placed, grid.geometry());
            float[] values = grid.image(image);
            check.look(pass, placed, mask, values);
            Tensor map = Sdm.of(mask, grid, settings.sdm());
            Tensor moving = Tensor.of(settings.intensity().normalised(values, map.values()), 1, 1, settings.sizeX(), settings.sizeY(), settings.sizeZ());
            Progress part = progress.part((double) pass / passes, (pass + 1.0) / passes);
            Deformation deformation = new Deformation(grid, settings, settings.mirrored() ? Mirroring.mean(settings, map, moving, (sdm, mirrored, done) -> {
                part.report(done, "Registering the mesh and its mirror images");
                part.check();
                return places(sdm, mirrored);
            }) : places(map, moving));
            result = new Result(deformation.pushed(placed), deformation);
            at = result.mesh().centroid();
        }
        progress.check();
        return result;
    }

    private Tensor places(Tensor sdm, Tensor image) throws ProsectException {
        return network.run(Map.of("sdm", sdm, "image", image)).get("grid");
    }

    @Override
    public void close() {
        network.close();
    }
}
