package org.prosect.method.meshprompt.training;

import java.time.Duration;
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
import org.prosect.core.training.TrainingCase;
import org.prosect.core.training.TrainingRequest;
import org.prosect.core.training.TrainingRun;
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

/**
 * What all trainings of registration networks share: sizes and recipe as the parameters say, the cases that are held out, the loop, and the card.
 *
 * @param request what is wanted
 * @param network sizes of the network
 * @param model settings of the model
 * @param recipe how it is trained
 * @param heldOut names of the cases that are not trained on
 */
public record TrainingSetup(TrainingRequest request, VfaConfiguration network, ModelSettings model, Recipe recipe, Set<String> heldOut) {

    private static final int RECORDS = 100;
    private static final int VALIDATIONS = 20;
    /** Least steps from one validation to the next. */
    private static final int STEPS_BETWEEN = 25;

    /**
     * For the parameters of {@link RecipeParameters#all}.
     *
     * @throws ProsectException when some do not suit
     */
    public static TrainingSetup ofMeshes(TrainingRequest request) throws ProsectException {
        return of(request, Recipe.of(request.parameters()));
    }

    /** For the parameters of {@link RecipeParameters#ofImages}. */
    public static TrainingSetup ofImages(TrainingRequest request) throws ProsectException {
        return of(request, Recipe.ofImages(request.parameters()));
    }

    private static TrainingSetup of(TrainingRequest request, Recipe recipe) throws ProsectException {
        VfaConfiguration network = Recipe.network(request.parameters());
        ModelSettings model = Recipe.model(request.parameters(), network);
        return new TrainingSetup(request, network, model, recipe, request.cases().isEmpty() ? Set.of() : heldOutNames(request));
    }

    /** The same with other settings of the model. */
    public TrainingSetup withModel(ModelSettings other) {
        return new TrainingSetup(request, network, other, recipe, heldOut);
    }

    /**
     * The subjects to train on.
     *
     * @throws ProsectException naming every case, also of those held out, that lacks the structure or whose structure is larger than the model's grid
     */
    public List<Subject> subjects() throws ProsectException {
        return new SubjectReader(model, parameters().integer("label"), recipe.augmentation().shift()).read(request).stream()
                .filter(s -> !heldOut.contains(s.name())).toList();
    }

    /** The cases that are held out, in the order of the request. */
    public List<LabelledImage> judges() throws ProsectException {
        List<LabelledImage> judges = new ArrayList<>();
        int label = parameters().integer("label");
        for (TrainingCase c : request.cases()) {
            if (heldOut.contains(c.name())) {
                Volume labels = request.images().read(c.labels(), request.progress().part(0, 0));
                judges.add(new LabelledImage(c.name(), request.images().read(c.image(), request.progress().part(0, 0)),
                        label == 0 ? Mask.ofNonZero(labels) : Mask.ofLabel(labels, label)));
            }
        }
        return judges;
    }

    /**
     * What the loop gave.
     *
     * @param weights the best that were scored, or the last averages
     * @param score the best of the validations; empty when there was none
     * @param steps of the optimiser
     * @param spent on them
     */
    public record Outcome(Weights weights, OptionalDouble score, long steps, Duration spent) { }

    /**
     * Trains to the request's limits, or goes on.
     *
     * @param losses outputs of the network, the one that is made small first
     * @param kept parameters that the training does not change
     */
    public Outcome run(Network losing, List<String> losses, Map<String, Tensor> kept, TrainingRun.Batches batches, TrainingRun.Validation validation)
            throws ProsectException {
        Map<String, Tensor> given = new LinkedHashMap<>(kept);
        given.put("decoder.beta", Tensor.of(new float[] {Recipe.beta(parameters())}, 1));
        Weights first = FirstWeights.replaced(FirstWeights.of(losing, request.seed()), new MemoryWeights(given));
        TrainingPlan plan = TrainingPlan.of(losing, losses.getFirst(), Optimiser.adam().clipped(recipe.clip())).freezing(kept.keySet())
                .averaging(recipe.averaging());
        try (Trainer trainer = request.device().trainer(plan, first)) {
            TrainingRun.Plan steps = new TrainingRun.Plan(batches, recipe::rate, losses, validation, RECORDS, validations(), request.seed());
            TrainingRun run = new TrainingRun(trainer, steps, request.limits(), request.folder(), request.progress());
            Weights best = run.run();
            return new Outcome(best, run.score(), trainer.steps(), run.spent());
        }
    }

