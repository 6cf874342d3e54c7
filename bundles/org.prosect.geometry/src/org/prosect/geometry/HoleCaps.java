package org.prosect.geometry;

import java.util.Arrays;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/**
 * Triangles that close a mesh: one from each side without a counterpart to a common apex. With them the winding number is a whole number everywhere,
 * and that of the mesh is it less what the caps contribute. Places are indices of a grid or millimetres.
 */
final class HoleCaps {

    /** Nine coordinates a cap. */
    final double[] corners;

    private HoleCaps(double[] corners) {
        this.corners = corners;
    }

    /** @param place three coordinates a vertex */
    static HoleCaps of(int[] triangles, double[] place) {
        long[] sides = new long[triangles.length];
        int n = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            for (int k = 0; k < 3; k++) {
                int from = triangles[t + k];
                int to = triangles[t + (k + 1) % 3];
                if (from != to) {
                    sides[n++] = (long) Math.min(from, to) << 32 | (long) Math.max(from, to) << 1 | (from > to ? 1 : 0);
                }
            }
        }
        Arrays.sort(sides, 0, n);
        int[] open = new int[16];
        int ends = 0;
        for (int i = 0; i < n;) {
            int net = 0;
            int end = i;
            while (end < n && sides[end] >> 1 == sides[i] >> 1) {
                net += (sides[end++] & 1) == 0 ? 1 : -1;
            }
            int low = (int) (sides[i] >> 32);
            int high = (int) (sides[i] >> 1 & Integer.MAX_VALUE);
            for (int k = Math.abs(net); k > 0; k--) {
                open = ends + 2 > open.length ? Arrays.copyOf(open, 2 * open.length) : open;
                // the cap runs along the side in the other direction
                open[ends++] = net > 0 ? high : low;
                open[ends++] = net > 0 ? low : high;
            }
            i = end;
        }
        return new HoleCaps(corners(Arrays.copyOf(open, ends), place));
    }

    private static double[] corners(int[] open, double[] place) {
        double[] apex = new double[3];
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int v : open) {
            for (int i = 0; i < 3; i++) {
                apex[i] += place[3 * v + i] / open.length;
                low[i] = Math.min(low[i], place[3 * v + i]);
                high[i] = Math.max(high[i], place[3 * v + i]);
            }
        }
        // off the plane of a flat hole and off the planes of voxels, where a point could lie exactly on a cap
        for (int i = 0; i < 3 && open.length > 0; i++) {
            double widest = Math.max(high[0] - low[0], Math.max(high[1] - low[1], high[2] - low[2]));
            apex[i] += widest * (0.0317 + 0.0113 * i);
        }
        double[] corners = new double[open.length / 2 * 9];
        for (int c = 0; c < open.length / 2; c++) {
            System.arraycopy(place, 3 * open[2 * c], corners, 9 * c, 3);
            System.arraycopy(place, 3 * open[2 * c + 1], corners, 9 * c + 3, 3);
            System.arraycopy(apex, 0, corners, 9 * c + 6, 3);
        }
        return corners;
    }

    int count() {
        return corners.length / 9;
    }

    /** The caps in millimetres. */
    HoleCaps inPatient(Geometry grid) {
        double[] moved = new double[corners.length];
        for (int o = 0; o < moved.length; o += 3) {
            Point3 p = grid.toPatient(corners[o], corners[o + 1], corners[o + 2]);
            moved[o] = p.x();
            moved[o + 1] = p.y();
            moved[o + 2] = p.z();
        }
        return new HoleCaps(moved);
    }

    /** What the caps add to the winding number at a place. */
    double windingAt(Point3 place) {
        double x = place.x();
        double y = place.y();
        double z = place.z();
        double sum = 0;
        double[] c = corners;
        for (int o = 0; o < c.length; o += 9) {
            sum += WindingNumber.halfAngle(c[o] - x, c[o + 1] - y, c[o + 2] - z, c[o + 3] - x, c[o + 4] - y, c[o + 5] - z, c[o + 6] - x, c[o + 7] - y,
                    c[o + 8] - z);
        }
        return sum / (2 * Math.PI);
    }
}
