package org.prosect.geometry;

import java.util.Arrays;

/**
 * Where the rows of voxels along x cross triangles. Places are indices of the grid. A row through an edge or a vertex of the mesh counts as moved by
 * an infinitely small step along y and a much smaller one along z, so that it crosses exactly one of the triangles on either side.
 */
final class RowCrossings {

    private final int sizeY;
    private final int sizeZ;
    /** The first crossing of each row, −1 for none; crossings of a row are linked. */
    private final int[] first;
    private int[] next = new int[1024];
    private double[] x = new double[1024];
    private byte[] turn = new byte[1024];
    private int count;

    RowCrossings(int sizeY, int sizeZ) {
        this.sizeY = sizeY;
        this.sizeZ = sizeZ;
        first = new int[sizeY * sizeZ];
        Arrays.fill(first, -1);
    }

    /** Adds a triangle given by three places; {@code weight} is 1, or −1 on a grid that mirrors the patient. */
    void add(double[] p, int a, double[] q, int b, double[] r, int c, int weight) {
        double ay = p[a + 1];
        double az = p[a + 2];
        double by = q[b + 1];
        double bz = q[b + 2];
        double cy = r[c + 1];
        double cz = r[c + 2];
        int y0 = (int) Math.max(0, Math.ceil(Math.min(ay, Math.min(by, cy))));
        int y1 = (int) Math.min(sizeY - 1, Math.floor(Math.max(ay, Math.max(by, cy))));
        int z0 = (int) Math.max(0, Math.ceil(Math.min(az, Math.min(bz, cz))));
        int z1 = (int) Math.min(sizeZ - 1, Math.floor(Math.max(az, Math.max(bz, cz))));
        for (int z = z0; z <= z1; z++) {
            for (int y = y0; y <= y1; y++) {
                int side = PlaneSide.of(y, z, ay, az, by, bz);
                if (side != 0 && side == PlaneSide.of(y, z, by, bz, cy, cz) && side == PlaneSide.of(y, z, cy, cz, ay, az)) {
                    double wa = (by - y) * (cz - z) - (bz - z) * (cy - y);
                    double wb = (cy - y) * (az - z) - (cz - z) * (ay - y);
                    double wc = (ay - y) * (bz - z) - (az - z) * (by - y);
                    double sum = wa + wb + wc;
                    double at = sum == 0 ? p[a] : (wa * p[a] + wb * q[b] + wc * r[c]) / sum;
                    // a triangle that faces +x is a way out
                    put(z * sizeY + y, at, (byte) (-side * weight));
                }
            }
        }
    }

    /**
     * Puts the winding numbers of a row's voxels into {@code winding}, and their parities when {@code parity} is set.
     *
     * @return false when the row crosses nothing: all zero, and the array is as it was
     */
    boolean sweep(int y, int z, int[] winding, boolean parity) {
        int row = z * sizeY + y;
        if (first[row] < 0) {
            return false;
        }
        Arrays.fill(winding, 0);
        for (int c = first[row]; c >= 0; c = next[c]) {
            // a voxel centre on the mesh counts as moved by a still smaller step along x
            int from = (int) Math.min(winding.length, Math.max(0, Math.ceil(x[c])));
            if (from < winding.length) {
                winding[from] += parity ? 1 : turn[c];
            }
        }
        for (int i = 1; i < winding.length; i++) {
            winding[i] += winding[i - 1];
        }
        for (int i = 0; i < winding.length && parity; i++) {
            winding[i] &= 1;
        }
        return true;
    }

    private void put(int row, double at, byte direction) {
        if (count == x.length) {
            next = Arrays.copyOf(next, 2 * count);
            x = Arrays.copyOf(x, 2 * count);
            turn = Arrays.copyOf(turn, 2 * count);
        }
        x[count] = at;
        turn[count] = direction;
        next[count] = first[row];
        first[row] = count++;
    }
}
