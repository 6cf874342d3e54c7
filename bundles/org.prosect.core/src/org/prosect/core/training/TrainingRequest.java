package org.prosect.core.training;

import java.nio.file.Path;
import java.util.List;

import org.prosect.core.Progress;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.parameter.Parameters;

/**
 * A training that is wanted.
 *
 * @param cases labelled images; may be empty when only simulated ones are wanted
 * @param simulated whether simulated subjects are trained on too
 * @param parameters a checked value for every training parameter
 * @param limits when it ends
 * @param seed seed of all random numbers
 * @param folder where checkpoints and records go
 * @param device where the network is trained
 * @param images reads images
 * @param meshes reads meshes
 * @param progress also says how the losses are
 */
public record TrainingRequest(List<TrainingCase> cases, boolean simulated, Parameters parameters, TrainingLimits limits, long seed, Path folder,
        ChosenDevice device, ImageFiles images, MeshFiles meshes, Progress progress) {

    public TrainingRequest {
        cases = List.copyOf(cases);
    }
}
