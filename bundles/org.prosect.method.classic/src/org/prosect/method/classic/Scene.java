package org.prosect.method.classic;

import org.prosect.core.Progress;
import org.prosect.imaging.ConnectedComponents;
import org.prosect.imaging.Connectivity;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

/**
 * What the propagating methods start from: a region of the image on a grid that is not too fine, smoothed intensities, the seeds grown to their
 * like-valued surroundings, what the structure looks like, and voxels that surely do not belong to it.
 *
 * @param grid the grid worked on
 * @param values smoothed intensities, NaN where the image has none
 * @param inside what the structure looks like around its seeds
 * @param marks 1 surely inside, -1 surely outside, 0 open; outside are the negative seeds, the faces of a box prompt, and large regions whose
 *            intensity is far from the structure's
 */
record Scene(WorkGrid grid, float[] values, IntensityModel inside, byte[] marks) {

    /** The noise floor as a part of the range from the 1st to the 99th percentile: below it, intensities count as equal. */
    private static final double NOISE_FLOOR = 0.005;
    /** A seed speaks for its neighbours up to this far (voxels of the finest spacing) with intensities up to so many spreads away. */
    private static final int SEED_RADIUS = 3;
    private static final double SEED_TOLERANCE = 2;
    /** Regions far in intensity count as outside from this part of all voxels on; smaller ones may be vessels in the structure. */
    private static final double LARGE = 0.001;

    /**
     * Prepares the part of an image around the seeds.
     *
     * @param marginMm how far beyond the seeds the structure may reach, when there is no box and the image has more than {@code maxVoxels}
     * @param maxVoxels most voxels of the grid
     * @param farSpreads from so many spreads on an intensity is far from the structure's; 0: never
     */
    static Scene of(Volume image, Seeds seeds, double marginMm, int maxVoxels, double farSpreads, Progress progress) {
        Region region = region(image.geometry(), seeds, marginMm, maxVoxels);
        WorkGrid grid = WorkGrid.of(image, region, maxVoxels, progress);
        float[] values = Smoothing.binomial(grid, 1, progress);
        byte[] marks = grid.mark(seeds);
        IntensityModel inside = IntensityModel.around(grid, values, marks, 1, noiseFloor(image));
        Scene scene = new Scene(grid, values, inside, marks);
        scene.growSeeds(SEED_TOLERANCE * inside.sd());
        if (seeds.box().isPresent()) {
            scene.markCutFaces(image.geometry());
        }
        if (farSpreads > 0) {
            scene.markFar(farSpreads, progress);
        }
        return scene;
    }

    /** The smallest spread of intensities that is believed: what is below is noise or rounding. */
    static double noiseFloor(Volume image) {
        double[] q = image.quantiles(0.01, 0.99);
        return Math.max(1e-6, NOISE_FLOOR * (q[1] - q[0]));
    }

    /** The part of an image that is looked at. */
    static Region region(Geometry g, Seeds seeds, double marginMm, int maxVoxels) {
        Region all = Region.of(g);
        if (seeds.box().isPresent()) {
            // two voxels more, so that the faces of the box can be told outside
            return seeds.box().get().union(seeds.bounds()).grown(2, 2, 2).intersection(all);
        }
        if (all.voxelCount() <= maxVoxels) {
            return all;
        }
        return seeds.bounds().grown((int) Math.ceil(marginMm / g.spacing().x()), (int) Math.ceil(marginMm / g.spacing().y()),
                (int) Math.ceil(marginMm / g.spacing().z())).intersection(all);
    }

