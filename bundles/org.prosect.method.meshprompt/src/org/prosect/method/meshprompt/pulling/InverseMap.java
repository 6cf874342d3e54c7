package org.prosect.method.meshprompt.pulling;

import java.util.Arrays;

import org.prosect.core.Progress;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.DisplacementField;
import org.prosect.method.meshprompt.model.Deformation;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.nn.Tensor;

/**
 * The inverse of a map by fixed-point iteration (Chen et al., A simple fixed-point approach to invert a deformation field, Medical Physics 2008), for
 * each point by itself: the place x that the map leads to y is where x = x + y − map(x). A step that leads farther from y is taken back and halved.
 */
final class InverseMap {

    private static final int MOST_STEPS = 60;
    /** Voxels from its point at which a place is found. */
    private static final double FOUND = 1e-3;

    private final Deformation map;
    private final Progress progress;

    InverseMap(Deformation map, Progress progress) {
        this.map = map;
        this.progress = progress;
    }

    /**
     * Places that the map leads to points.
     *
     * @param voxels of the model's grid, three numbers each
     * @param residuals how far from its point the map leads each of them, voxels
     */
    record Places(float[] voxels, double[] residuals) { }

    /**
     * A mesh moved against the map.
     *
     * @param mesh the same vertices in the same order, patient millimetres
     * @param residuals how far from its old place the map leads each vertex, voxels of the model's grid
     */
    record Moved(TriangleMesh mesh, double[] residuals) { }

    /** Moves a mesh. */
    Moved moved(TriangleMesh mesh) {
        Places places = places(map.grid().toVoxels(mesh.vertices()));
        return new Moved(mesh.withVertices(map.grid().toMillimetres(places.voxels)), places.residuals);
    }

    /** The displacements of the inverse in millimetres, on the network's grid. */
    DisplacementField field() {
        ModelSettings s = map.settings();
        int nodes = s.outputSize(0) * s.outputSize(1) * s.outputSize(2);
        float[] points = new float[3 * nodes];
        for (int x = 0, at = 0; x < s.outputSize(0); x++) {
            for (int y = 0; y < s.outputSize(1); y++) {
                for (int z = 0; z < s.outputSize(2); z++) {
                    points[at++] = (float) (x * s.outputStep(0));
                    points[at++] = (float) (y * s.outputStep(1));
                    points[at++] = (float) (z * s.outputStep(2));
                }
            }
        }
        float[] found = places(points).voxels;
        float[] channels = new float[found.length];
        for (int i = 0; i < found.length; i++) {
            channels[i % 3 * nodes + i / 3] = found[i];
        }
        return new Deformation(map.grid(), s, Tensor.of(channels, 1, 3, s.outputSize(0), s.outputSize(1), s.outputSize(2))).field();
    }

    /**
     * Where the map leads to some points from.
     *
     * @param points in voxels of the model's grid, three numbers each
     */
    Places places(float[] points) {
        float[] best = points.clone();
        double[] nearest = new double[points.length / 3];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        float[] there = new float[points.length];
        float[] factor = new float[nearest.length];
        float[] tried = points.clone();
        double worst = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS && worst > FOUND; step++) {
            progress.check();
            float[] now = map.mapped(tried);
            worst = 0;
            for (int p = 0; p < nearest.length; p++) {
                double distance = distance(now, points, p);
                boolean nearer = distance < nearest[p];
                factor[p] = nearer ? step == 0 ? 1 : Math.min(1, 2 * factor[p]) : factor[p] / 2;
                if (nearer) {
                    nearest[p] = distance;
                    System.arraycopy(tried, 3 * p, best, 3 * p, 3);
                    System.arraycopy(now, 3 * p, there, 3 * p, 3);
                }
                for (int i = 3 * p; i < 3 * p + 3; i++) {
                    tried[i] = best[i] + factor[p] * (points[i] - there[i]);
                }
                worst = Math.max(worst, nearest[p]);
            }
        }
        return new Places(best, nearest);
    }

    private static double distance(float[] a, float[] b, int point) {
        double sum = 0;
        for (int i = 3 * point; i < 3 * point + 3; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
