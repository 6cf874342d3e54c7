package org.prosect.method.meshprompt.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.prosect.core.ProsectException;
import org.prosect.core.compute.Trainer;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.training.TrainedModel;
import org.prosect.core.training.TrainingCase;
import org.prosect.core.training.TrainingRequest;
import org.prosect.core.training.TrainingRun;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.networks.registration.VfaConfiguration;
import org.prosect.nn.MemoryWeights;
import org.prosect.nn.Network;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;
import org.prosect.nn.training.FirstWeights;
import org.prosect.nn.training.Optimiser;
import org.prosect.nn.training.TrainingPlan;

/** A training of the mesh-prompted method (MPS-Reg): registers the mesh of one subject to the image of another. */
public final class MeshPromptTraining {

    /** The mesh to use the model with, in the folder of the training. */
    public static final String CANONICAL = "canonical.ply";
    private static final int RECORDS = 100;
    private static final int VALIDATIONS = 20;
    /** Least steps from one validation to the next. */
    private static final int STEPS_BETWEEN = 25;
    private static final int SIMULATED_HELD_OUT = 8;
    private static final int MOST_MESHES = 60;

    private final TrainingRequest request;
    private final Parameters parameters;
    private final VfaConfiguration configuration;
    private final ModelSettings model;
    private final Recipe recipe;
    private final List<HeldOutCase> heldOut = new ArrayList<>();
    private Set<String> heldOutNames = Set.of();

    private MeshPromptTraining(TrainingRequest request) throws ProsectException {
        this.request = request;
        this.parameters = request.parameters();
        this.configuration = Recipe.network(parameters);
        ModelSettings grid = Recipe.model(parameters, configuration);
        // simulated organs have no size of their own: what is learned holds for meshes of any size, seen at three quarters of the narrowest side
        this.model = request.cases().isEmpty() ? grid.withExtent(3 * Math.min(grid.sizeX(), Math.min(grid.sizeY(), grid.sizeZ())) / 4) : grid;
        this.recipe = Recipe.of(parameters);
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
        Network network = RegistrationLoss.network(configuration, model, recipe);
        Weights first = FirstWeights.replaced(FirstWeights.of(network, request.seed()),
                new MemoryWeights(Map.of("decoder.beta", Tensor.of(new float[] {Recipe.beta(parameters)}, 1))));
        TrainingPlan plan = TrainingPlan.of(network, RegistrationLoss.LOSSES.getFirst(), Optimiser.adam().clipped(recipe.clip())).averaging(recipe.averaging());
        try (Trainer trainer = request.device().trainer(plan, first)) {
            TrainingRun run = new TrainingRun(trainer, new TrainingRun.Plan(new PairBatches(population, model, recipe), recipe::rate, RegistrationLoss.LOSSES,
                    validation, RECORDS, validations(), request.seed()), request.limits(), request.folder(), request.progress());
            Weights best = run.run();
            return new TrainedModel(best, model.notes(), card(run, trainer.steps()));
        }
    }

    /** Fewer in a short training, as each compiles the network anew. */
    private int validations() {
        return (int) Math.clamp(request.limits().steps().orElse(Long.MAX_VALUE) / STEPS_BETWEEN, 1L, (long) VALIDATIONS);
    }