    private void growSeeds(double tolerance) {
        byte[] seeds = marks.clone();
        double finest = Math.min(grid.spacing(0), Math.min(grid.spacing(1), grid.spacing(2)));
        int rx = (int) (SEED_RADIUS * finest / grid.spacing(0));
        int ry = (int) (SEED_RADIUS * finest / grid.spacing(1));
        int rz = (int) (SEED_RADIUS * finest / grid.spacing(2));
        for (int i = 0; i < seeds.length; i++) {
            if (seeds[i] == 0) {
                continue;
            }
            int x = x(i);
            int y = y(i);
            int z = z(i);
            for (int c = Math.max(0, z - rz); c <= Math.min(grid.sizeZ() - 1, z + rz); c++) {
                for (int b = Math.max(0, y - ry); b <= Math.min(grid.sizeY() - 1, y + ry); b++) {
                    for (int a = Math.max(0, x - rx); a <= Math.min(grid.sizeX() - 1, x + rx); a++) {
                        int j = (c * grid.sizeY() + b) * grid.sizeX() + a;
                        if (marks[j] == 0 && Math.abs(values[j] - values[i]) <= tolerance) {
                            marks[j] = seeds[i];
                        }
                    }
                }
            }
        }
    }

    /** The outermost layer of the region is outside wherever the image goes on beyond it. */
    private void markCutFaces(Geometry image) {
        Region r = grid.region();
        boolean[] cut = {r.x0() > 0, r.x1() < image.sizeX(), r.y0() > 0, r.y1() < image.sizeY(), r.z0() > 0, r.z1() < image.sizeZ()};
        for (int i = 0; i < marks.length; i++) {
            boolean face = cut[0] && x(i) == 0 || cut[1] && x(i) == grid.sizeX() - 1 || cut[2] && y(i) == 0 || cut[3] && y(i) == grid.sizeY() - 1
                    || cut[4] && z(i) == 0 || cut[5] && z(i) == grid.sizeZ() - 1;
            if (face && marks[i] == 0 && !Float.isNaN(values[i])) {
                marks[i] = -1;
            }
        }
    }

    private void markFar(double spreads, Progress progress) {
        int n = marks.length;
        boolean[] beyond = new boolean[n];
        for (int i = 0; i < n; i++) {
            beyond[i] = inside.distance(values[i]) > spreads;
        }
        progress.check();
        int row = grid.sizeX();
        int slice = row * grid.sizeY();
        byte[] far = new byte[n];
        for (int i = 0; i < n; i++) {
            boolean all = beyond[i] && marks[i] == 0 && (x(i) == 0 || beyond[i - 1]) && (x(i) == row - 1 || beyond[i + 1])
                    && (y(i) == 0 || beyond[i - row]) && (y(i) == grid.sizeY() - 1 || beyond[i + row]) && (z(i) == 0 || beyond[i - slice])
                    && (z(i) == grid.sizeZ() - 1 || beyond[i + slice]);
            far[i] = (byte) (all ? 1 : 0);
        }
        Geometry plain = Geometry.of(grid.sizeX(), grid.sizeY(), grid.sizeZ(), 1, 1, 1);
        ConnectedComponents components = ConnectedComponents.of(Mask.of(plain, far), Connectivity.FACES, progress::check);
        for (int i = 0; i < n; i++) {
            if (far[i] != 0 && components.size(components.at(i)) >= LARGE * n) {
                marks[i] = -1;
            }
        }
    }

    boolean hasOutside() {
        for (byte m : marks) {
            if (m < 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Change of intensity at each voxel: length of the central-difference gradient a voxel, in spreads; 0 in directions that lead out of the image.
     */
    float[] change() {
        float[] change = new float[values.length];
        for (int i = 0; i < change.length; i++) {
            double sum = squaredHalfStep(i, 1, x(i), grid.sizeX()) + squaredHalfStep(i, grid.sizeX(), y(i), grid.sizeY())
                    + squaredHalfStep(i, grid.sizeX() * grid.sizeY(), z(i), grid.sizeZ());
            change[i] = (float) (Math.sqrt(sum) / inside.sd());
        }
        return change;
    }

    private double squaredHalfStep(int i, int stride, int position, int size) {
        if (position == 0 || position == size - 1) {
            return 0;
        }
        double d = (values[i + stride] - values[i - stride]) / 2;
        return Double.isNaN(d) ? 0 : d * d;
    }

    int x(int i) {
        return i % grid.sizeX();
    }

    int y(int i) {
        return i / grid.sizeX() % grid.sizeY();
    }

    int z(int i) {
        return i / (grid.sizeX() * grid.sizeY());
    }
}
