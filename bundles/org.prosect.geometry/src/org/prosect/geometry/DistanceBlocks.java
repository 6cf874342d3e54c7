package org.prosect.geometry;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/**
 * Exact distances from the voxel centres of a grid to a mesh. The grid is divided into blocks, those into smaller ones and those into voxels; each
 * block keeps the vertices whose triangles can be nearest to one of its voxels.
 *
 * <p>Let q be the nearest point of the mesh to v. It lies inside a triangle, inside an edge or on a vertex, and v − q is perpendicular to that. So
 * for the corner p nearest to q, |v−p|² = |v−q|² + |p−q|², and |p−q| is at most the triangle's covering radius, the largest distance of one of its
 * points to the nearest corner. Hence only triangles at vertices p with |v−p|² − ρ(p)² ≤ d² have to be looked at, ρ(p) the largest covering radius
 * around p and d any upper bound. Two such terms differ by a linear function of v, so that a block can drop a vertex for all its voxels with one
 * exact test, however far the mesh is.
 */
final class DistanceBlocks {

    /** Voxels along the side of a block, level by level. */
    private static final int[] SIDES = {32, 8, 4};
    /** Relative rounding of terms that are kept in float. */
    private static final double SLACK = 1e-6;
    /** Asks for no closest point. */
    private static final double[] NONE = {};

    private final TriangleArrays triangles;
    private final VertexFans fans;
    private final Geometry grid;
    private final float[] distances;
    /** The step of each grid axis, millimetres, axis by axis. */
    private final double[] step;

    DistanceBlocks(TriangleMesh mesh, Geometry grid) {
        this.triangles = new TriangleArrays(mesh);
        this.fans = new VertexFans(mesh);
        this.grid = grid;
        this.distances = new float[Math.toIntExact(grid.voxelCount())];
        double[] affine = grid.affine();
        this.step = new double[] {affine[0], affine[4], affine[8], affine[1], affine[5], affine[9], affine[2], affine[6], affine[10]};
    }

    /** The distances in millimetres, one a voxel; +∞ for a mesh without triangles. */
    float[] compute(Runnable check) {
        if (triangles.count() == 0) {
            Arrays.fill(distances, Float.POSITIVE_INFINITY);
            return distances;
        }
        Block whole = new Block(0, 0, 0, grid.sizeX(), grid.sizeY(), grid.sizeZ());
        Candidates all = new Candidates(fans.usedCount());
        all.centreOn(whole);
        for (int v = 0; v < fans.vertexCount(); v++) {
            if (fans.isUsed(v)) {
                all.add(v);
            }
        }
        int side = SIDES[0];
        int nx = (grid.sizeX() + side - 1) / side;
        int ny = (grid.sizeY() + side - 1) / side;
        int nz = (grid.sizeZ() + side - 1) / side;
        ThreadLocal<Worker> workers = ThreadLocal.withInitial(Worker::new);
        IntStream.range(0, nx * ny * nz).parallel().forEach(b -> {
            check.run();
            workers.get().enter(whole.part(b % nx, b / nx % ny, b / nx / ny, side), all, 0);
        });
        return distances;
    }

    /** Voxels x0 ≤ x < x1 and so on. */
    private record Block(int x0, int y0, int z0, int x1, int y1, int z1) {

        Block part(int i, int j, int k, int side) {
            int x = x0 + i * side;
            int y = y0 + j * side;
            int z = z0 + k * side;
            return new Block(x, y, z, Math.min(x1, x + side), Math.min(y1, y + side), Math.min(z1, z + side));
        }

        /** From the centre to the outermost voxel centres along an axis, in voxels. */
        double half(int axis) {
            return ((axis == 0 ? x1 - x0 : axis == 1 ? y1 - y0 : z1 - z0) - 1) / 2.0;
        }
    }

    /** Vertices with their places relative to the centre of a block and their squared covering radius. */
    private final class Candidates {

        private int[] vertex;
        private float[] x;
        private float[] y;
        private float[] z;
        private float[] reach;
        private int count;
        private Point3 centre = new Point3(0, 0, 0);
        private double radius;

        Candidates(int capacity) {
            room(capacity);
        }

        void room(int capacity) {
            if (vertex == null || vertex.length < capacity) {
                vertex = new int[capacity];
                x = new float[capacity];
                y = new float[capacity];
                z = new float[capacity];
                reach = new float[capacity];
            }
        }

        void centreOn(Block block) {
            centre = grid.toPatient(block.x0 + block.half(0), block.y0 + block.half(1), block.z0 + block.half(2));
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                double extent = block.half(0) * Math.abs(step[i]) + block.half(1) * Math.abs(step[3 + i]) + block.half(2) * Math.abs(step[6 + i]);
                sum += extent * extent;
            }
            radius = Math.sqrt(sum);
            count = 0;
        }

