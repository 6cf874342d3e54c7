package org.prosect.geometry;

import org.apache.commons.geometry.euclidean.threed.Vector3D;

/**
 * One ray against the triangles of a mesh, watertight: the mesh is seen along the ray, and a triangle is hit when the ray's image, a point, lies in
 * the triangle's. A point on an edge is taken as moved by an infinitely small step, first along one axis of the picture, then by a much smaller one
 * along the other, so that exactly one of two triangles on either side of an edge is hit.
 */
final class RayCaster {

    private final float[] p;
    private final int[] corners;
    private final Vector3D origin;
    private final Vector3D direction;
    /** Two axes across the ray. */
    private final Vector3D u;
    private final Vector3D v;

    RayCaster(TriangleMesh mesh, Vector3D origin, Vector3D unit) {
        this.p = mesh.vertices();
        this.corners = mesh.triangles();
        this.origin = origin;
        this.direction = unit;
        this.u = unit.orthogonal();
        this.v = unit.cross(u);
    }

    Vector3D at(double t) {
        return origin.add(direction.multiply(t));
    }

    /** The distance along the ray, negative when the triangle is not hit or lies behind. */
    double hit(int triangle) {
        int a = 3 * corners[3 * triangle];
        int b = 3 * corners[3 * triangle + 1];
        int c = 3 * corners[3 * triangle + 2];
        double au = along(u, a);
        double av = along(v, a);
        double bu = along(u, b);
        double bv = along(v, b);
        double cu = along(u, c);
        double cv = along(v, c);
        int sideAb = PlaneSide.of(0, 0, au, av, bu, bv);
        int sideBc = PlaneSide.of(0, 0, bu, bv, cu, cv);
        int sideCa = PlaneSide.of(0, 0, cu, cv, au, av);
        if (sideAb == 0 || sideAb != sideBc || sideBc != sideCa) {
            return -1;
        }
        double wa = bu * cv - bv * cu;
        double wb = cu * av - cv * au;
        double wc = au * bv - av * bu;
        double sum = wa + wb + wc;
        return sum == 0 ? -1 : (wa * along(direction, a) + wb * along(direction, b) + wc * along(direction, c)) / sum;
    }

    /** Whether the ray passes through a box of six numbers, with room for rounding. */
    boolean meetsBox(float[] boxes, int o) {
        double near = 0;
        double far = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            double from = i == 0 ? origin.getX() : i == 1 ? origin.getY() : origin.getZ();
            double step = i == 0 ? direction.getX() : i == 1 ? direction.getY() : direction.getZ();
            double room = 1e-6 * (1 + Math.abs(from) + Math.max(Math.abs(boxes[o + i]), Math.abs(boxes[o + 3 + i])));
            double low = boxes[o + i] - room - from;
            double high = boxes[o + 3 + i] + room - from;
            if (step == 0) {
                if (low > 0 || high < 0) {
                    return false;
                }
            } else {
                near = Math.max(near, Math.min(low / step, high / step));
                far = Math.min(far, Math.max(low / step, high / step));
            }
        }
        return near <= far;
    }

    private double along(Vector3D axis, int at) {
        return (p[at] - origin.getX()) * axis.getX() + (p[at + 1] - origin.getY()) * axis.getY() + (p[at + 2] - origin.getZ()) * axis.getZ();
    }
}
