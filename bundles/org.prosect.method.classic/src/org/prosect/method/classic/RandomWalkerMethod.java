package org.prosect.method.classic;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.ConjugateGradient;
import org.hipparchus.util.IterationManager;
import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.parameter.Parameters;
import org.prosect.imaging.ConnectedComponents;
import org.prosect.imaging.Connectivity;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/**
 * Random walker (Grady, IEEE PAMI 2006): the probability of a voxel is that a walker starting there, who crosses links the more readily the less the
 * intensity changes, meets the structure's marks before those of the surroundings. A weak prior from the intensities around the marks (Grady, CVPR
 * 2005) decides in wide homogeneous regions far from any mark.
 *
 * <p>Marks are those of {@link Scene}. The Dirichlet problem is solved by conjugate gradients. A large region is solved on a coarser grid.
 */
public final class RandomWalkerMethod implements SegmentationMethod {

    /** How sure of the inside an intensity alone can be without a box: other tissue looks alike. */
    private static final double MOST_LIKELY = 0.7;
    private static final int MAX_ITERATIONS = 2000;
    /** Relative residual at which the solution is good enough: probabilities are then right to about two digits. */
    private static final double TOLERANCE = 1e-4;
    /** No link is weaker, so that every voxel is reached. */
    private static final double WEAKEST_LINK = 1e-6;
    /** Beyond so many spreads the structure's intensity is as unlikely as any other. */
    private static final double OUTLIER_SPREADS = 3;

    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        return new ClassicSession(image, context, RandomWalkerMethod::segment);
    }

    private static Segmentation segment(Volume image, Seeds seeds, Parameters parameters, Progress progress) throws SegmentationException {
        Scene scene = Scene.of(image, seeds, parameters.real("margin"), parameters.integer("max-voxels"), parameters.real("background"),
                progress.part(0, 0.2));
        if (!scene.hasOutside()) {
            throw new SegmentationException("nothing shows what is outside the structure", "Add a negative point, or a box around the structure");
        }
        double beta = parameters.real("beta");
        double sd = scene.inside().sd();
        progress.report(0.2, "solving");
        RandomWalkerSystem system = RandomWalkerSystem.of(scene.grid(), scene.values(), scene.marks(), (a, b, distance) -> {
            double step = (a - b) / sd;
            return (Math.exp(-beta * step * step) + WEAKEST_LINK) / (distance * distance);
        }, new IntensityPrior(scene, parameters.real("prior"), seeds.box().isPresent() ? 1 : MOST_LIKELY), progress);
        float[] probability = solve(system, scene.marks(), progress);
        float[] full = scene.grid().enlarge(probability, progress);
        Mask mask = scene.grid().above(full, parameters.real("threshold"), image);
        ValueRange.clipToBox(mask, seeds);
        mask = ConnectedComponents.of(mask, Connectivity.FACES, progress::check).containing(seeds.positive());
        mask = ValueRange.withBorder(mask, image, ValueRange.BORDER_SPREADS, seeds, progress);
        return Segmentation.of(mask, Volume.ofFloat32(image.geometry(), full));
    }

    private static float[] solve(RandomWalkerSystem system, byte[] marks, Progress progress) throws SegmentationException {
        ArrayRealVector solution = new ArrayRealVector(marks.length);
        try {
            new ConjugateGradient(new IterationManager(MAX_ITERATIONS), TOLERANCE, false)
                    .solveInPlace(system, new IncompleteCholesky(system, progress), new ArrayRealVector(system.rightSide(), false), solution);
        } catch (MathIllegalStateException e) {
            throw new SegmentationException("the equations of the random walker are not solved after " + MAX_ITERATIONS + " steps",
                    "Lower beta, raise prior, or give more prompts", e);
        }
        float[] probability = new float[marks.length];
        double[] x = solution.getDataRef();
        for (int i = 0; i < probability.length; i++) {
            probability[i] = marks[i] > 0 ? 1 : marks[i] < 0 ? 0 : (float) Math.clamp(x[i], 0.0, 1.0);
        }
        return probability;
    }

    /** The pull of a voxel by its intensity: inside as likely as a normal distribution around the structure's says, outside evenly likely. */
    private record IntensityPrior(Scene scene, double weight, double mostLikely) implements RandomWalkerSystem.Prior {

        private static final double EVEN = Math.exp(-OUTLIER_SPREADS * OUTLIER_SPREADS / 2);

        @Override
        public double inside(int voxel) {
            double d = scene.inside().distance(scene.values()[voxel]);
            double likely = Math.exp(-d * d / 2);
            return weight * Math.min(mostLikely, likely / (likely + EVEN));
        }

        @Override
        public double outside(int voxel) {
            return weight - inside(voxel);
        }
    }
}
