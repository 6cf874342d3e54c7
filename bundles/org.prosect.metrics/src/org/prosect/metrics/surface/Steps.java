package org.prosect.metrics.surface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.prosect.imaging.Point3;

/** The shortest steps from a point of a lattice to others, nearest first, beginning with none. */
final class Steps {

    /** So many are tried one after the other before a search is quicker. */
    private static final int MOST = 300;
    /** Steps along x stay within a word. */
    private static final int FARTHEST = 31;

    private record Step(int x, int y, int z, double squared) { }

    final int count;
    final int[] x;
    final int[] y;
    final int[] z;
    /** Square millimetres. */
    final double[] squared;

    Steps(Point3 spacing) {
        double smallest = Math.min(spacing.x(), Math.min(spacing.y(), spacing.z()));
        double volume = spacing.x() * spacing.y() * spacing.z();
        double radius = Math.min(FARTHEST * smallest, Math.cbrt(MOST * volume * 3 / (4 * Math.PI)));
        List<Step> steps = new ArrayList<>();
        int reachX = (int) (radius / spacing.x());
        int reachY = (int) (radius / spacing.y());
        int reachZ = (int) (radius / spacing.z());
        for (int dz = -reachZ; dz <= reachZ; dz++) {
            for (int dy = -reachY; dy <= reachY; dy++) {
                for (int dx = -reachX; dx <= reachX; dx++) {
                    double sx = dx * spacing.x();
                    double sy = dy * spacing.y();
                    double sz = dz * spacing.z();
                    // in the order of scipy, so that comparisons with a tolerance fall alike
                    double squared = sz * sz + sy * sy + sx * sx;
                    if (squared <= radius * radius) {
                        steps.add(new Step(dx, dy, dz, squared));
                    }
                }
            }
        }
        steps.sort(Comparator.comparingDouble(Step::squared));
        count = Math.min(MOST, steps.size());
        x = steps.stream().limit(count).mapToInt(Step::x).toArray();
        y = steps.stream().limit(count).mapToInt(Step::y).toArray();
        z = steps.stream().limit(count).mapToInt(Step::z).toArray();
        squared = steps.stream().limit(count).mapToDouble(Step::squared).toArray();
    }
}
