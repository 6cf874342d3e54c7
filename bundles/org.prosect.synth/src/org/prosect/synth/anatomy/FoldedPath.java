package org.prosect.synth.anatomy;

import java.util.Random;

/**
 * A random path that visits every node of a box lattice once, in steps to neighbours: what a long bowel in a small belly does. Made from
 * a zigzag by backbite moves (M. L. Mansfield, J. Chem. Phys. 77, 1554, 1982).
 */
final class FoldedPath {

    private static final int[][] STEPS = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};

    private final int nx;
    private final int ny;
    private final int nz;
    private final int[][] path;

    FoldedPath(int nx, int ny, int nz, Random random) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        this.path = zigzag();
        for (int move = 0; move < 30 * path.length; move++) {
            if (random.nextBoolean()) {
                reverse(0, path.length - 1);
            }
            backbite(random.nextInt(STEPS.length));
        }
    }

    /** The nodes in order, each an index triple. */
    int[][] nodes() {
        return path;
    }

    private int[][] zigzag() {
        int[][] nodes = new int[nx * ny * nz][];
        int n = 0;
        for (int k = 0; k < nz; k++) {
            for (int j = 0; j < ny; j++) {
                for (int i = 0; i < nx; i++) {
                    int row = k % 2 == 0 ? j : ny - 1 - j;
                    boolean forth = (k * ny + j) % 2 == 0;
                    nodes[n++] = new int[] {forth ? i : nx - 1 - i, row, k};
                }
            }
        }
        return nodes;
    }

    /** Joins the first node to a neighbour and opens the ring that makes, so that another node is first. */
    private void backbite(int step) {
        int[] s = STEPS[step];
        int x = path[0][0] + s[0];
        int y = path[0][1] + s[1];
        int z = path[0][2] + s[2];
        for (int i = 2; i < path.length; i++) {
            if (path[i][0] == x && path[i][1] == y && path[i][2] == z) {
                reverse(0, i - 1);
                return;
            }
        }
    }

    private void reverse(int from, int to) {
        for (int a = from, b = to; a < b; a++, b--) {
            int[] node = path[a];
            path[a] = path[b];
            path[b] = node;
        }
    }
}
