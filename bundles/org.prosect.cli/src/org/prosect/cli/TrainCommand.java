package org.prosect.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.prosect.charts.TrainingPlot;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.compute.DeviceChoice;
import org.prosect.core.compute.TrainingBackend;
import org.prosect.core.format.OutputFolder;
import org.prosect.core.model.ModelFolder;
import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.registry.BackendDescriptor;
import org.prosect.core.registry.MethodDescriptor;
import org.prosect.core.training.TrainableMethod;
import org.prosect.core.training.TrainedModel;
import org.prosect.core.training.TrainingCase;
import org.prosect.core.training.TrainingCases;
import org.prosect.core.training.TrainingLimits;
import org.prosect.core.training.TrainingRequest;
import org.prosect.core.training.TrainingRun;
import org.prosect.core.training.TrainingTerms;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Labelled images as a model of a method. */
@Command(name = "train", mixinStandardHelpOptions = true,
        description = "Trains the model of a method on labelled images and writes it as a model folder, with the record and a plot of the training.",
        footer = {"",
            "A folder of images has subfolders images and labels with files of equal names, or files NAME_image and NAME_labels side by side.",
            "The folder that is written also keeps the state of the training: when it was interrupted, or should go on for longer, give --resume."})
final class TrainCommand implements Callable<Integer> {

    private static final double DEFAULT_MINUTES = 30;
    private static final String PLOT = "loss.png";

    private final Services services;

    @Option(names = "--method", required = true, paramLabel = "ID", description = "See 'prosect list methods'.")
    private String id;

    @Option(names = "--data", paramLabel = "FOLDER|FILE.csv", description = "Labelled images, or a list with the columns image and labels.")
    private Path data;

    @Option(names = "--synthetic", description = "Train on simulated anatomy, together with the images or without any.")
    private boolean synthetic;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Model folder to write; must be new or empty, except with --resume.")
    private Path out;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter of the training; may be repeated. See --parameters.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--parameters", description = "List the parameters of the training, and do nothing else.")
    private boolean listed;

    @Option(names = "--steps", paramLabel = "N", description = "Steps of the optimiser to take, over all interruptions.")
    private Long steps;

    @Option(names = "--minutes", paramLabel = "N", description = "Minutes to train, over all interruptions (default: 30 when no steps are given).")
    private Double minutes;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers (default: 0).")
    private long seed;

    @Option(names = "--resume", description = "Go on with the training that the folder holds.")
    private boolean resume;

    @Option(names = "--licence", paramLabel = "TEXT", description = "Licence of the model, for its card.")
    private String licence = "";

    @Mixin
    private DeviceOptions devices;

    @Mixin
    private JsonOutput json;

    TrainCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws ProsectException {
        Console console = services.console();
        json.prepare(console);
        MethodDescriptor method = services.contributions().method(id);
        if (!(method.code().get() instanceof TrainableMethod trainable)) {
            throw new ProsectException("method " + id + " has no model that could be trained here", "See 'prosect list methods'");
        }
        if (listed) {
            trainable.trainingParameters().forEach(this::describe);
            return 0;
        }
        Parameters parameters = Parameters.of(trainable.trainingParameters(), settings);
        TrainingLimits limits = limits();
        checkFolder();
        List<TrainingCase> cases = cases();
        ChosenDevice device = device();
        Map<String, String> card;
        JsonObject written;
        try (ProgressBar progress = console.progress("train")) {
            RedrawnPlot redrawn = new RedrawnPlot(progress, record(), out.resolve(PLOT), console);
            TrainingRequest request = new TrainingRequest(cases, synthetic, parameters, limits, seed, out, device, services.images(),
                    services.meshes(), redrawn);
            TrainingTerms.check(id, request);
            TrainedModel model = trained(trainable, request);
            card = new LinkedHashMap<>(model.card());
            card.put("method", id);
            card.put("licence", licence);
            written = ModelFolder.write(out, method.architecture(), model.weights(), model.settings(), card);
            TrainingPlot.write(record(), out.resolve(PLOT));
        } catch (CancellationException e) {
            if (!TrainingTerms.isBegun(out)) {
                throw e; // nothing was written
            }
            throw new ProsectException("cancelled; " + out + " keeps the state of the training", "Go on with the same command and --resume", e);
        }
        console.line("%s: %s steps in %s s on %s %s", out, card.getOrDefault("steps", "?"), card.getOrDefault("seconds", "?"),
                device.descriptor().id(), device.device().id());
        if (!card.getOrDefault("scores", "").isEmpty()) {
            console.line("%s", card.get("scores"));
        }
        json.write(console, written);
        return 0;
    }

