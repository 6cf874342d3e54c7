package org.prosect.geometry;

import java.util.Arrays;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;

/** The inside of an open mesh: what the whole winding number with caps less that of the caps makes more than a half. */
final class OpenMeshFill {

    /** Voxels along the side of a block in which the winding number of caps is bounded at once. */
    private static final int BLOCK = 4;

    private final Geometry grid;
    private final RowCrossings rows;
    /** In patient millimetres: a solid angle depends on the spacing. */
    private final HoleCaps caps;
    private final int[] low = new int[3];
    private final int[] high = new int[3];
    private final double[] area;
    private final double[] reach;

    OpenMeshFill(Geometry grid, RowCrossings rows, HoleCaps caps, double[] place) {
        this.grid = grid;
        this.rows = rows;
        this.caps = caps.inPatient(grid);
        double[] from = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] to = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < place.length; i++) {
            from[i % 3] = Math.min(from[i % 3], place[i]);
            to[i % 3] = Math.max(to[i % 3], place[i]);
        }
        for (int i = 0; i < 3; i++) {
            low[i] = (int) Math.max(0, Math.ceil(from[i]));
            high[i] = (int) Math.min(grid.size(i) - 1, Math.floor(to[i]));
        }
        area = new double[this.caps.count()];
        reach = new double[this.caps.count()];
        for (int c = 0; c < area.length; c++) {
            measure(c);
        }
    }

    private void measure(int cap) {
        double[] p = caps.corners;
        int o = 9 * cap;
        double ux = p[o + 3] - p[o];
        double uy = p[o + 4] - p[o + 1];
        double uz = p[o + 5] - p[o + 2];
        double vx = p[o + 6] - p[o];
        double vy = p[o + 7] - p[o + 1];
        double vz = p[o + 8] - p[o + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        area[cap] = Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
        reach[cap] = Math.sqrt(Math.max(ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz));
    }

    void fill(Mask mask) {
        int[][] winding = new int[BLOCK * BLOCK][grid.sizeX()];
        for (int z = low[2]; z <= high[2]; z += BLOCK) {
            for (int y = low[1]; y <= high[1]; y += BLOCK) {
                for (int k = 0; k < BLOCK * BLOCK; k++) {
                    int row = y + k % BLOCK;
                    int slice = z + k / BLOCK;
                    if (row > high[1] || slice > high[2] || !rows.sweep(row, slice, winding[k], false)) {
                        Arrays.fill(winding[k], 0);
                    }
                }
                for (int x = low[0]; x <= high[0]; x += BLOCK) {
                    block(mask, winding, x, y, z);
                }
            }
        }
    }

    private void block(Mask mask, int[][] winding, int x0, int y0, int z0) {
        double half = (BLOCK - 1) / 2.0;
        Point3 middle = grid.toPatient(x0 + half, y0 + half, z0 + half);
        double radius = 0;
        for (int corner = 0; corner < 4; corner++) {
            radius = Math.max(radius, middle.distance(grid.toPatient(x0, y0 + 2 * half * (corner & 1), z0 + 2 * half * (corner >> 1))));
        }
        double centre = caps.windingAt(middle);
        double change = radius * steepest(middle, radius);
        for (int z = z0; z <= Math.min(high[2], z0 + BLOCK - 1); z++) {
            for (int y = y0; y <= Math.min(high[1], y0 + BLOCK - 1); y++) {
                int[] row = winding[(z - z0) * BLOCK + y - y0];
                for (int x = x0; x <= Math.min(high[0], x0 + BLOCK - 1); x++) {
                    double margin = Math.abs(row[x] - centre) - 0.5;
                    boolean sure = Math.abs(margin) > change;
                    mask.set(grid.offset(x, y, z), (sure ? margin : Math.abs(row[x] - caps.windingAt(grid.toPatient(x, y, z))) - 0.5) > 0);
                }
            }
        }
    }

    /** A bound of the caps' gradient within a distance: that of a dipole layer is at most area / (2π distance³). */
    private double steepest(Point3 centre, double radius) {
        double sum = 0;
        double[] p = caps.corners;
        for (int c = 0; c < area.length; c++) {
            int o = 9 * c;
            double dx = p[o] - centre.x();
            double dy = p[o + 1] - centre.y();
            double dz = p[o + 2] - centre.z();
            double distance = Math.sqrt(dx * dx + dy * dy + dz * dz) - reach[c] - radius;
            if (distance <= 0) {
                return Double.POSITIVE_INFINITY;
            }
            sum += area[c] / (2 * Math.PI * distance * distance * distance);
        }
        return sum;
    }
}
