package org.prosect.method.meshprompt.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Assumptions;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.compute.ChosenDevice;
import org.prosect.core.compute.ComputeDevices;
import org.prosect.core.compute.DeviceChoice;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.parameter.ParameterDescriptor;
import org.prosect.core.parameter.Parameters;
import org.prosect.core.registry.Contributions;
import org.prosect.core.training.TrainingCases;
import org.prosect.core.training.TrainingLimits;
import org.prosect.core.training.TrainingRequest;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/** A folder of bright ellipsoids of different axes and places with their labels, and trainings on it with a very small network. */
public final class Ellipsoids {

    static final Map<String, String> SMALLEST = Map.of("size", "24,24,24", "widths", "4,8,8", "points", "200", "shift", "2", "validation", "1/4");
    private static final int SIDE = 30;
    private static final double[][] AXES = {{6, 6, 6}, {8, 5, 6}, {5, 8, 6}, {6, 5, 8}, {7, 7, 4.5}, {4.5, 7, 7}, {8, 6, 5}, {5, 6, 8}};

    private final Contributions installed;
    private final ChosenDevice processor;

    private Ellipsoids(Contributions installed, ChosenDevice processor) {
        this.installed = installed;
        this.processor = processor;
    }

    /** Skips the test where no platform or no engine is there. */
    public static Ellipsoids ofPlatform() throws ProsectException {
        Assumptions.assumeTrue(RegistryFactory.getRegistry() != null, "skipped: no platform is running, so that no backend can be found");
        Contributions installed = Contributions.ofPlatform();
        return new Ellipsoids(installed, new ComputeDevices(installed.backends()).choose(DeviceChoice.of("tensorflow", "cpu"), System.err::println));
    }

    public ChosenDevice processor() {
        return processor;
    }

    /** Writes the cases c0 to c7. */
    public void write(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("labels"));
        ImageFiles files = new ImageFiles(installed.imageFormats());
        Random random = new Random(3);
        Geometry grid = Geometry.of(SIDE, SIDE, SIDE, 1, 1, 1);
        for (int i = 0; i < AXES.length; i++) {
            double[] centre = new double[3];
            for (int k = 0; k < 3; k++) {
                centre[k] = (SIDE - 1) / 2.0 + 2 * random.nextDouble() - 1;
            }
            float[] image = new float[SIDE * SIDE * SIDE];
            Mask mask = Mask.empty(grid);
            for (int o = 0; o < image.length; o++) {
                int[] at = {o % SIDE, o / SIDE % SIDE, o / SIDE / SIDE};
                double radius = 0;
                for (int k = 0; k < 3; k++) {
                    radius += Math.pow((at[k] - centre[k]) / AXES[i][k], 2);
                }
                mask.set(o, radius < 1);
                image[o] = (float) ((radius < 1 ? 100 : 20) + 4 * random.nextGaussian());
            }
            files.write(Volume.ofFloat32(grid, image), folder.resolve("images/c" + i + ".nii.gz"), Progress.NONE);
            files.write(mask.toVolume(), folder.resolve("labels/c" + i + ".nii.gz"), Progress.NONE);
        }
    }

    TrainingRequest request(Path data, Path out, long steps, Map<String, String> settings, boolean simulated, Progress progress) throws Exception {
        return request(data, out, steps, RecipeParameters.all(), settings, simulated, progress);
    }

    /** A training with other parameters. */
    public TrainingRequest request(Path data, Path out, long steps, List<ParameterDescriptor> declared, Map<String, String> settings,
            boolean simulated, Progress progress) throws Exception {
        ImageFiles files = new ImageFiles(installed.imageFormats());
        Files.createDirectories(out);
        return new TrainingRequest(data == null ? List.of() : TrainingCases.find(data, files), simulated, Parameters.of(declared, settings),
                new TrainingLimits(OptionalLong.of(steps), Optional.empty()), 5, out, processor, files, new MeshFiles(installed.meshFormats()),
                progress);
    }
}
