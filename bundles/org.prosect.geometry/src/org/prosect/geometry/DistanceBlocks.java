package org.prosect.geometry;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

/**
 * Exact distances from the voxel centres of a grid to a mesh. The grid is divided into blocks, those into smaller ones and those into voxels; each block
 * keeps the triangles that can be nearest to one of its voxels.
 *
 * <p>The distance to a triangle is a convex function of the position, so its value and gradient at the centre of a block bound it from below
 * everywhere: d(c+e) ≥ d(c) + g·e. The distance to the point of triangle B that is nearest to the centre bounds B's from above: d(c+e) ≤ d + g·e + |e|²/2d,
 * and ≤ d + |e|. A triangle whose lower bound is nowhere in the block under the upper bound of the one nearest to its centre is dropped. What is left
 * hardly grows with the distance to the mesh, unlike in a search by boxes.
 */
final class DistanceBlocks {

    /** Voxels along the side of a block, level by level. */
    private static final int[] SIDES = {32, 8, 4};
    /** Rounding of the bounds, which are kept in float. */
    private static final double SLACK = 2e-6;

    private final TriangleArrays triangles;
    private final Geometry grid;
    private final float[] distances;
    private final double[] step;

    DistanceBlocks(TriangleMesh mesh, Geometry grid) {
        this.triangles = new TriangleArrays(mesh);
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
        Candidates all = new Candidates(triangles.count());
        for (int t = 0; t < triangles.count(); t++) {
            all.triangle[t] = t;
        }
        all.count = triangles.count();
        Block whole = new Block(0, 0, 0, grid.sizeX(), grid.sizeY(), grid.sizeZ());
        all.centreOn(whole, new Worker());
        int nx = blocks(grid.sizeX());
        int ny = blocks(grid.sizeY());
        ThreadLocal<Worker> workers = ThreadLocal.withInitial(Worker::new);
        IntStream.range(0, nx * ny * blocks(grid.sizeZ())).parallel().forEach(b -> {
            check.run();
            Worker worker = workers.get();
            Block block = new Block(0, 0, 0, grid.sizeX(), grid.sizeY(), grid.sizeZ()).part(b % nx, b / nx % ny, b / nx / ny, SIDES[0]);
            worker.enter(block, all, 0);
        });
        return distances;
    }

    private static int blocks(int size) {
        return (size + SIDES[0] - 1) / SIDES[0];
    }

    /** Voxels x0 ≤ x < x1 and so on. */
    private record Block(int x0, int y0, int z0, int x1, int y1, int z1) {

        Block part(int i, int j, int k, int side) {
            int x = x0 + i * side;
            int y = y0 + j * side;
            int z = z0 + k * side;
            return new Block(x, y, z, Math.min(x1, x + side), Math.min(y1, y + side), Math.min(z1, z + side));
        }

        double centreX() {
            return (x0 + x1 - 1) / 2.0;
        }

        double centreY() {
            return (y0 + y1 - 1) / 2.0;
        }

        double centreZ() {
            return (z0 + z1 - 1) / 2.0;
        }
    }

    /** Triangles with their distance and its gradient (in voxels) at a place of the grid. */
    private static final class Candidates {

        int[] triangle;
        float[] distance;
        float[] gradientX;
        float[] gradientY;
        float[] gradientZ;
        int count;
        double centreX;
        double centreY;
        double centreZ;

        Candidates(int capacity) {
            triangle = new int[capacity];
            distance = new float[capacity];
            gradientX = new float[capacity];
            gradientY = new float[capacity];
            gradientZ = new float[capacity];
        }

        void room(int capacity) {
            if (triangle.length < capacity) {
                triangle = new int[capacity];
                distance = new float[capacity];
                gradientX = new float[capacity];
                gradientY = new float[capacity];
                gradientZ = new float[capacity];
            }
        }

        void centreOn(Block block, Worker worker) {
            centreX = block.centreX();
            centreY = block.centreY();
            centreZ = block.centreZ();
            worker.move(centreX, centreY, centreZ);
            for (int i = 0; i < count; i++) {
                worker.exact(triangle[i]);
                worker.store(this, i, triangle[i]);
            }
        }
    }

    /** What one thread works with. */
    private final class Worker {

        private final Candidates[] lists = new Candidates[SIDES.length];
        private final double[] closest = new double[3];
        private float[] bounds = new float[0];
        private double x;
        private double y;
        private double z;
        private double distance;
        private double gradientX;
        private double gradientY;
        private double gradientZ;

        Worker() {
            Arrays.setAll(lists, i -> new Candidates(256));
        }

        /** Goes to a place given by (fractional) voxel numbers. */
        void move(double i, double j, double k) {
            Point3 origin = grid.origin();
            x = origin.x() + i * step[0] + j * step[3] + k * step[6];
            y = origin.y() + i * step[1] + j * step[4] + k * step[7];
            z = origin.z() + i * step[2] + j * step[5] + k * step[8];
        }

        double exact(int triangle) {
            distance = Math.sqrt(triangles.closest(triangle, x, y, z, closest));
            return distance;
        }

        /** The gradient for the triangle asked last. */
        void gradient() {
            double f = distance > 0 ? 1 / distance : 0;
            double gx = (x - closest[0]) * f;
            double gy = (y - closest[1]) * f;
            double gz = (z - closest[2]) * f;
            gradientX = gx * step[0] + gy * step[1] + gz * step[2];
            gradientY = gx * step[3] + gy * step[4] + gz * step[5];
            gradientZ = gx * step[6] + gy * step[7] + gz * step[8];
        }

