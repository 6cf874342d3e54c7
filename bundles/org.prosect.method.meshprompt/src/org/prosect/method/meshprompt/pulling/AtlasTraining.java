package org.prosect.method.meshprompt.pulling;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.training.TrainedModel;
import org.prosect.core.training.TrainingRequest;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.training.CanonicalShape;
import org.prosect.method.meshprompt.training.LabelledImage;
import org.prosect.method.meshprompt.training.Subject;
import org.prosect.method.meshprompt.training.SubjectCrops;
import org.prosect.method.meshprompt.training.TrainingSetup;
import org.prosect.nn.Tensor;
import org.prosect.nn.Weights;

/** A training of image registration: the atlas, which is the subject most like all others, to the image of another subject. */
final class AtlasTraining {

    private final TrainingSetup setup;
    private final ModelSettings model;
    private final List<Subject> subjects;
    private final List<LabelledImage> judges;

    private AtlasTraining(TrainingRequest request) throws ProsectException {
        if (request.simulated()) {
            throw new ProsectException("image registration has no simulated training, as it registers the image of one patient to that of another",
                    "Train on labelled images alone, or train method 'mesh-prompted'");
        }
        if (request.cases().isEmpty()) {
            throw new ProsectException("there is nothing to train on", "Give labelled images");
        }
        this.setup = TrainingSetup.ofImages(request);
        this.model = setup.model();
        this.subjects = setup.subjects();
        this.judges = setup.judges();
    }

    /**
     * Trains, or goes on.
     *
     * @throws ProsectException when cases or parameters do not suit, with all cases that do not
     */
    static TrainedModel train(TrainingRequest request) throws ProsectException {
        return new AtlasTraining(request).train();
    }

    private TrainedModel train() throws ProsectException {
        Subject medoid = subjects.get(CanonicalShape.medoid(subjects));
        Atlas atlas = Atlas.of(medoid, model);
        SubjectCrops crops = new SubjectCrops(model, setup.recipe().augmentation());
        TrainingSetup.Outcome outcome = setup.run(
                AtlasNetwork.losses(setup.network(), model, setup.recipe().batch(), setup.recipe().diceWeight(), setup.recipe().gradientWeight()),
                AtlasNetwork.LOSSES, atlas.tensors(), random -> batch(crops, random), this::score);
        Map<String, String> card = setup.card(outcome, setup.labelled() + "; atlas: " + medoid.name(),
                "Registers the image of its atlas to a structure", judges.stream().map(LabelledImage::name).toList());
        return new TrainedModel(outcome.weights(), model.notes(), card);
    }

    private Map<String, Tensor> batch(SubjectCrops crops, SplittableRandom random) throws ProsectException {
        int n = setup.recipe().batch();
        int voxels = model.sizeX() * model.sizeY() * model.sizeZ();
        float[] images = new float[n * voxels];
        float[] distances = new float[n * voxels];
        for (int b = 0; b < n; b++) {
            SplittableRandom own = random.split();
            SubjectCrops.Crop crop = crops.draw(subjects.get(own.nextInt(subjects.size())), 1, own);
            System.arraycopy(model.intensity().normalised(crop.image()), 0, images, b * voxels, voxels);
            System.arraycopy(crop.distances(), 0, distances, b * voxels, voxels);
        }
        int[] sizes = {n, 1, model.sizeX(), model.sizeY(), model.sizeZ()};
        return Map.of(AtlasNetwork.IMAGE, Tensor.of(images, sizes), AtlasNetwork.DISTANCES, Tensor.of(distances, sizes));
    }

    /** The mean Dice of the cases that are not trained on, prompted at the centroid of the structure. */
    private OptionalDouble score(Weights weights) throws ProsectException {
        if (judges.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        try (AtlasRegistration registration = AtlasRegistration.of(weights, model, setup.request().device())) {
            for (LabelledImage judge : judges) {
                setup.request().progress().check();
                Pulled pulled = registration.register(judge.image(), judge.centre(), model.passes(), AtlasRegistration.Check.NONE, Progress.NONE);
                sum += judge.dice(pulled.mask(judge.mask().geometry()));
            }
        }
        return OptionalDouble.of(sum / judges.size());
    }
}