    private Population population() throws ProsectException {
        Simulated simulated = new Simulated(model, recipe.augmentation().shift(), request.seed());
        if (request.cases().isEmpty()) {
            for (int i = 0; i < SIMULATED_HELD_OUT; i++) {
                heldOut.add(simulated.heldOut(i));
            }
            return simulated;
        }
        heldOutNames = heldOutNames();
        SubjectReader reader = new SubjectReader(model, parameters.integer("label"), recipe.augmentation().shift());
        List<Subject> subjects = reader.read(request).stream().filter(s -> !heldOutNames.contains(s.name())).toList();
        TriangleMesh canonical = canonical(subjects);
        request.meshes().write(canonical, request.folder().resolve(CANONICAL), request.progress().part(0, 0));
        for (TrainingCase c : request.cases()) {
            if (heldOutNames.contains(c.name())) {
                Volume labels = request.images().read(c.labels(), request.progress().part(0, 0));
                int label = parameters.integer("label");
                heldOut.add(new HeldOutCase(c.name(), request.images().read(c.image(), request.progress().part(0, 0)),
                        label == 0 ? Mask.ofNonZero(labels) : Mask.ofLabel(labels, label), canonical));
            }
        }
        List<PromptMesh> meshes = new ArrayList<>();
        for (int i = 0; i < subjects.size() && i < MOST_MESHES && recipe.otherMeshes() > 0; i++) {
            request.progress().check();
            meshes.add(PromptMesh.of(CanonicalShape.of(subjects.get(i)), model));
        }
        Population real = new Population.Real(PromptMesh.of(canonical, model), meshes, subjects);
        return request.simulated() ? new Population.Mixed(real, simulated, parameters.real("simulated")) : real;
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

    /** The cases that the parameter names, or the K-th of every N. */
    private Set<String> heldOutNames() throws ProsectException {
        String text = parameters.text("validation").trim();
        List<String> names = request.cases().stream().map(TrainingCase::name).toList();
        Set<String> chosen;
        if (text.equals("none")) {
            return Set.of();
        }
        if (text.matches("\\d{1,6}/\\d{1,6}")) {
            int k = Integer.parseInt(text.substring(0, text.indexOf('/')));
            int n = Integer.parseInt(text.substring(text.indexOf('/') + 1));
            if (k < 1 || n < 2 || k > n) {
                throw new ProsectException("parameter validation cannot be '" + text + "'", "Give 1/4, 2/4, 3/4 or 4/4 for the four parts of four, and so on");
            }
            chosen = Stream.iterate(k - 1, i -> i < names.size(), i -> i + n).map(names::get).collect(Collectors.toSet());
        } else {
            chosen = Stream.of(text.split(",")).map(String::trim).collect(Collectors.toSet());
            List<String> unknown = chosen.stream().filter(name -> !names.contains(name)).sorted().toList();
            if (!unknown.isEmpty()) {
                throw new ProsectException("there is no case " + String.join(", ", unknown) + " to hold out", "The cases are " + String.join(", ", names));
            }
        }
        if (chosen.size() == names.size()) {
            throw new ProsectException("of " + names.size() + " cases all are held out for validation", "Set validation to none, or to fewer cases");
        }
        return chosen;
    }

    private Map<String, String> card(TrainingRun run, long steps) {
        Map<String, String> card = new LinkedHashMap<>();
        List<String> trained = request.cases().stream().map(TrainingCase::name).filter(name -> !heldOutNames.contains(name)).toList();
        String real = trained.isEmpty() ? "" : trained.size() + " labelled images (" + String.join(", ", trained) + ")"
                + (parameters.integer("label") == 0 ? "" : ", label " + parameters.integer("label"));
        card.put("trainingData", real + (request.simulated() ? (real.isEmpty() ? "" : " and ") + "simulated compact organs with random intensities" : ""));
        card.put("intendedUse", String.format(Locale.ROOT,
                "Registers %s to its structure in an image%s, prompted with a click at the centre; grid of %d × %d × %d voxels of %.4g mm. For research; "
                + "not for diagnosis.", trained.isEmpty() ? "the mesh of a compact organ" : "a mesh like " + CANONICAL,
                model.modality().isEmpty() ? " like those it was trained on" : " (" + model.modality() + ")",
                model.sizeX(), model.sizeY(), model.sizeZ(), model.spacing()));
        OptionalDouble score = run.score();
        card.put("scores", score.isEmpty() ? "" : String.format(Locale.ROOT,
                "mean Dice %.4f on %d cases that were not trained on (%s), centre prompt at the centroid",
                score.getAsDouble(), heldOut.size(), heldOut.stream().map(HeldOutCase::name).collect(Collectors.joining(", "))));
        card.put("steps", Long.toString(steps));
        card.put("seconds", Long.toString(run.spent().toSeconds()));
        card.put("seed", Long.toString(request.seed()));
        card.put("parameters", parameters.asMap().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; ")));
        card.put("trainedOn", request.device().descriptor().id() + " " + request.device().device().id());
        return card;
    }
}
