package org.prosect.method.meshprompt.training;

import java.util.List;
import java.util.OptionalDouble;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.training.TrainingRun;
import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.Registration;
import org.prosect.nn.Weights;

/** Judges weights by the mean Dice of cases that are not trained on, with the prompt at the centroid of the structure. */
final class HeldOutCases implements TrainingRun.Validation {

    private final List<HeldOutCase> cases;
    private final ModelSettings model;
    private final ChosenDevice device;
    private final Progress progress;

    HeldOutCases(List<HeldOutCase> cases, ModelSettings model, ChosenDevice device, Progress progress) {
        this.cases = List.copyOf(cases);
        this.model = model;
        this.device = device;
        this.progress = progress;
    }

    @Override
    public OptionalDouble score(Weights averages) throws ProsectException {
        if (cases.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (double dice : each(averages, new Point3(0, 0, 0))) {
            sum += dice;
        }
        return OptionalDouble.of(sum / cases.size());
    }

    /**
     * The Dice of each case.
     *
     * @param shift of the prompt from the centroid, millimetres
     */
    double[] each(Weights weights, Point3 shift) throws ProsectException {
        double[] scores = new double[cases.size()];
        try (Registration registration = Registration.of(weights, model, device)) {
            for (int i = 0; i < scores.length; i++) {
                progress.check();
                HeldOutCase c = cases.get(i);
                Point3 centre = c.mask().geometry().toPatient(SubjectReader.centroid(c.mask()));
                TriangleMesh pushed = registration.register(c.image(), c.prompt(), centre.plus(shift), model.passes(), Registration.Check.NONE,
                        progress.part(0, 0)).mesh();
                scores[i] = dice(MeshVoxelizer.voxelize(pushed, c.mask().geometry()), c.mask());
            }
        }
        return scores;
    }

    static double dice(Mask a, Mask b) {
        long common = 0;
        for (int i = 0; i < a.voxels().length; i++) {
            common += a.get(i) && b.get(i) ? 1 : 0;
        }
        return 2.0 * common / Math.max(1, a.count() + b.count());
    }
}
