package org.prosect.synth.organ;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.geometry.euclidean.threed.Bounds3D;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;
import org.prosect.synth.anatomy.Variation;
import org.prosect.synth.scanner.Warp;
import org.prosect.synth.shape.Bounds;
import org.prosect.synth.shape.LatticeNoise;
import org.prosect.synth.shape.Rotation;

/**
 * The map between a subject and the standard anatomy: the size and the pose of the whole, coarse and fine bends, and for each organ a size, a
 * turn and a shift of its own that fade out around it. Each step is invertible, so space never folds. The map from the subject is evaluated; its
 * inverse, which moves surfaces, is found by fixed-point iteration to a ten-thousandth of the bends.
 */
final class SubjectWarp implements Warp {

    private static final double DEGREES = 4;
    private static final int ITERATIONS = 100;

    private final Point3 middle;
    private final double[] scale = new double[3];
    private final Rotation pose;
    private final double[] bends;
    private final LatticeNoise[][] noise = new LatticeNoise[2][3];
    private final List<LocalChange> locals = new ArrayList<>();
    private final double exact;

    SubjectWarp(StandardAnatomy anatomy, Variation v) {
        StandardAnatomy.Frame frame = anatomy.frame();
        middle = frame.middle();
        bends = frame.bends();
        exact = 1e-4 * bends[1];
        double size = v.factor("subject.size", 0.09);
        for (int axis = 0; axis < 3; axis++) {
            scale[axis] = size * v.factor("subject.size." + axis, 0.06);
            for (int k = 0; k < 2; k++) {
                noise[k][axis] = new LatticeNoise(v.seed("subject.bend." + k + axis), frame.grains()[k]);
            }
        }
        pose = Rotation.degrees(v.about("subject.turn.x", 0, DEGREES), v.about("subject.turn.y", 0, DEGREES), v.about("subject.turn.z", 0,
                DEGREES));
        for (Organ organ : anatomy.organs()) {
            locals.add(LocalChange.of(organ, v));
        }
    }

    @Override
    public void toStandard(double firstX, double step, int count, double y, double z, double[] to, int at) {
        for (int i = 0; i < count; i++) {
            toStandard(firstX + i * step, y, z, to, at + 3 * i);
        }
    }

    private void toStandard(double x, double y, double z, double[] to, int at) {
        double dx = x - middle.x();
        double dy = y - middle.y();
        double dz = z - middle.z();
        double u = middle.x() + pose.backX(dx, dy, dz) / scale[0];
        double v = middle.y() + pose.backY(dx, dy, dz) / scale[1];
        double w = middle.z() + pose.backZ(dx, dy, dz) / scale[2];
        to[at] = u;
        to[at + 1] = v;
        to[at + 2] = w;
        for (int k = 0; k < 2; k++) {
            for (int axis = 0; axis < 3; axis++) {
                to[at + axis] += bends[k] * noise[k][axis].at(u, v, w);
            }
        }
        for (LocalChange local : locals) {
            local.apply(to, at);
        }
    }

    /** A surface of the standard anatomy in the subject. */
    TriangleMesh fromStandard(TriangleMesh mesh) {
        float[] v = mesh.vertices().clone();
        double[] p = new double[3];
        double[] image = new double[3];
        for (int i = 0; i < v.length; i += 3) {
            for (int axis = 0; axis < 3; axis++) {
                p[axis] = v[i + axis];
            }
            double error = Double.MAX_VALUE;
            for (int round = 0; round < ITERATIONS && error > exact; round++) {
                toStandard(p[0], p[1], p[2], image, 0);
                error = 0;
                for (int axis = 0; axis < 3; axis++) {
                    double e = v[i + axis] - image[axis];
                    // a little less than the whole step, so that it settles also where organs change most
                    p[axis] += 0.8 * scale[axis] * e;
                    error = Math.max(error, Math.abs(e));
                }
            }
            for (int axis = 0; axis < 3; axis++) {
                v[i + axis] = (float) p[axis];
            }
        }
        return mesh.withVertices(v);
    }

