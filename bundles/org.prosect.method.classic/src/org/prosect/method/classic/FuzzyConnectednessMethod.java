package org.prosect.method.classic;

import java.util.Arrays;
import org.prosect.core.Progress;
import org.prosect.core.method.MethodContext;
import org.prosect.core.method.Segmentation;
import org.prosect.core.method.SegmentationException;
import org.prosect.core.method.SegmentationMethod;
import org.prosect.core.method.SegmentationSession;
import org.prosect.core.parameter.Parameters;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;

public final class FuzzyConnectednessMethod implements SegmentationMethod {
    @Override
    public SegmentationSession open(Volume image, MethodContext context) {
        return new ClassicSession(image, context, FuzzyConnectednessMethod::segment);
    }
    static final int SC = 64, LV = 2048;

    private static Segmentation segment(Volume image, Seeds seeds, Parameters p, Progress progress) throws SegmentationException {
        long t0 = System.nanoTime();
        long max = p.integer("max-voxels");
        Region region = RandomWalkerMethod.workRegion(image, seeds, p.real("margin"), max);
        WorkGrid grid = WorkGrid.of(image, region, max, progress);
        float[] v = Smoothing.binomial(grid, p.integer("smoothing"), progress);
        byte[] marks = grid.mark(seeds);
        double[] q = image.quantiles(0.01, 0.99);
        double floor = Math.max(1e-6, RandomWalkerMethod.F * (q[1] - q[0]));
        IntensityModel in = IntensityModel.around(grid, v, marks, 1, floor);
        IntensityModel out = IntensityModel.around(grid, v, marks, -1, floor);
        double sigma = in.sd();
        double k = p.real("outlier"), bgk = p.real("bgk"), hom = p.real("hom"), ocap = p.real("ocap"), bcap = p.real("bcap"), thr = p.real("threshold"), grw = p.real("grad");
        int nx = grid.sizeX(), ny = grid.sizeY(), nz = grid.sizeZ(), n = v.length;
        int[] st = {1, nx, nx * ny};
        float[] o = new float[n], b = new float[n], gr = new float[n];
        boolean neg = seeds.negative().length > 0;
        for (int i = 0; i < n; i++) {
            o[i] = (float) Math.min(ocap, in.distance(v[i]));
            b[i] = neg ? (float) Math.min(bcap, out.distance(v[i])) : 0;
            double g2 = 0;
            int[] pos = {i % nx, i / nx % ny, i / nx / ny};
            int[] sz = {nx, ny, nz};
            for (int a = 0; a < 3; a++) {
                if (pos[a] > 0 && pos[a] < sz[a] - 1) { double d = (v[i + st[a]] - v[i - st[a]]) / 2; if (!Double.isNaN(d)) g2 += d * d; }
            }
            gr[i] = (float) Math.sqrt(g2);
        }
        byte[] label = new byte[n];
        int[] lev = new int[n];
        Arrays.fill(lev, LV);
        BucketQueue queue = new BucketQueue(LV);
        boolean auto = bgk > 0;
        byte[] m2 = ball(grid, v, marks, in.sd() * p.real("balltol"), p.integer("ball"));
        boolean box = seeds.box().isPresent();
        for (int i = 0; i < n; i++) {
            if (m2[i] != 0 || Float.isNaN(v[i])) continue;
            int x = i % nx, y = i / nx % ny, z = i / nx / ny;
            boolean inner = x == 0 && region.x0() > 0 || y == 0 && region.y0() > 0 || z == 0 && region.z0() > 0
                || x == nx - 1 && region.x1() < image.geometry().sizeX() || y == ny - 1 && region.y1() < image.geometry().sizeY()
                || z == nz - 1 && region.z1() < image.geometry().sizeZ();
            if (box && inner) m2[i] = -1;
        }
        if (auto) {
            byte[] farv = new byte[n];
            for (int i = 0; i < n; i++) {
                if (m2[i] != 0 || Float.isNaN(v[i])) continue;
                int x = i % nx, y = i / nx % ny, z = i / nx / ny;
                {
                boolean far = in.distance(v[i]) > bgk;
                far = far && (x == 0 || in.distance(v[i - 1]) > bgk) && (x == nx - 1 || in.distance(v[i + 1]) > bgk)
                    && (y == 0 || in.distance(v[i - nx]) > bgk) && (y == ny - 1 || in.distance(v[i + nx]) > bgk)
                    && (z == 0 || in.distance(v[i - nx * ny]) > bgk) && (z == nz - 1 || in.distance(v[i + nx * ny]) > bgk);
                if (far) farv[i] = 1;
            }
            }
            var gg = org.prosect.imaging.Geometry.of(nx, ny, nz, 1, 1, 1);
            var cc = org.prosect.imaging.ConnectedComponents.of(Mask.of(gg, farv), org.prosect.imaging.Connectivity.FACES);
            for (int i = 0; i < n; i++) if (farv[i] != 0 && cc.size(cc.at(i)) >= p.real("speck") * n) m2[i] = -1;
        }
        double K = p.real("K"), slope = p.real("slope"), cap0 = p.real("cap0");
        int er = p.integer("erode");
        if (K > 0) {
            float[] dm = new float[n];
            for (int i = 0; i < n; i++) dm[i] = (float) in.distance(v[i]);
            for (int e = 0; e < er; e++) {
                float[] d2 = dm.clone();
                for (int i = 0; i < n; i++) { int x = i % nx, y = i / nx % ny, z = i / nx / ny; float m = dm[i];
                    if (x > 0) m = Math.min(m, dm[i - 1]); if (x < nx - 1) m = Math.min(m, dm[i + 1]);
                    if (y > 0) m = Math.min(m, dm[i - nx]); if (y < ny - 1) m = Math.min(m, dm[i + nx]);
                    if (z > 0) m = Math.min(m, dm[i - nx * ny]); if (z < nz - 1) m = Math.min(m, dm[i + nx * ny]); d2[i] = m; }
                dm = d2;
            }
            for (int i = 0; i < n; i++) if (m2[i] == 0 && !Float.isNaN(v[i])) {
                int l = (int) (SC * (cap0 + slope * Math.max(0, K - dm[i])));
                if (l < LV) { lev[i] = l; label[i] = -1; queue.add(i, l); }
            }
        }
        for (int i = 0; i < n; i++) if (m2[i] != 0) { label[i] = m2[i]; lev[i] = 0; queue.add(i, 0); }
        int cur;
        while ((cur = queue.take()) >= 0) {
            if (lev[cur] != queue.level()) continue;
            int x = cur % nx, y = cur / nx % ny, z = cur / nx / ny;
            for (int a = 0; a < 6; a++) {
                int d;
                switch (a) {
                    case 0: if (x == 0) continue; d = cur - 1; break;
                    case 1: if (x == nx - 1) continue; d = cur + 1; break;
                    case 2: if (y == 0) continue; d = cur - nx; break;
                    case 3: if (y == ny - 1) continue; d = cur + nx; break;
                    case 4: if (z == 0) continue; d = cur - nx * ny; break;
                    default: if (z == nz - 1) continue; d = cur + nx * ny; break;
                }
                if (lev[d] <= lev[cur] || Float.isNaN(v[d])) continue;
                double h = grw > 0 ? grw * Math.max(gr[cur], gr[d]) / sigma : Math.abs(v[cur] - v[d]) / sigma;
                double f = label[cur] > 0 ? (o[cur] + o[d]) / 2 : (b[cur] + b[d]) / 2;
                double cost = Math.sqrt(hom * h * h + (1 - hom) * f * f);
                int l = Math.max(lev[cur], (int) Math.min(LV - 1, SC * cost));
                if (l < lev[d]) { lev[d] = l; label[d] = label[cur]; queue.add(d, l); }
            }
        }
        float[] res = new float[n];
        for (int i = 0; i < n; i++) res[i] = label[i] > 0 && lev[i] <= thr * SC ? 1 : 0;
        float[] full = grid.enlarge(res, progress);
        Mask mask = grid.above(full, 0.5, image);
        if (p.flag("verbose")) System.out.println("  in " + in + " out " + out + " ms " + (System.nanoTime() - t0) / 1000000);
        return Segmentation.of(mask);
    }

    static byte[] ball(WorkGrid g, float[] v, byte[] marks, double tol, int r) {
        byte[] res = marks.clone();
        int nx = g.sizeX(), ny = g.sizeY(), nz = g.sizeZ();
        double f = Math.min(g.spacing(0), Math.min(g.spacing(1), g.spacing(2)));
        int rx = (int) (r * f / g.spacing(0)), ry = (int) (r * f / g.spacing(1)), rz = (int) (r * f / g.spacing(2));
        for (int i = 0; i < v.length; i++) {
            if (marks[i] == 0) continue;
            int x = i % nx, y = i / nx % ny, z = i / nx / ny;
            for (int c = Math.max(0, z - rz); c <= Math.min(nz - 1, z + rz); c++) for (int b = Math.max(0, y - ry); b <= Math.min(ny - 1, y + ry); b++) for (int a = Math.max(0, x - rx); a <= Math.min(nx - 1, x + rx); a++) {
                int j = (c * ny + b) * nx + a;
                if (res[j] == 0 && Math.abs(v[j] - v[i]) <= tol) res[j] = marks[i];
            }
        }
        return res;
    }
}