    private TrainedModel trained(TrainableMethod method, TrainingRequest request) throws ProsectException {
        boolean done = false;
        try {
            TrainedModel model = method.train(request);
            done = true;
            return model;
        } finally {
            if (!done) {
                TrainingTerms.forget(out);
            }
        }
    }

    private Path record() {
        return out.resolve(TrainingRun.RECORD);
    }

    private TrainingLimits limits() throws ProsectException {
        if (steps != null && steps < 1) {
            throw new ProsectException("--steps cannot be " + steps, "Give at least 1");
        }
        if (minutes != null && !(minutes > 0 && minutes < 1e7)) {
            throw new ProsectException("--minutes cannot be " + minutes, "Give a number above 0");
        }
        Double time = steps == null && minutes == null ? Double.valueOf(DEFAULT_MINUTES) : minutes;
        return new TrainingLimits(steps == null ? OptionalLong.empty() : OptionalLong.of(steps),
                Optional.ofNullable(time).map(m -> Duration.ofMillis(Math.max(1, Math.round(m * 60_000)))));
    }

    /** Nothing is overwritten, and nothing is gone on with by accident. */
    private void checkFolder() throws ProsectException {
        if (out == null) {
            throw new ProsectException("there is no --out", "Name the model folder to write");
        }
        boolean begun = TrainingTerms.isBegun(out);
        if (begun && !resume) {
            throw new ProsectException(out + " holds a training that was begun", "Add --resume to go on with it, or give a new folder");
        }
        if (!begun && resume) {
            throw new ProsectException(out + " holds no training to go on with", "Check the folder, or leave --resume out to begin");
        }
        if (!begun) {
            OutputFolder.checkEmpty(out);
        }
    }

    private List<TrainingCase> cases() throws ProsectException {
        if (data == null && !synthetic) {
            throw new ProsectException("there is nothing to train on", "Give labelled images by --data, or --synthetic");
        }
        return data == null ? List.of() : TrainingCases.find(data, services.images());
    }

    /** The wanted device, or the best of a backend that trains. */
    private ChosenDevice device() throws ProsectException {
        DeviceChoice wanted = devices.choice();
        if (devices.areGiven() && wanted.backend().isPresent()) {
            return services.devices().choose(wanted, services.console()::warning);
        }
        List<BackendDescriptor> training = new ArrayList<>();
        for (BackendDescriptor backend : services.contributions().backends()) {
            try {
                if (backend.code().get() instanceof TrainingBackend) {
                    training.add(backend);
                }
            } catch (ProsectException e) {
                services.console().warning(backend.id() + " is not used: " + e.what());
            }
        }
        boolean suits = wanted.backend().isEmpty() || training.stream().anyMatch(b -> b.id().equals(wanted.backend().get()));
        return new ComputeDevices(training).choose(suits ? wanted : DeviceChoice.BEST, services.console()::warning);
    }

    private void describe(ParameterDescriptor p) {
        services.console().line("%-16s %s%s", p.id(), p.allowed(), p.defaultValue().isEmpty() ? "" : " (default: " + p.defaultValue() + ")");
        services.console().line("%-16s %s", "", p.help());
    }
}