    @Override
    public Bounds fromStandard(Bounds b) {
        double[] low = {b.x0(), b.y0(), b.z0()};
        double[] high = {b.x1(), b.y1(), b.z1()};
        double margin = bends[0] + bends[1] + locals.stream().mapToDouble(LocalChange::reach).max().orElse(0);
        double[][] rows = {{pose.xx(), pose.xy(), pose.xz()}, {pose.yx(), pose.yy(), pose.yz()}, {pose.zx(), pose.zy(), pose.zz()}};
        double[] from = new double[3];
        double[] to = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            if (!Double.isFinite(low[axis]) || !Double.isFinite(high[axis])) {
                return Bounds.EVERYWHERE;
            }
        }
        for (int row = 0; row < 3; row++) {
            from[row] = middle.get(row);
            to[row] = middle.get(row);
            for (int axis = 0; axis < 3; axis++) {
                double a = rows[row][axis] * scale[axis] * (low[axis] - margin - middle.get(axis));
                double c = rows[row][axis] * scale[axis] * (high[axis] + margin - middle.get(axis));
                from[row] += Math.min(a, c);
                to[row] += Math.max(a, c);
            }
        }
        return new Bounds(from[0], from[1], from[2], to[0], to[1], to[2]);
    }

    @Override
    public double shrink() {
        return 3 / (scale[0] + scale[1] + scale[2]);
    }

    /**
     * One organ's own change: p' = p + f(p) · (A (p - c) + s), where f falls smoothly from 1 in its middle to 0 at the edge of an ellipsoid
     * about it.
     */
    private record LocalChange(double[] centre, double[] reaches, double[] matrix, double[] shift, double reach) {

        static LocalChange of(Organ organ, Variation v) {
            Bounds3D b = organ.mesh().bounds();
            double[] centre = {b.getCentroid().getX(), b.getCentroid().getY(), b.getCentroid().getZ()};
            double[] half = {0.5 * b.getDiagonal().getX(), 0.5 * b.getDiagonal().getY(), 0.5 * b.getDiagonal().getZ()};
            double longest = Math.max(half[0], Math.max(half[1], half[2]));
            double[] reaches = new double[3];
            double[] shift = new double[3];
            String name = "organ." + organ.id();
            Rotation r = Rotation.degrees(v.about(name + ".x", 0, 7), v.about(name + ".y", 0, 7), v.about(name + ".z", 0, 7));
            double[] turn = {r.xx(), r.xy(), r.xz(), r.yx(), r.yy(), r.yz(), r.zx(), r.zy(), r.zz()};
            double size = v.factor(name + ".size", 0.13);
            double reach = 0;
            for (int axis = 0; axis < 3; axis++) {
                reaches[axis] = 1.4 * Math.max(half[axis], 0.5 * longest);
                shift[axis] = v.about(name + ".shift" + axis, 0, 0.07 * reaches[axis]);
                double factor = size * v.factor(name + ".size" + axis, 0.09);
                for (int row = 0; row < 3; row++) {
                    turn[3 * row + axis] *= factor;
                }
                turn[4 * axis] -= 1;
                reach = Math.max(reach, 0.35 * reaches[axis]);
            }
            return new LocalChange(centre, reaches, turn, shift, reach);
        }

        void apply(double[] p, int at) {
            double x = p[at] - centre[0];
            double y = p[at + 1] - centre[1];
            double z = p[at + 2] - centre[2];
            double u = x / reaches[0];
            double v = y / reaches[1];
            double w = z / reaches[2];
            double square = u * u + v * v + w * w;
            if (square < 1) {
                double fade = (1 - square) * (1 - square);
                p[at] += fade * (matrix[0] * x + matrix[1] * y + matrix[2] * z + shift[0]);
                p[at + 1] += fade * (matrix[3] * x + matrix[4] * y + matrix[5] * z + shift[1]);
                p[at + 2] += fade * (matrix[6] * x + matrix[7] * y + matrix[8] * z + shift[2]);
            }
        }
    }
}
