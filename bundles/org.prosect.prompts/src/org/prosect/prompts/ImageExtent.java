package org.prosect.prompts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/** Says in words where a prompt and where the image lies. */
final class ImageExtent {

    private ImageExtent() { }

    /** Why a position cannot be used: it is not set, or lies outside the image. */
    static Optional<String> problem(String what, Point3 position, Geometry geometry) {
        if (position == null) {
            return Optional.of(what + " has no position");
        }
        if (geometry.contains(position)) {
            return Optional.empty();
        }
        Point3 index = geometry.toIndex(position);
        return Optional.of(what + " at " + millimetres(position) + " (voxel " + numbers(index) + ") lies outside the image, " + of(geometry));
    }

    /** Size and outer corners: {@code which has 10 × 20 × 5 voxels and reaches from (…) to (…) mm}. */
    static String of(Geometry g) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int corner = 0; corner < 8; corner++) {
            Point3 p = g.toPatient((corner & 1) * g.sizeX() - 0.5, (corner >> 1 & 1) * g.sizeY() - 0.5, (corner >> 2) * g.sizeZ() - 0.5);
            for (int axis = 0; axis < 3; axis++) {
                low[axis] = Math.min(low[axis], p.get(axis));
                high[axis] = Math.max(high[axis], p.get(axis));
            }
        }
        return "which has " + g.sizeX() + " × " + g.sizeY() + " × " + g.sizeZ() + " voxels and reaches from " + numbers(new Point3(low[0],
                low[1], low[2])) + " to "
                + millimetres(new Point3(high[0], high[1], high[2]));
    }

    /** A position as people read it, to a thousandth of a millimetre. */
    static String millimetres(Point3 p) {
        return numbers(p) + " mm";
    }

    private static String numbers(Point3 p) {
        return "(" + number(p.x()) + ", " + number(p.y()) + ", " + number(p.z()) + ")";
    }

    private static String number(double v) {
        if (!Double.isFinite(v) || Math.abs(v) >= 1e9) {
            return Double.toString(v);
        }
        BigDecimal rounded = BigDecimal.valueOf(v).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
