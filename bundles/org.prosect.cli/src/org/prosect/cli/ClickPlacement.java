package org.prosect.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;

/**
 * Where somebody who knows the truth would click: inside a structure, as deep as possible and well spread, and around it. Distances are counted in
 * steps between face neighbours, which is enough for this.
 */
final class ClickPlacement {

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final Geometry geometry;
    private final byte[] truth;

    ClickPlacement(Mask truth) {
        geometry = truth.geometry();
        this.truth = truth.voxels();
    }

    /** The deepest voxel, then those that are deep and far from the ones before; array offsets, at most {@code count}. */
    List<Integer> inside(int count) {
        int[] depth = steps(0);
        int deepest = 0;
        for (int i = 0; i < depth.length; i++) {
            if (truth[i] != 0 && depth[i] != UNREACHED) {
                deepest = Math.max(deepest, depth[i]);
            }
        }
        int atLeast = Math.max(1, (deepest + 1) / 2);
        List<Integer> candidates = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < depth.length; i++) {
            if (truth[i] != 0 && depth[i] >= atLeast) {
                candidates.add(i);
                if (first < 0 || depth[i] > depth[first]) {
                    first = i;
                }
            }
        }
        return spread(candidates, first, count);
    }

    /** Voxels so many steps outside the structure, spread over all sides; array offsets, at most {@code count}. */
    List<Integer> around(int steps, int count) {
        int[] distance = steps(1);
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < distance.length; i++) {
            if (truth[i] == 0 && distance[i] == steps) {
                candidates.add(i);
            }
        }
        return spread(candidates, candidates.isEmpty() ? -1 : candidates.getFirst(), count);
    }

    /** Steps to the nearest voxel of the other kind, by breadth-first search from all voxels of kind {@code source}. */
    private int[] steps(int source) {
        int[] distance = new int[truth.length];
        Arrays.fill(distance, UNREACHED);
        int[] queue = new int[truth.length];
        int tail = 0;
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] == source) {
                distance[i] = 0;
                queue[tail++] = i;
            }
        }
        int nx = geometry.sizeX();
        int slice = nx * geometry.sizeY();
        for (int head = 0; head < tail; head++) {
            int i = queue[head];
            int x = i % nx;
            int y = i % slice / nx;
            int z = i / slice;
            int next = distance[i] + 1;
            tail = visit(x > 0, i - 1, next, distance, queue, tail);
            tail = visit(x < nx - 1, i + 1, next, distance, queue, tail);
            tail = visit(y > 0, i - nx, next, distance, queue, tail);
            tail = visit(y < geometry.sizeY() - 1, i + nx, next, distance, queue, tail);
            tail = visit(z > 0, i - slice, next, distance, queue, tail);
            tail = visit(z < geometry.sizeZ() - 1, i + slice, next, distance, queue, tail);
        }
        return distance;
    }

    private static int visit(boolean exists, int i, int next, int[] distance, int[] queue, int tail) {
        if (exists && distance[i] == UNREACHED) {
            distance[i] = next;
            queue[tail] = i;
            return tail + 1;
        }
        return tail;
    }

    /** Farthest-point sampling: each next one is the candidate farthest from all chosen ones. */
    private List<Integer> spread(List<Integer> candidates, int first, int count) {
        List<Integer> chosen = new ArrayList<>();
        if (first < 0) {
            return chosen;
        }
        double[] nearest = new double[candidates.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int next = first;
        while (chosen.size() < count) {
            chosen.add(next);
            int farthest = -1;
            for (int c = 0; c < nearest.length; c++) {
                nearest[c] = Math.min(nearest[c], squaredDistance(candidates.get(c), next));
                if (farthest < 0 || nearest[c] > nearest[farthest]) {
                    farthest = c;
                }
            }
            if (nearest[farthest] == 0) {
                break;
            }
            next = candidates.get(farthest);
        }
        return chosen;
    }

    private double squaredDistance(int a, int b) {
        int nx = geometry.sizeX();
        int slice = nx * geometry.sizeY();
        double dx = (a % nx - b % nx) * geometry.spacing().x();
        double dy = (a % slice / nx - b % slice / nx) * geometry.spacing().y();
        double dz = (a / slice - b / slice) * geometry.spacing().z();
        return dx * dx + dy * dy + dz * dz;
    }
}
