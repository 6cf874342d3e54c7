package org.prosect.method.meshprompt.training;

import java.util.Map;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.compute.CompiledNetwork;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.Deformation;
import org.prosect.method.meshprompt.model.ModelGrid;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.RegistrationNetwork;
import org.prosect.method.meshprompt.model.Sdm;
import org.prosect.nn.Weights;

/** The network with weights at work. */
final class Registration implements AutoCloseable {

    private final ModelSettings model;
    private final CompiledNetwork network;

    private Registration(ModelSettings model, CompiledNetwork network) {
        this.model = model;
        this.network = network;
    }

    static Registration of(Weights weights, ModelSettings model, ChosenDevice device) throws ProsectException {
        return new Registration(model, device.compile(RegistrationNetwork.network(RegistrationNetwork.configuration(weights, model), model,
                RegistrationNetwork.encoder(weights)), weights));
    }

    /** The mesh pushed to the structure at a prompt, in as many passes as the model takes. */
    TriangleMesh register(Volume image, TriangleMesh mesh, Point3 prompt) throws ProsectException {
        Point3 at = prompt;
        TriangleMesh pushed = mesh;
        for (int pass = 0; pass < model.passes(); pass++) {
            TriangleMesh placed = PromptMesh.placed(mesh, at);
            ModelGrid grid = ModelGrid.around(at, model);
            Deformation deformation = new Deformation(grid, model, network.run(Map.of("sdm", Sdm.of(placed, grid, model.sdm()),
                    "image", grid.image(image, model.intensity()))).get("grid"));
            pushed = deformation.pushed(placed);
            at = pushed.meanVertex();
        }
        return pushed;
    }

    @Override
    public void close() {
        network.close();
    }
}