        void add(int v) {
            vertex[count] = v;
            x[count] = (float) (fans.x(v) - centre.x());
            y[count] = (float) (fans.y(v) - centre.y());
            z[count] = (float) (fans.z(v) - centre.z());
            reach[count++] = fans.squaredReach(v);
        }

        /** |v − p|² − ρ² for all vertices p. */
        void terms(float dx, float dy, float dz, float[] result) {
            float[] px = x;
            float[] py = y;
            float[] pz = z;
            float[] r = reach;
            for (int c = 0, n = count; c < n; c++) {
                float ex = px[c] - dx;
                float ey = py[c] - dy;
                float ez = pz[c] - dz;
                result[c] = ex * ex + ey * ey + ez * ez - r[c];
            }
        }
    }

    /** What one thread works with. */
    private final class Worker {

        private final Candidates[] lists = new Candidates[SIDES.length];
        private final double[] best = new double[3];
        private float[] terms = new float[256];
        /** The last search in which a triangle was looked at: neighbouring vertices share triangles. */
        private final int[] seen = new int[triangles.count()];
        private int round;
        private double square;
        private int triangle;

        Worker() {
            Arrays.setAll(lists, i -> new Candidates(256));
        }

        /** Finds the nearest point of the triangles at the candidates; returns the place in the list of its vertex. */
        int nearest(Candidates list, double x, double y, double z, int guess) {
            int n = list.count;
            if (terms.length < n) {
                terms = new float[2 * n];
            }
            float[] t = terms;
            list.terms((float) (x - list.centre.x()), (float) (y - list.centre.y()), (float) (z - list.centre.z()), t);
            round++;
            square = Double.POSITIVE_INFINITY;
            int nearest = guess;
            fan(list.vertex[guess], x, y, z);
            float limit = limit(list);
            for (int c = 0; c < n; c++) {
                if (t[c] < limit && c != guess && fan(list.vertex[c], x, y, z)) {
                    nearest = c;
                    limit = limit(list);
                }
            }
            return nearest;
        }

        private float limit(Candidates list) {
            double reach = Math.sqrt(square) + list.radius;
            return (float) (square + SLACK * reach * reach);
        }

        /** Whether a triangle around a vertex is nearer than what was found before. */
        private boolean fan(int vertex, double x, double y, double z) {
            boolean nearer = false;
            for (int i = fans.first(vertex); i < fans.first(vertex + 1); i++) {
                int t = fans.triangle(i);
                if (seen[t] != round) {
                    seen[t] = round;
                    double d = triangles.closest(t, x, y, z, NONE);
                    if (d < square) {
                        square = d;
                        triangle = t;
                        nearer = true;
                    }
                }
            }
            return nearer;
        }

        void enter(Block block, Candidates parent, int level) {
            Candidates list = lists[level];
            list.room(parent.count);
            list.centreOn(block);
            nearest(parent, list.centre.x(), list.centre.y(), list.centre.z(), 0);
            triangles.closest(triangle, list.centre.x(), list.centre.y(), list.centre.z(), best);
            float limit = limit(parent);
            float bx = (float) (best[0] - parent.centre.x());
            float by = (float) (best[1] - parent.centre.y());
            float bz = (float) (best[2] - parent.centre.z());
            float[] spread = new float[9];
            for (int i = 0; i < 9; i++) {
                spread[i] = (float) (2 * step[i] * block.half(i / 3));
            }
            for (int c = 0; c < parent.count; c++) {
                float wx = parent.x[c] - bx;
                float wy = parent.y[c] - by;
                float wz = parent.z[c] - bz;
                if (terms[c] - Math.abs(wx * spread[0] + wy * spread[1] + wz * spread[2]) - Math.abs(wx * spread[3] + wy * spread[4] + wz * spread[5])
                        - Math.abs(wx * spread[6] + wy * spread[7] + wz * spread[8]) <= limit) {
                    list.add(parent.vertex[c]);
                }
            }
            if (level + 1 == SIDES.length) {
                voxels(block, list);
                return;
            }
            int side = SIDES[level + 1];
            for (int k = 0; block.z0 + k * side < block.z1; k++) {
                for (int j = 0; block.y0 + j * side < block.y1; j++) {
                    for (int i = 0; block.x0 + i * side < block.x1; i++) {
                        enter(block.part(i, j, k, side), list, level + 1);
                    }
                }
            }
        }

        private void voxels(Block block, Candidates list) {
            Point3 origin = grid.origin();
            int guess = 0;
            for (int k = block.z0; k < block.z1; k++) {
                for (int j = block.y0; j < block.y1; j++) {
                    for (int i = block.x0; i < block.x1; i++) {
                        guess = nearest(list, origin.x() + i * step[0] + j * step[3] + k * step[6], origin.y() + i * step[1] + j * step[4]
                                + k * step[7], origin.z() + i * step[2] + j * step[5] + k * step[8], guess);
                        distances[grid.offset(i, j, k)] = (float) Math.sqrt(square);
                    }
                }
            }
        }
    }
}
