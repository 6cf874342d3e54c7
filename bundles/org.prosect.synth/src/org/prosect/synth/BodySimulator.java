package org.prosect.synth;

import org.prosect.core.Progress;
import org.prosect.core.simulation.SimulatedSubject;
import org.prosect.core.simulation.Simulator;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.synth.anatomy.Body;
import org.prosect.synth.anatomy.Structures;
import org.prosect.synth.anatomy.Variation;
import org.prosect.synth.scanner.Scanner;
import org.prosect.synth.scanner.SpatialWarp;

/**
 * A CT of the trunk from the lung bases to the pelvis, portal venous phase, of an adult on the back: 348 × 276 × 396 mm. Equal seeds and
 * spacings give equal voxels, whatever the number of cores.
 */
public final class BodySimulator implements Simulator {

    /** The finest spacing in millimetres: 110 million voxels, which take about 2 GB while they are made. */
    private static final double FINEST = 0.7;
    /** The coarsest spacing in millimetres at which organs are still organs. */
    private static final double COARSEST = 12;
    private static final double[] FIELD = {348, 276, 396};
    /** From the middle of the anatomy's frame to the middle of the field of view. */
    private static final Point3 MIDDLE = new Point3(0, 8, -6);
    private static final double[] AXES = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the spacing is not between 0.7 and 12 mm
     */
    @Override
    public SimulatedSubject simulate(long seed, double spacing, Progress progress) {
        if (!(spacing >= FINEST && spacing <= COARSEST)) {
            throw new IllegalArgumentException("a spacing of " + spacing + " mm cannot be simulated, give " + FINEST + " to " + COARSEST + " mm");
        }
        Variation variation = new Variation(seed);
        Geometry grid = grid(spacing);
        Scanner scanner = new Scanner(variation.about("scanner.blur", 0.75, 0.15), variation.about("scanner.noise", 14.5, 2.5));
        Scanner.Scan scan = scanner.scan(new Body(variation).layers(), new SpatialWarp(variation), grid, variation.seed("noise"), progress);
        Geometry place = placed(grid, variation);
        return new SimulatedSubject(scan.image().withGeometry(place), "CT", scan.labels().withGeometry(place), Structures.ALL);
    }

    /** The voxels in the frame of the anatomy. */
    private static Geometry grid(double spacing) {
        int[] size = new int[3];
        double[] first = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = (int) Math.round(FIELD[axis] / spacing);
            first[axis] = MIDDLE.get(axis) - 0.5 * (size[axis] - 1) * spacing;
        }
        return Geometry.of(size[0], size[1], size[2], new Point3(spacing, spacing, spacing), new Point3(first[0], first[1], first[2]), AXES);
    }

    /** The same voxels in the frame of a scanner, whose zero is at the laser the couch was set to. */
    private static Geometry placed(Geometry grid, Variation v) {
        Point3 table = new Point3(tenth(v.about("table.x", 0, 6)), tenth(v.about("table.y", -150, 30)), tenth(v.about("table.z", -420, 120)));
        return Geometry.of(grid.sizeX(), grid.sizeY(), grid.sizeZ(), grid.spacing(), grid.origin().plus(table), AXES);
    }

    private static double tenth(double millimetres) {
        return Math.rint(millimetres * 10) / 10;
    }
}