    /** The labelled images trained on, for the card; empty when there are none. */
    public String labelled() {
        List<String> trained = request.cases().stream().map(TrainingCase::name).filter(name -> !heldOut.contains(name)).toList();
        int label = parameters().integer("label");
        return trained.isEmpty() ? ""
                : trained.size() + " labelled images (" + String.join(", ", trained) + ")" + (label == 0 ? "" : ", label " + label);
    }

    /**
     * The card of the model.
     *
     * @param data what it was trained on
     * @param use what it does, such as {@code Registers a mesh to its structure}
     * @param judges names of the cases that scored it
     */
    public Map<String, String> card(Outcome outcome, String data, String use, List<String> judges) {
        Map<String, String> card = new LinkedHashMap<>();
        card.put("trainingData", data);
        card.put("intendedUse", String.format(Locale.ROOT, "%s in an image%s, prompted with a click at the centre; "
                + "grid of %d × %d × %d voxels of %.4g mm. For research; not for diagnosis.", use,
                model.modality().isEmpty() ? " like those it was trained on" : " (" + model.modality() + ")",
                model.sizeX(), model.sizeY(), model.sizeZ(), model.spacing()));
        card.put("scores", outcome.score().isEmpty() ? "" : String.format(Locale.ROOT,
                "mean Dice %.4f on %d cases that were not trained on (%s), centre prompt at the centroid",
                outcome.score().getAsDouble(), judges.size(), String.join(", ", judges)));
        card.put("steps", Long.toString(outcome.steps()));
        card.put("seconds", Long.toString(outcome.spent().toSeconds()));
        card.put("seed", Long.toString(request.seed()));
        card.put("parameters", parameters().asMap().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; ")));
        card.put("trainedOn", request.device().descriptor().id() + " " + request.device().device().id());
        return card;
    }

    private Parameters parameters() {
        return request.parameters();
    }

    /** Fewer in a short training, as each compiles the network anew. */
    private int validations() {
        return (int) Math.clamp(request.limits().steps().orElse(Long.MAX_VALUE) / STEPS_BETWEEN, 1L, (long) VALIDATIONS);
    }

    /** The cases that the parameter names, or the K-th of every N. */
    private static Set<String> heldOutNames(TrainingRequest request) throws ProsectException {
        String text = request.parameters().text("validation").trim();
        List<String> names = request.cases().stream().map(TrainingCase::name).toList();
        Set<String> chosen;
        if (text.equals("none")) {
            return Set.of();
        }
        if (text.matches("\\d{1,6}/\\d{1,6}")) {
            int k = Integer.parseInt(text.substring(0, text.indexOf('/')));
            int n = Integer.parseInt(text.substring(text.indexOf('/') + 1));
            if (k < 1 || n < 2 || k > n) {
                throw new ProsectException("parameter validation cannot be '" + text + "'",
                        "Give 1/4, 2/4, 3/4 or 4/4 for the four parts of four, and so on");
            }
            chosen = Stream.iterate(k - 1, i -> i < names.size(), i -> i + n).map(names::get).collect(Collectors.toSet());
        } else {
            chosen = Stream.of(text.split(",")).map(String::trim).collect(Collectors.toSet());
            List<String> unknown = chosen.stream().filter(name -> !names.contains(name)).sorted().toList();
            if (!unknown.isEmpty()) {
                throw new ProsectException("there is no case " + String.join(", ", unknown) + " to hold out",
                        "The cases are " + String.join(", ", names));
            }
        }
        if (chosen.size() == names.size()) {
            throw new ProsectException("of " + names.size() + " cases all are held out for validation", "Set validation to none, or to fewer cases");
        }
        return chosen;
    }
}
