package org.prosect.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.prosect.imaging.Border;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;

/**
 * Where somebody who knows the truth would click before there is any answer to correct: inside a structure, as deep as possible and well spread, and
 * around it. Clicks that correct an answer are those of {@link org.prosect.core.simulation.SimulatedUser}.
 */
final class ClickPlacement {

    private final Mask truth;
    private final Geometry geometry;

    ClickPlacement(Mask truth) {
        this.truth = truth;
        geometry = truth.geometry();
    }

    /** The deepest voxel, then those that are at least half as deep and far from the ones before; array offsets, at most {@code count}. */
    List<Integer> inside(int count) {
        Volume depth = DistanceTransform.inside(truth, Border.BACKGROUND);
        int deepest = IntStream.range(0, depth.length()).reduce(0, (a, b) -> depth.get(b) > depth.get(a) ? b : a);
        double atLeast = depth.get(deepest) / 2;
        return spread(IntStream.range(0, depth.length()).filter(i -> truth.get(i) && depth.get(i) >= atLeast).toArray(), deepest, count);
    }

    /** Voxels at a distance outside the structure, spread over all sides; array offsets, at most {@code count}. */
    List<Integer> around(double mm, int count) {
        Volume distance = DistanceTransform.toForeground(truth);
        Point3 s = geometry.spacing();
        double half = Math.max(s.x(), Math.max(s.y(), s.z())) / 2;
        int[] shell = IntStream.range(0, distance.length()).filter(i -> !truth.get(i) && Math.abs(distance.get(i) - mm) <= half).toArray();
        return spread(shell, shell.length == 0 ? 0 : shell[0], count);
    }

    /** Farthest-point sampling: each next one is the candidate farthest from all chosen ones. */
    private List<Integer> spread(int[] candidates, int first, int count) {
        List<Integer> chosen = new ArrayList<>();
        double[] nearest = new double[candidates.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int next = first;
        while (chosen.size() < Math.min(count, candidates.length)) {
            chosen.add(next);
            Point3 last = position(next);
            int farthest = 0;
            for (int c = 0; c < candidates.length; c++) {
                nearest[c] = Math.min(nearest[c], position(candidates[c]).distance(last));
                farthest = nearest[c] > nearest[farthest] ? c : farthest;
            }
            next = candidates[farthest];
        }
        return chosen;
    }

    /** Patient position of a voxel. */
    private Point3 position(int offset) {
        int row = geometry.sizeX();
        return geometry.toPatient(offset % row, offset / row % geometry.sizeY(), offset / row / geometry.sizeY());
    }
}
