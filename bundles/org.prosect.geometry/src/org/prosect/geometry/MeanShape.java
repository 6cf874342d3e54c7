package org.prosect.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.prosect.imaging.Border;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.GaussianFilter;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;

/** The average of signed distance maps that are aligned by centroid and turn. */
final class MeanShape {

    private static final int ROUNDS = 3;
    private static final double SIGMA = 0.8;
    /** Steps of the search for the best turn, degrees. */
    private static final double[] STEPS = {8, 4, 2, 1, 0.5};
    private static final int MOST_VOXELS = 1 << 21;
    private static final int PROBES = 3000;

    private final List<Volume> maps = new ArrayList<>();
    private final List<Point3> centres = new ArrayList<>();
    private final List<double[]> turns = new ArrayList<>();
    private final Geometry grid;
    private final double cubicMillimetres;

    /**
     * @param masks with room around the structure
     */
    MeanShape(List<Mask> masks) {
        double reach = 0;
        double finest = Double.MAX_VALUE;
        double logs = 0;
        for (Mask mask : masks) {
            Geometry g = mask.geometry();
            maps.add(distances(mask));
            centres.add(centroid(mask));
            turns.add(new double[3]);
            logs += Math.log(mask.count() * g.voxelVolume()) / masks.size();
            Point3 s = g.spacing();
            finest = Math.min(finest, Math.cbrt(s.x() * s.y() * s.z()));
            double half = 0.5 * Math.max(g.sizeX() * s.x(), Math.max(g.sizeY() * s.y(), g.sizeZ() * s.z()));
            reach = Math.max(reach, 1.2 * half);
        }
        cubicMillimetres = Math.exp(logs);
        double step = Math.max(finest, 2 * reach / Math.cbrt(MOST_VOXELS));
        int n = (int) Math.ceil(2 * reach / step) + 1;
        double first = -0.5 * (n - 1) * step;
        grid = Geometry.of(n, n, n, new Point3(step, step, step), new Point3(first, first, first), new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
    }

    TriangleMesh surface() {
        float[] mean = average();
        for (int round = 1; round < ROUNDS; round++) {
            double[][] probes = probes(mean);
            for (int i = 0; i < maps.size(); i++) {
                align(i, probes);
            }
            mean = average();
        }
        return CanonicalMesh.surface(Volume.ofFloat32(grid, mean), Math.round(cubicMillimetres / grid.voxelVolume()));
    }

    private float[] average() {
        float[] mean = new float[Math.toIntExact(grid.voxelCount())];
        for (int m = 0; m < maps.size(); m++) {
            double[] turn = matrix(turns.get(m));
            int map = m;
            IntStream.range(0, grid.sizeZ()).parallel().forEach(z -> {
                for (int y = 0; y < grid.sizeY(); y++) {
                    for (int x = 0; x < grid.sizeX(); x++) {
                        mean[grid.offset(x, y, z)] += (float) (at(map, turn, grid.toPatient(x, y, z)) / maps.size());
                    }
                }
            });
        }
        return mean;
    }

    /** Places near the mean surface with the mean distance there: rows of x, y, z, distance. */
    private double[][] probes(float[] mean) {
        List<double[]> near = new ArrayList<>();
        double band = 2.5 * grid.spacing().x();
        for (int i = 0; i < mean.length; i++) {
            if (Math.abs(mean[i]) < band) {
                Point3 p = grid.toPatient(i % grid.sizeX(), i / grid.sizeX() % grid.sizeY(), i / (grid.sizeX() * grid.sizeY()));
                near.add(new double[] {p.x(), p.y(), p.z(), mean[i]});
            }
        }
        int stride = Math.max(1, near.size() / PROBES);
        return IntStream.range(0, near.size() / stride).mapToObj(i -> near.get(i * stride)).toArray(double[][]::new);
    }

    /** Turns a map about one axis after the other as long as that brings it nearer to the mean. */
    private void align(int map, double[][] probes) {
        double[] angles = turns.get(map);
        double best = cost(map, angles, probes);
        for (double step : STEPS) {
            boolean better = true;
            while (better) {
                better = false;
                for (int k = 0; k < 6; k++) {
                    double change = k % 2 == 0 ? step : -step;
                    angles[k / 2] += change;
                    double cost = cost(map, angles, probes);
                    if (cost < best - 1e-9) {
                        best = cost;
                        better = true;
                    } else {
                        angles[k / 2] -= change;
                    }
                }
            }
        }
    }

    private double cost(int map, double[] angles, double[][] probes) {
        double[] turn = matrix(angles);
        double sum = 0;
        for (double[] p : probes) {
            double d = at(map, turn, new Point3(p[0], p[1], p[2])) - p[3];
            sum += d * d;
        }
        return sum / Math.max(1, probes.length);
    }

    private double at(int map, double[] m, Point3 p) {
        Point3 c = centres.get(map);
        Volume v = maps.get(map);
        Geometry g = v.geometry();
        Point3 i = g.toIndex(new Point3(c.x() + m[0] * p.x() + m[1] * p.y() + m[2] * p.z(), c.y() + m[3] * p.x() + m[4] * p.y() + m[5] * p.z(),
                c.z() + m[6] * p.x() + m[7] * p.y() + m[8] * p.z()));
        double x = Math.clamp(i.x(), 0, g.sizeX() - 1.0);
        double y = Math.clamp(i.y(), 0, g.sizeY() - 1.0);
        double z = Math.clamp(i.z(), 0, g.sizeZ() - 1.0);
        // beyond the map: the value at its edge and the way there
        double beyond = g.toPatient(i).distance(g.toPatient(x, y, z));
        return Resampler.trilinear(v, x, y, z, 0) - beyond;
    }

    private static double[] matrix(double[] degrees) {
        double ca = Math.cos(Math.toRadians(degrees[0]));
        double sa = Math.sin(Math.toRadians(degrees[0]));
        double cb = Math.cos(Math.toRadians(degrees[1]));
        double sb = Math.sin(Math.toRadians(degrees[1]));
        double cc = Math.cos(Math.toRadians(degrees[2]));
        double sc = Math.sin(Math.toRadians(degrees[2]));
        return new double[] {cc * cb, cc * sb * sa - sc * ca, cc * sb * ca + sc * sa, sc * cb, sc * sb * sa + cc * ca, sc * sb * ca - cc * sa,
                -sb, cb * sa, cb * ca};
    }

    /** Millimetres inwards from the faces between voxels inside and outside, a little smoothed. */
    private static Volume distances(Mask mask) {
        Geometry g = mask.geometry();
        float[] inside = DistanceTransform.inside(mask, Border.BACKGROUND).toFloats();
        float[] outside = DistanceTransform.toForeground(mask).toFloats();
        Point3 s = g.spacing();
        float half = (float) (0.5 * Math.cbrt(s.x() * s.y() * s.z()));
        float[] d = new float[inside.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = mask.get(i) ? inside[i] - half : half - outside[i];
        }
        GaussianFilter.filter(d, g.sizeX(), g.sizeY(), g.sizeZ(), SIGMA, SIGMA, SIGMA);
        return Volume.ofFloat32(g, d);
    }

    private static Point3 centroid(Mask mask) {
        Geometry g = mask.geometry();
        double[] sum = new double[3];
        for (int i = 0; i < mask.voxels().length; i++) {
            if (mask.get(i)) {
                sum[0] += i % g.sizeX();
                sum[1] += i / g.sizeX() % g.sizeY();
                sum[2] += i / (g.sizeX() * g.sizeY());
            }
        }
        double n = mask.count();
        return g.toPatient(sum[0] / n, sum[1] / n, sum[2] / n);
    }
}
