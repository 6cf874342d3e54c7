package org.prosect.method.classic;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.ConjugateGradient;
import org.hipparchus.util.IterationManager;
import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.parameter.Parameters;
import org.prosect.imaging.Connectivity;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

public final class RandomWalkerMethod implements SegmentationMethod {
    public static double F = Double.parseDouble(System.getProperty("floor", "0.005"));
    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        return new ClassicSession(image, context, RandomWalkerMethod::segment);
    }

    static Region workRegion(Volume image, Seeds seeds, double margin, long max) {
        Region all = Region.of(image.geometry());
        if (seeds.box().isPresent()) {
            return seeds.box().get().union(seeds.bounds()).grown(2, 2, 2).intersection(all);
        }
        if (all.voxelCount() <= max) return all;
        var sp = image.geometry().spacing();
        return seeds.bounds().grown((int) Math.ceil(margin / sp.x()), (int) Math.ceil(margin / sp.y()), (int) Math.ceil(margin / sp.z())).intersection(all);
    }

    private static Segmentation segment(Volume image, Seeds seeds, Parameters p, Progress progress) throws SegmentationException {
        long t0 = System.nanoTime();
        long max = p.integer("max-voxels");
        Region region = workRegion(image, seeds, p.real("margin"), max);
        WorkGrid grid = WorkGrid.of(image, region, max, progress);
        float[] v = Smoothing.binomial(grid, p.integer("smoothing"), progress);
        byte[] marks = grid.mark(seeds);
        double[] q = image.quantiles(0.01, 0.99);
        double floor = Math.max(1e-6, F * (q[1] - q[0]));
        IntensityModel in = IntensityModel.around(grid, v, marks, 1, floor);
        IntensityModel out = IntensityModel.around(grid, v, marks, -1, floor);
        double sigma = in.sd();
        if (p.flag("verbose")) System.out.println("  in " + in + " out " + out + " size " + grid.sizeX() + "x" + grid.sizeY() + "x" + grid.sizeZ());
        marks = FuzzyConnectednessMethod.ball(grid, v, marks, p.real("balltol") * sigma, p.integer("ball"));
        if (p.real("bgk") > 0) { byte[] farv = new byte[v.length]; int nx = grid.sizeX(), ny = grid.sizeY(), nz = grid.sizeZ(), n = v.length; double bgk = p.real("bgk");
            for (int i = 0; i < n; i++) {
                if (marks[i] != 0 || Float.isNaN(v[i])) continue;
                int x = i % nx, y = i / nx % ny, z = i / nx / ny;
                boolean far = in.distance(v[i]) > bgk;
                far = far && (x == 0 || in.distance(v[i - 1]) > bgk) && (x == nx - 1 || in.distance(v[i + 1]) > bgk)
                    && (y == 0 || in.distance(v[i - nx]) > bgk) && (y == ny - 1 || in.distance(v[i + nx]) > bgk)
                    && (z == 0 || in.distance(v[i - nx * ny]) > bgk) && (z == nz - 1 || in.distance(v[i + nx * ny]) > bgk);
                if (far) farv[i] = 1;
            }
            var gg = org.prosect.imaging.Geometry.of(nx, ny, nz, 1, 1, 1);
            var cc = org.prosect.imaging.ConnectedComponents.of(Mask.of(gg, farv), org.prosect.imaging.Connectivity.FACES);
            for (int i = 0; i < n; i++) if (farv[i] != 0 && cc.size(cc.at(i)) >= 0.001 * n) marks[i] = -1;
        }
        boolean box = seeds.box().isPresent();
        boolean neg = seeds.negative().length > 0;
        double k = p.real("outlier");
        int bgs = 0;
        // shell
        for (int i = 0; i < v.length; i++) {
            if (marks[i] != 0 || Float.isNaN(v[i])) continue;
            int x = i % grid.sizeX(), y = i / grid.sizeX() % grid.sizeY(), z = i / grid.sizeX() / grid.sizeY();
            boolean inner = x == 0 && region.x0() > 0 || y == 0 && region.y0() > 0 || z == 0 && region.z0() > 0
                || x == grid.sizeX() - 1 && region.x1() < image.geometry().sizeX() || y == grid.sizeY() - 1 && region.y1() < image.geometry().sizeY()
                || z == grid.sizeZ() - 1 && region.z1() < image.geometry().sizeZ();
            boolean face = x == 0 || y == 0 || z == 0 && grid.sizeZ() > 1 || x == grid.sizeX() - 1 || y == grid.sizeY() - 1 || z == grid.sizeZ() - 1 && grid.sizeZ() > 1;
            if (box ? inner : !neg && (inner || face && in.distance(v[i]) > k)) { marks[i] = -1; bgs++; }
        }
        double beta = p.real("beta");
        double g = p.real("prior");
        double c = Math.exp(-k * k / 2);
        RandomWalkerSystem.Prior prior = g == 0 ? RandomWalkerSystem.Prior.NONE : new RandomWalkerSystem.Prior() {
            double post(double value) {
                double a = Math.exp(-0.5 * sq(in.distance(value)));
                double b = Math.exp(-0.5 * sq(out.distance(value)));
                return (a + 1e-9) / (a + b * p.real("bw") + c + 1e-9);
            }
            public double inside(double value) { return g * post(value); }
            public double outside(double value) { return g * (1 - post(value)); }
        };
        RandomWalkerSystem sys = RandomWalkerSystem.of(grid, v, marks, (a, b, d) -> (Math.exp(-beta * sq((a - b) / sigma)) + 1e-6) / (d * d), prior, progress);
        long t1 = System.nanoTime();
        IterationManager m = new IterationManager(2000);
        ConjugateGradient cg = new ConjugateGradient(m, p.real("tolerance"), false);
        ArrayRealVector x = new ArrayRealVector(v.length);
        try {
            cg.solveInPlace(sys, new IncompleteCholesky(sys, progress), new ArrayRealVector(sys.rightSide(), false), x);
        } catch (MathIllegalStateException e) {
            System.out.println("max it");
        }
        long t2 = System.nanoTime();
        float[] prob = new float[v.length];
        for (int i = 0; i < prob.length; i++) prob[i] = marks[i] > 0 ? 1 : marks[i] < 0 ? 0 : (float) Math.clamp(x.getEntry(i), 0, 1);
        float[] full = grid.enlarge(prob, progress);
        Mask mask = grid.above(full, p.real("threshold"), image);
        mask = org.prosect.imaging.ConnectedComponents.of(mask, Connectivity.FACES).containing(seeds.positive());
        if (p.flag("verbose")) System.out.println("  prepare " + (t1 - t0) / 1000000 + " solve " + (t2 - t1) / 1000000 + " it " + m.getIterations() + " post " + (System.nanoTime() - t2) / 1000000);
        return Segmentation.of(mask, Volume.ofFloat32(image.geometry(), full));
    }

    static double sq(double x) { return x * x; }
}
