package org.prosect.geometry;

/**
 * The triangles of a mesh laid out for closest-point questions: each as a corner a, the two sides from it, and their dot products. A triangle
 * without area is laid out as its longest side, so that every question has an answer.
 */
final class TriangleArrays {

    /** Numbers a triangle: a, ab, ac (three each), ab·ab, ab·ac, ac·ac. */
    private static final int WIDTH = 12;

    private final double[] data;
    private final int count;

    TriangleArrays(TriangleMesh mesh) {
        float[] p = mesh.vertices();
        int[] corners = mesh.triangles();
        count = mesh.triangleCount();
        data = new double[WIDTH * count];
        for (int t = 0; t < count; t++) {
            lay(p, 3 * corners[3 * t], 3 * corners[3 * t + 1], 3 * corners[3 * t + 2], WIDTH * t);
        }
    }

    int count() {
        return count;
    }

    /** The squared distance of a point to a triangle; the closest point of the triangle goes into {@code closest} unless that is empty. */
    double closest(int triangle, double px, double py, double pz, double[] closest) {
        int o = WIDTH * triangle;
        double x = px - data[o];
        double y = py - data[o + 1];
        double z = pz - data[o + 2];
        double bx = data[o + 3];
        double by = data[o + 4];
        double bz = data[o + 5];
        double cx = data[o + 6];
        double cy = data[o + 7];
        double cz = data[o + 8];
        // Ericson, Real-Time Collision Detection, section 5.1.5; the dot products of the other corners follow from those of a
        double d1 = bx * x + by * y + bz * z;
        double d2 = cx * x + cy * y + cz * z;
        double bb = data[o + 9];
        double bc = data[o + 10];
        double cc = data[o + 11];
        double d3 = d1 - bb;
        double d4 = d2 - bc;
        double d5 = d1 - bc;
        double d6 = d2 - cc;
        double v = 0;
        double w = 0;
        if (d1 > 0 || d2 > 0) {
            double va = d3 * d6 - d5 * d4;
            double vb = d5 * d2 - d1 * d6;
            double vc = d1 * d4 - d3 * d2;
            if (d3 >= 0 && d4 <= d3) {
                v = 1;
            } else if (d6 >= 0 && d5 <= d6) {
                w = 1;
            } else if (vc <= 0 && d1 >= 0 && d3 <= 0) {
                v = d1 / bb;
            } else if (vb <= 0 && d2 >= 0 && d6 <= 0) {
                w = d2 / cc;
            } else if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
                w = (d4 - d3) / (d4 - d3 + (d5 - d6));
                v = 1 - w;
            } else {
                double f = 1 / (va + vb + vc);
                v = vb * f;
                w = vc * f;
            }
        }
        double qx = v * bx + w * cx;
        double qy = v * by + w * cy;
        double qz = v * bz + w * cz;
        if (closest.length > 0) {
            closest[0] = data[o] + qx;
            closest[1] = data[o + 1] + qy;
            closest[2] = data[o + 2] + qz;
        }
        qx -= x;
        qy -= y;
        qz -= z;
        return qx * qx + qy * qy + qz * qz;
    }

    private void lay(float[] p, int a, int b, int c, int o) {
        double ab = square(p, a, b);
        double bc = square(p, b, c);
        double ca = square(p, c, a);
        double ux = (double) p[b] - p[a];
        double uy = (double) p[b + 1] - p[a + 1];
        double uz = (double) p[b + 2] - p[a + 2];
        double vx = (double) p[c] - p[a];
        double vy = (double) p[c + 1] - p[a + 1];
        double vz = (double) p[c + 2] - p[a + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double longest = Math.max(ab, Math.max(bc, ca));
        if (nx * nx + ny * ny + nz * nz <= 1e-24 * longest * longest) {
            // a sliver: its longest side stands for it
            if (longest == ab) {
                store(p, a, b, a, o);
            } else if (longest == bc) {
                store(p, b, c, b, o);
            } else {
                store(p, c, a, c, o);
            }
        } else {
            store(p, a, b, c, o);
        }
    }

    private void store(float[] p, int a, int b, int c, int o) {
        for (int i = 0; i < 3; i++) {
            data[o + i] = p[a + i];
            data[o + 3 + i] = (double) p[b + i] - p[a + i];
            data[o + 6 + i] = (double) p[c + i] - p[a + i];
            data[o + 9] += data[o + 3 + i] * data[o + 3 + i];
            data[o + 10] += data[o + 3 + i] * data[o + 6 + i];
            data[o + 11] += data[o + 6 + i] * data[o + 6 + i];
        }
    }

    private static double square(float[] p, int a, int b) {
        double x = (double) p[a] - p[b];
        double y = (double) p[a + 1] - p[b + 1];
        double z = (double) p[a + 2] - p[b + 2];
        return x * x + y * y + z * z;
    }
}
