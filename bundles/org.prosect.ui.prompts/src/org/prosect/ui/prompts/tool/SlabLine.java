package org.prosect.ui.prompts.tool;

import java.util.ArrayList;
import java.util.List;

import org.prosect.imaging.Point3;

/**
 * The parts of a line between two planes parallel to a slice.
 *
 * @param pieces x and y of the start and of the end of each, on the canvas
 */
record SlabLine(List<double[]> pieces) {

    /**
     * Cuts a line.
     *
     * @param places as of {@link org.prosect.ui.tool.SliceGeometry#place}; a single one counts as a line without length
     * @param half millimetres from the middle of the slice to each plane
     */
    static SlabLine of(List<Point3> places, boolean closed, double half) {
        List<double[]> pieces = new ArrayList<>();
        int count = places.size() == 1 || closed && places.size() > 2 ? places.size() : places.size() - 1;
        for (int i = 0; i < count; i++) {
            Point3 a = places.get(i);
            Point3 b = places.get((i + 1) % places.size());
            double from = 0;
            double to = 1;
            double rise = b.z() - a.z();
            if (rise == 0) {
                if (Math.abs(a.z()) > half) {
                    continue;
                }
            } else {
                double one = (-half - a.z()) / rise;
                double other = (half - a.z()) / rise;
                from = Math.max(from, Math.min(one, other));
                to = Math.min(to, Math.max(one, other));
            }
            if (from <= to) {
                Point3 start = Segments.at(a, b, from);
                Point3 end = Segments.at(a, b, to);
                pieces.add(new double[] {start.x(), start.y(), end.x(), end.y()});
            }
        }
        return new SlabLine(pieces);
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }
}
