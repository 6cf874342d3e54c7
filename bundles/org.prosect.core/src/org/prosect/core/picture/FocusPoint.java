package org.prosect.core.picture;

import java.util.List;
import java.util.Optional;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;

/** Finds a point worth showing, in patient millimetres. */
final class FocusPoint {

    private FocusPoint() { }

    /** The first positive click or, when there is none, the middle of the first box; prompts that are off do not count. */
    static Optional<Point3> ofPrompts(PromptSet set) {
        List<Prompt> on = set.getPrompts().stream().filter(Prompt::isEnabled).toList();
        Optional<Point3> click = on.stream().filter(PointPrompt.class::isInstance).map(PointPrompt.class::cast)
                .filter(p -> p.getPolarity() == Polarity.POSITIVE && p.getPosition() != null).map(PointPrompt::getPosition).findFirst();
        return click.or(() -> on.stream().filter(BoxPrompt.class::isInstance).map(BoxPrompt.class::cast)
                .filter(b -> b.getCorner() != null && b.getOppositeCorner() != null).map(b -> middle(b.getCorner(), b.getOppositeCorner()))
                .findFirst());
    }

    private static Point3 middle(Point3 a, Point3 b) {
        return new Point3((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, (a.z() + b.z()) / 2);
    }

    /** In the first mask that is not empty, the voxel nearest to the centre of gravity (which itself may lie in a hollow). */
    static Optional<Point3> ofFirst(List<Mask> masks) {
        return masks.stream().filter(mask -> !mask.isEmpty()).findFirst().map(FocusPoint::of);
    }

    private static Point3 of(Mask mask) {
        Geometry g = mask.geometry();
        double[] sum = new double[3];
        long count = 0;
        int offset = 0;
        for (int z = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int x = 0; x < g.sizeX(); x++) {
                    if (mask.get(offset++)) {
                        sum[0] += x;
                        sum[1] += y;
                        sum[2] += z;
                        count++;
                    }
                }
            }
        }
        double cx = sum[0] / count;
        double cy = sum[1] / count;
        double cz = sum[2] / count;
        Point3 spacing = g.spacing();
        double best = Double.POSITIVE_INFINITY;
        int found = 0;
        offset = 0;
        for (int z = 0; z < g.sizeZ(); z++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int x = 0; x < g.sizeX(); x++, offset++) {
                    if (mask.get(offset)) {
                        double dx = (x - cx) * spacing.x();
                        double dy = (y - cy) * spacing.y();
                        double dz = (z - cz) * spacing.z();
                        double square = dx * dx + dy * dy + dz * dz;
                        if (square < best) {
                            best = square;
                            found = offset;
                        }
                    }
                }
            }
        }
        return g.toPatient(found % g.sizeX(), found / g.sizeX() % g.sizeY(), found / g.sizeX() / g.sizeY());
    }
}
