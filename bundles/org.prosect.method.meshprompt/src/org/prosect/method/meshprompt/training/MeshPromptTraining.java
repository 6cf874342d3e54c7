package org.prosect.method.meshprompt.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.prosect.core.ProsectException;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.training.TrainedModel;
import org.prosect.core.training.TrainingRequest;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;
import org.prosect.method.meshprompt.model.ModelSettings;

/** A training of the mesh-prompted method (MPS-Reg): registers the mesh of one subject to the image of another. */
public final class MeshPromptTraining {

    /** The mesh to use the model with, in the folder of the training. */
    public static final String CANONICAL = "canonical.ply";
    private static final int SIMULATED_HELD_OUT = 8;
    private static final int MOST_MESHES = 60;

    private final TrainingRequest request;
    private final Parameters parameters;
    private final TrainingSetup setup;
    private final ModelSettings model;
    private final Recipe recipe;
    private final List<HeldOutCase> heldOut = new ArrayList<>();

    private MeshPromptTraining(TrainingRequest request) throws ProsectException {
        this.request = request;
        this.parameters = request.parameters();
        TrainingSetup fixed = TrainingSetup.ofMeshes(request);
        ModelSettings grid = fixed.model();
        // simulated organs have no size of their own: what is learned holds for meshes of any size, seen at three quarters of the narrowest side
        this.setup = !request.cases().isEmpty() ? fixed
                : fixed.withModel(grid.withExtent(3 * Math.min(grid.sizeX(), Math.min(grid.sizeY(), grid.sizeZ())) / 4));
        this.model = setup.model();
        this.recipe = setup.recipe();
    }

    /**
     * Trains, or goes on.
     *
     * @throws ProsectException when cases or parameters do not suit, with all cases that do not
     */
    public static TrainedModel train(TrainingRequest request) throws ProsectException {
        return new MeshPromptTraining(request).train();
    }

    private TrainedModel train() throws ProsectException {
        if (request.cases().isEmpty() && !request.simulated()) {
            throw new ProsectException("there is nothing to train on", "Give labelled images, or train on simulated subjects");
        }
        Population population = population();
        HeldOutCases validation = new HeldOutCases(heldOut, model, request.device(), request.progress());
        TrainingSetup.Outcome outcome = setup.run(RegistrationLoss.network(setup.network(), model, recipe), RegistrationLoss.losses(recipe), Map.of(),
                new PairBatches(population, model, recipe), validation);
        return new TrainedModel(outcome.weights(), model.notes(), card(outcome));
    }

    private Population population() throws ProsectException {
        Simulated simulated = new Simulated(model, recipe.augmentation().shift(), request.seed());
        if (request.cases().isEmpty()) {
            for (int i = 0; i < SIMULATED_HELD_OUT; i++) {
                heldOut.add(simulated.heldOut(i));
            }
            return simulated;
        }
        List<Subject> subjects = setup.subjects();
        TriangleMesh canonical = canonical(subjects);
        request.meshes().write(canonical, request.folder().resolve(CANONICAL), request.progress().part(0, 0));
        for (LabelledImage judge : setup.judges()) {
            heldOut.add(new HeldOutCase(judge.name(), judge.image(), judge.mask(), canonical));
        }
        boolean known = recipe.correspondenceWeight() > 0;
        if (known) {
            checkCorrespondence(subjects, canonical);
        }
        List<PlacedMesh> meshes = new ArrayList<>();
        for (int i = 0; i < subjects.size() && i < MOST_MESHES && recipe.otherMeshes() > 0; i++) {
            request.progress().check();
            meshes.add(PlacedMesh.of(known ? own(subjects.get(i), canonical) : CanonicalShape.of(subjects.get(i)), model));
        }
        Population real = new Population.Real(PlacedMesh.of(canonical, model), meshes, subjects);
        return request.simulated() ? new Population.Mixed(real, simulated, parameters.real("simulated")) : real;
    }

    /** Every subject needs a vertex for each of the canonical mesh. */
    private void checkCorrespondence(List<Subject> subjects, TriangleMesh canonical) throws ProsectException {
        List<String> odd = subjects.stream().filter(s -> s.places().length != canonical.vertices().length).map(Subject::name).toList();
        if (!odd.isEmpty()) {
            throw new ProsectException("correspondence counts, but " + odd.size() + " of " + subjects.size() + " cases have no mesh of "
                    + canonical.vertexCount() + " vertices as the canonical one has: " + String.join(", ", odd),
                    "Give a list with the column mesh, and as the canonical mesh one of them (--set canonical=FILE); nothing was trained");
        }
    }

    /** The surface of a subject, with the triangles of the canonical mesh. */
    private static TriangleMesh own(Subject subject, TriangleMesh canonical) {
        float[] vertices = subject.places().clone();
        for (int o = 0; o < vertices.length; o += 3) {
            Point3 p = subject.grid().toPatient(vertices[o], vertices[o + 1], vertices[o + 2]);
            for (int k = 0; k < 3; k++) {
                vertices[o + k] = (float) p.get(k);
            }
        }
        return canonical.withVertices(vertices);
    }

    private TriangleMesh canonical(List<Subject> subjects) throws ProsectException {
        String file = parameters.text("canonical").trim();
        if (file.isEmpty()) {
            return CanonicalShape.of(subjects.get(CanonicalShape.medoid(subjects)));
        }
        TriangleMesh mesh = request.meshes().read(Path.of(file), request.progress().part(0, 0));
        if (mesh.triangleCount() == 0) {
            throw new ProsectException(file + " has no triangles", "Give the surface of a structure");
        }
        return mesh;
    }

    private Map<String, String> card(TrainingSetup.Outcome outcome) {
        String real = setup.labelled();
        return setup.card(outcome,
                real + (request.simulated() ? (real.isEmpty() ? "" : " and ") + "simulated compact organs with random intensities" : ""),
                "Registers " + (real.isEmpty() ? "the mesh of a compact organ" : "a mesh like " + CANONICAL) + " to its structure",
                heldOut.stream().map(HeldOutCase::name).toList());
    }
}
