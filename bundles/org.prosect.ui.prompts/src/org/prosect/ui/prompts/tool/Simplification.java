package org.prosect.ui.prompts.tool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

import org.prosect.imaging.Point3;

/** Fewer points for the same line: D. Douglas and T. Peucker, Cartographica 10 (1973). */
final class Simplification {

    private record Range(int first, int last) { }

    private Simplification() { }

    /**
     * The points that are needed so that no other lies farther than a distance from the line; first and last are kept.
     *
     * @param tolerance in the units of the points
     */
    static List<Point3> of(List<Point3> points, double tolerance) {
        if (points.size() < 3) {
            return List.copyOf(points);
        }
        BitSet needed = new BitSet();
        needed.set(0);
        needed.set(points.size() - 1);
        Deque<Range> open = new ArrayDeque<>();
        open.push(new Range(0, points.size() - 1));
        while (!open.isEmpty()) {
            Range range = open.pop();
            int farthest = -1;
            double most = tolerance;
            for (int i = range.first + 1; i < range.last; i++) {
                double distance = Segments.distance(points.get(i), points.get(range.first), points.get(range.last));
                if (distance > most) {
                    most = distance;
                    farthest = i;
                }
            }
            if (farthest >= 0) {
                needed.set(farthest);
                open.push(new Range(range.first, farthest));
                open.push(new Range(farthest, range.last));
            }
        }
        List<Point3> kept = new ArrayList<>();
        needed.stream().forEach(i -> kept.add(points.get(i)));
        return List.copyOf(kept);
    }
}
