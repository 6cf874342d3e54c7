package org.prosect.method.classic;

import java.util.Arrays;

import org.prosect.core.Progress;

/** The cheapest paths from the marks of a {@link Scene} to every voxel, where a path costs as much as its dearest link. */
final class FuzzyPaths {

    /** Costs are kept as integers: so many for a cost of 1 … */
    private static final int STEPS = 64;
    /** … and no dearer than this. */
    private static final int LEVELS = 2048;

    private final Scene scene;
    private final double homogeneity;
    private final int sizeX;
    private final int sizeY;
    private final int sizeZ;
    /** See {@link Scene#change()}. */
    private final float[] change;
    /** Distance of each voxel's intensity from the structure's, in spreads. */
    private final float[] unlikeness;

    /**
     * Prepares the links.
     *
     * @param homogeneity how much the change of intensity counts in the structure, 0 to 1; the rest is its distance from the structure's intensity
     */
    FuzzyPaths(Scene scene, double homogeneity) {
        this.scene = scene;
        this.homogeneity = homogeneity;
        sizeX = scene.grid().sizeX();
        sizeY = scene.grid().sizeY();
        sizeZ = scene.grid().sizeZ();
        float[] v = scene.values();
        change = scene.change();
        unlikeness = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            unlikeness[i] = (float) scene.inside().distance(v[i]);
        }
    }

    /**
     * 1 for voxels to which the structure's marks have a path that is cheaper than any from outside and costs at most {@code maxCost}, else 0. Equal
     * costs go to whoever comes first in the order of voxels.
     */
    float[] inside(double maxCost, Progress progress) {
        float[] v = scene.values();
        byte[] side = scene.marks().clone();
        int[] cost = new int[v.length];
        Arrays.fill(cost, LEVELS);
        BucketQueue queue = new BucketQueue(LEVELS);
        for (int i = 0; i < side.length; i++) {
            if (side[i] != 0) {
                cost[i] = 0;
                queue.add(i, 0);
            }
        }
        int slice = sizeX * sizeY;
        int done = 0;
        for (int i = queue.take(); i >= 0; i = queue.take()) {
            if (cost[i] != queue.level()) {
                continue;
            }
            if ((done++ & 0xffff) == 0) {
                progress.check();
                progress.report((double) done / v.length, "connecting");
            }
            int x = scene.x(i);
            int y = scene.y(i);
            int z = scene.z(i);
            for (int direction = 0; direction < 6; direction++) {
                int j = switch (direction) {
                    case 0 -> x > 0 ? i - 1 : -1;
                    case 1 -> x < sizeX - 1 ? i + 1 : -1;
                    case 2 -> y > 0 ? i - sizeX : -1;
                    case 3 -> y < sizeY - 1 ? i + sizeX : -1;
                    case 4 -> z > 0 ? i - slice : -1;
                    default -> z < sizeZ - 1 ? i + slice : -1;
                };
                if (j >= 0 && cost[j] > cost[i] && !Float.isNaN(v[j])) {
                    int through = Math.max(cost[i], link(i, j, side[i] > 0));
                    if (through < cost[j]) {
                        cost[j] = through;
                        side[j] = side[i];
                        queue.add(j, through);
                    }
                }
            }
        }
        float[] result = new float[v.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = side[i] > 0 && cost[i] <= maxCost * STEPS ? 1 : 0;
        }
        return result;
    }

    private int link(int i, int j, boolean inStructure) {
        double h = Math.max(change[i], change[j]);
        double f = inStructure ? (unlikeness[i] + unlikeness[j]) / 2 : 0;
        double cost = Math.sqrt(homogeneity * h * h + (1 - homogeneity) * f * f);
        return (int) Math.min(LEVELS - 1.0, STEPS * cost);
    }
}