        void store(Candidates list, int i, int triangle) {
            gradient();
            list.triangle[i] = triangle;
            list.distance[i] = (float) distance;
            list.gradientX[i] = (float) gradientX;
            list.gradientY[i] = (float) gradientY;
            list.gradientZ[i] = (float) gradientZ;
        }

        /** The candidate nearest to the place (i, j, k); {@link #distance} and {@link #closest} are set for it. */
        int nearest(Candidates list, double i, double j, double k, int guess) {
            move(i, j, k);
            float dx = (float) (i - list.centreX);
            float dy = (float) (j - list.centreY);
            float dz = (float) (k - list.centreZ);
            int n = list.count;
            if (bounds.length < n) {
                bounds = new float[Math.max(n, 2 * bounds.length)];
            }
            bound(list, dx, dy, dz, bounds, n);
            int best = guess;
            double square = triangles.closest(list.triangle[best], x, y, z, closest);
            float limit = limit(square);
            for (int c = 0; c < n; c++) {
                if (bounds[c] < limit) {
                    double d = triangles.closest(list.triangle[c], x, y, z, closest);
                    if (d < square) {
                        square = d;
                        best = c;
                        limit = limit(square);
                    }
                }
            }
            distance = Math.sqrt(square);
            return best;
        }

        private float limit(double square) {
            double d = Math.sqrt(square);
            return (float) (d + SLACK * (d + radius));
        }

        private double radius;

        void enter(Block block, Candidates parent, int level) {
            double hx = (block.x1 - block.x0 - 1) / 2.0;
            double hy = (block.y1 - block.y0 - 1) / 2.0;
            double hz = (block.z1 - block.z0 - 1) / 2.0;
            radius = radius(grid.sizeX(), grid.sizeY(), grid.sizeZ());
            int b = nearest(parent, block.centreX(), block.centreY(), block.centreZ(), 0);
            double d = exact(parent.triangle[b]);
            gradient();
            float gx = (float) gradientX;
            float gy = (float) gradientY;
            float gz = (float) gradientZ;
            double r = radius(hx, hy, hz);
            double slack = SLACK * (d + radius);
            float first = (float) (d + (d > 0 ? r * r / (2 * d) : r) + slack);
            float second = (float) (d + r + slack);
            Candidates list = lists[level];
            list.room(parent.count);
            list.centreX = block.centreX();
            list.centreY = block.centreY();
            list.centreZ = block.centreZ();
            boolean useFirst = d > 0;
            int n = 0;
            for (int c = 0; c < parent.count; c++) {
                // bounds[] still holds the lower bounds at the centre
                float ax = parent.gradientX[c];
                float ay = parent.gradientY[c];
                float az = parent.gradientZ[c];
                float lower = bounds[c];
                if (lower - (Math.abs(ax) * (float) hx + Math.abs(ay) * (float) hy + Math.abs(az) * (float) hz) < second && (!useFirst
                        || lower - (Math.abs(ax - gx) * (float) hx + Math.abs(ay - gy) * (float) hy + Math.abs(az - gz) * (float) hz) < first)) {
                    double e = exact(parent.triangle[c]);
                    gradient();
                    if (e - (Math.abs(gradientX) * hx + Math.abs(gradientY) * hy + Math.abs(gradientZ) * hz) < second && (!useFirst
                            || e - (Math.abs(gradientX - gx) * hx + Math.abs(gradientY - gy) * hy + Math.abs(gradientZ - gz) * hz) < first)) {
                        store(list, n++, parent.triangle[c]);
                    }
                }
            }
            list.count = n;
            if (level + 1 < SIDES.length) {
                int side = SIDES[level + 1];
                for (int k = 0; block.z0 + k * side < block.z1; k++) {
                    for (int j = 0; block.y0 + j * side < block.y1; j++) {
                        for (int i = 0; block.x0 + i * side < block.x1; i++) {
                            enter(block.part(i, j, k, side), list, level + 1);
                        }
                    }
                }
            } else {
                voxels(block, list);
            }
        }

        private double radius(double hx, double hy, double hz) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                double extent = hx * Math.abs(step[i]) + hy * Math.abs(step[3 + i]) + hz * Math.abs(step[6 + i]);
                sum += extent * extent;
            }
            return Math.sqrt(sum);
        }

        private void voxels(Block block, Candidates list) {
            int guess = 0;
            for (int k = block.z0; k < block.z1; k++) {
                for (int j = block.y0; j < block.y1; j++) {
                    for (int i = block.x0; i < block.x1; i++) {
                        guess = nearest(list, i, j, k, guess);
                        distances[grid.offset(i, j, k)] = (float) distance;
                    }
                }
            }
        }
    }

    private static void bound(Candidates list, float dx, float dy, float dz, float[] bounds, int n) {
        float[] d = list.distance;
        float[] gx = list.gradientX;
        float[] gy = list.gradientY;
        float[] gz = list.gradientZ;
        for (int c = 0; c < n; c++) {
            bounds[c] = d[c] + gx[c] * dx + gy[c] * dy + gz[c] * dz;
        }
    }
}
