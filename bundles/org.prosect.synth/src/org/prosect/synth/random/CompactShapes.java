package org.prosect.synth.random;

import java.util.List;
import java.util.SplittableRandom;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;
import org.prosect.synth.shape.LatticeNoise;

/**
 * Random compact organs: closed surfaces with the topology of one sphere, so that vertex i of any two of them correspond in direction. Families:
 * lobed ellipsoids (liver, heart), beans (kidney), bent tubes (pancreas, hippocampus, larynx), bent plates (spleen), blocks (vertebra), and any
 * meshes that are given, each varied at random. Safe for any number of threads.
 */
public final class CompactShapes {

    private static final int ANALYTIC = 5;

    private final TriangleMesh sphere;
    private final List<TriangleMesh> models;

    private CompactShapes(TriangleMesh sphere, List<TriangleMesh> models) {
        this.sphere = sphere;
        this.models = models;
    }

    /** Shapes of 2562 vertices. */
    public static CompactShapes standard() {
        return new CompactShapes(Icosphere.of(4), List.of());
    }

    /**
     * Shapes of another number of vertices.
     *
     * @param splits of the icosahedron: three for 642 vertices, four for 2562
     */
    public static CompactShapes ofSplits(int splits) {
        return new CompactShapes(Icosphere.of(splits), List.of());
    }

    /** These families and more: each mesh is one, drawn as often as any other family; its vertices and triangles stay its own. */
    public CompactShapes with(List<TriangleMesh> meshes) {
        return new CompactShapes(sphere, List.copyOf(meshes));
    }

    /**
     * A random member of a random family, in a random pose.
     *
     * @param radius half of the largest side of the box around it, millimetres
     * @return closed and oriented, its mean vertex at (0,0,0)
     */
    public TriangleMesh next(double radius, SplittableRandom random) {
        int family = random.nextInt(ANALYTIC + models.size());
        TriangleMesh mesh = family < ANALYTIC ? sphere : models.get(family - ANALYTIC);
        float[] places = family < ANALYTIC ? analytic(family, random) : mesh.vertices().clone();
        fit(places, 1);
        double[] turn = family < ANALYTIC ? RandomPose.anyTurn(random) : RandomPose.turn(30, random);
        RandomPose.apply(turn, places);
        fit(places, 1);
        SmoothWarp warp = SmoothWarp.random(new Point3(0, 0, 0), 1.1, 0.7, random.nextDouble() * 0.6, random);
        float[] warped = warp.apply(places);
        fit(warped, radius);
        return mesh.withVertices(warped);
    }

    private float[] analytic(int family, SplittableRandom random) {
        double[] axes = new double[3];
        Lobes lobes = new Lobes(family == 0 ? 2 + random.nextInt(4) : random.nextInt(2), random);
        double bend = 0;
        double square = 0;
        switch (family) {
            case 0 -> set(axes, 1, even(0.5, 1, random), even(0.4, 1, random));
            case 1 -> {
                set(axes, 1, even(0.45, 0.65, random), even(0.4, 0.6, random));
                bend = even(0.3, 1.1, random);
            }
            case 2 -> {
                double thin = even(0.12, 0.36, random);
                set(axes, 1, thin * even(0.8, 1.3, random), thin * even(0.8, 1.3, random));
                bend = even(0, 1.5, random);
                square = even(0.2, 0.8, random);
            }
            case 3 -> {
                set(axes, 1, even(0.2, 0.34, random), even(0.5, 0.9, random));
                bend = even(0, 1.2, random);
            }
            default -> {
                set(axes, 1, even(0.6, 1, random), even(0.4, 0.9, random));
                square = even(0.5, 1, random);
            }
        }
        LatticeNoise bumps = new LatticeNoise(random.nextLong(), even(0.7, 1.4, random));
        double roughness = even(0, 0.22, random);
        double taper = even(-0.35, 0.35, random);
        float[] v = sphere.vertices();
        float[] places = new float[v.length];
        for (int i = 0; i < v.length; i += 3) {
            double r = (1 + square * (boxiness(v, i) - 1)) * lobes.at(v[i], v[i + 1], v[i + 2]) * (1 + roughness * bumps.at(v[i], v[i + 1],
                    v[i + 2]));
            double x = axes[0] * r * v[i];
            double grow = 1 + taper * x;
            double y = axes[1] * r * v[i + 1] * grow;
            double z = axes[2] * r * v[i + 2] * grow;
            bent(x, y, z, bend, places, i);
        }
        return places;
    }

    /** How far the surface |x|⁶ + |y|⁶ + |z|⁶ = 1 is along a unit vector. */
    private static double boxiness(float[] v, int i) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double square = (double) v[i + axis] * v[i + axis];
            sum += square * square * square;
        }
        return 1 / StrictMath.cbrt(Math.sqrt(sum));
    }

    /** Bends the x axis into an arc in the x-y plane. */
    private static void bent(double x, double y, double z, double curvature, float[] to, int at) {
        double px = x;
        double py = y;
        if (curvature > 1e-6) {
            double radius = 1 / curvature;
            // beyond the centre of the arc the map would fold: stay well on this side of it
            double arm = Math.max(0.1 * radius, radius - y);
            px = arm * StrictMath.sin(x * curvature);
            py = radius - arm * StrictMath.cos(x * curvature);
        }
        to[at] = (float) px;
        to[at + 1] = (float) py;
        to[at + 2] = (float) z;
    }

    /** Moves the mean vertex to the origin and scales the largest side of the box to twice the radius. */
    static void fit(float[] v, double radius) {
        double[] sum = new double[3];
        float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int i = 0; i < v.length; i++) {
            sum[i % 3] += v[i];
            low[i % 3] = Math.min(low[i % 3], v[i]);
            high[i % 3] = Math.max(high[i % 3], v[i]);
        }
        double side = Math.max(high[0] - low[0], Math.max(high[1] - low[1], high[2] - low[2]));
        double scale = 2 * radius / side;
        for (int i = 0; i < v.length; i++) {
            v[i] = (float) (scale * (v[i] - sum[i % 3] * 3 / v.length));
        }
    }

    private static void set(double[] axes, double x, double y, double z) {
        axes[0] = x;
        axes[1] = y;
        axes[2] = z;
    }

    private static double even(double from, double to, SplittableRandom random) {
        return from + (to - from) * random.nextDouble();
    }
}
