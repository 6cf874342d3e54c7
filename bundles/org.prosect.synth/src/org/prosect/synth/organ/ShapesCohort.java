package org.prosect.synth.organ;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.prosect.core.simulation.SimulatedCase;
import org.prosect.core.simulation.Cohort;
import org.prosect.core.Progress;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.core.simulation.SimulatedCase.CaseStructure;
import org.prosect.core.simulation.SimulatedCase.Picture;
import org.prosect.synth.random.CompactShapes;
import org.prosect.synth.random.RandomAppearance;
import org.prosect.synth.random.SimulatedOrgan;

/**
 * Random compact organs in random surroundings with random intensities, in cubes of voxels of 1 mm around the origin, each with its own
 * canonical mesh.
 */
public final class ShapesCohort implements Cohort {

    private final Geometry grid;
    private final CompactShapes shapes = CompactShapes.standard();

    /**
     * @param side voxels along each side, 16 to 256
     * @throws IllegalArgumentException for another side
     */
    public ShapesCohort(int side) {
        if (side < 16 || side > 256) {
            throw new IllegalArgumentException("a cube of " + side + " voxels a side cannot be simulated, give 16 to 256");
        }
        double first = -0.5 * (side - 1);
        grid = Geometry.of(side, side, side, new Point3(1, 1, 1), new Point3(first, first, first), new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
    }

    @Override
    public SimulatedCase subject(long seed, Progress progress) {
        SplittableRandom random = new SplittableRandom(seed);
        SimulatedOrgan organ = SimulatedOrgan.of(shapes, grid, SimulatedOrgan.Settings.USUAL, random);
        progress.report(0.6, "painting");
        Picture picture = new Picture("random", RandomAppearance.of(organ.labels(), random));
        return new SimulatedCase(List.of(picture), Optional.of(Volume.ofUint8(grid, organ.mask().voxels())),
                List.of(new CaseStructure("organ", "random organ", "", 1, organ.mask(),
                Optional.of(organ.subject()), Optional.of(organ.canonical()))));
    }
}
