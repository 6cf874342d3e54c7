package org.prosect.geometry;

/** A k-d tree over points, implicit in an array of their numbers: the middle of each stretch divides it (Bentley 1975). */
final class PointTree {

    private static final int LEAF = 8;

    private final float[] points;
    private final int[] order;
    /** The axis along which the stretch around a middle is divided. */
    private final byte[] axes;

    /** @param points three coordinates a point */
    PointTree(float[] points) {
        this.points = points;
        this.order = new int[points.length / 3];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        this.axes = new byte[order.length];
        build(0, order.length);
    }

    /** The number of the point nearest to a place, the lowest of several; −1 without points. */
    int nearest(double x, double y, double z) {
        Search search = new Search(x, y, z);
        search.descend(0, order.length);
        return search.best;
    }

    private void build(int from, int to) {
        if (to - from <= LEAF) {
            return;
        }
        int axis = widest(from, to);
        int middle = from + to >>> 1;
        axes[middle] = (byte) axis;
        Selection.select(order, points, axis, from, to, middle);
        build(from, middle);
        build(middle + 1, to);
    }

    private int widest(int from, int to) {
        int axis = 0;
        float width = -1;
        for (int a = 0; a < 3; a++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                low = Math.min(low, points[3 * order[i] + a]);
                high = Math.max(high, points[3 * order[i] + a]);
            }
            if (high - low > width) {
                width = high - low;
                axis = a;
            }
        }
        return axis;
    }

    private final class Search {

        private final double x;
        private final double y;
        private final double z;
        private double square = Double.POSITIVE_INFINITY;
        private int best = -1;

        Search(double x, double y, double z) {
            this.x = x;
            this.y = y;
            this.z = z;
        }

        void descend(int from, int to) {
            if (to - from <= LEAF) {
                for (int i = from; i < to; i++) {
                    look(order[i]);
                }
                return;
            }
            int middle = from + to >>> 1;
            int axis = axes[middle];
            double beyond = (axis == 0 ? x : axis == 1 ? y : z) - points[3 * order[middle] + axis];
            look(order[middle]);
            if (beyond < 0) {
                descend(from, middle);
                if (beyond * beyond <= square) {
                    descend(middle + 1, to);
                }
            } else {
                descend(middle + 1, to);
                if (beyond * beyond <= square) {
                    descend(from, middle);
                }
            }
        }

        private void look(int i) {
            double dx = points[3 * i] - x;
            double dy = points[3 * i + 1] - y;
            double dz = points[3 * i + 2] - z;
            double d = dx * dx + dy * dy + dz * dz;
            if (d < square || d == square && i < best) {
                square = d;
                best = i;
            }
        }
    }
}
