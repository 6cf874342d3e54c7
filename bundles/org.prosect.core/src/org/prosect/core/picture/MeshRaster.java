package org.prosect.core.picture;

import java.util.Arrays;

import org.prosect.core.Progress;

/** Fills triangles into a raster of samples, the nearest to the viewer in front, lit by one light. */
final class MeshRaster {

    private static final double AMBIENT = 0.3;
    private static final double DIFFUSE = 0.72;
    private static final double SHINE = 0.16;
    private static final int SHARPNESS = 24;
    /** How much darker the farthest sample is than the nearest. */
    private static final double FADE = 0.28;
    /** Unit vector to the light: left, up and in front of the picture. */
    private static final double[] LIGHT = unit(-0.5, 0.65, 0.8);
    /** Half way between light and viewer. */
    private static final double[] HALF = unit(LIGHT[0], LIGHT[1], LIGHT[2] + 1);
    private static final int TRIANGLES_BETWEEN_CHECKS = 1024;

    private final int width;
    private final int height;
    private final int colour;
    private final float[] depth;
    private final int[] rgb;
    private double nearest;
    private double farthest;

    /** An empty raster for surfaces of a colour, 0xRRGGBB. */
    MeshRaster(int width, int height, int colour) {
        this.width = width;
        this.height = height;
        this.colour = colour;
        depth = new float[width * height];
        Arrays.fill(depth, Float.NEGATIVE_INFINITY);
        rgb = new int[depth.length];
    }

    boolean isCovered(int sample) {
        return depth[sample] != Float.NEGATIVE_INFINITY;
    }

    int rgb(int sample) {
        return rgb[sample];
    }

    /**
     * Fills triangles.
     *
     * @param v vertices in samples: x to the right, y down, z towards the viewer
     * @param triangles three vertices each
     * @param normals of the vertices: x to the right, y up, z towards the viewer
     */
    void draw(float[] v, int[] triangles, float[] normals, Progress progress) {
        nearest = -Double.MAX_VALUE;
        farthest = Double.MAX_VALUE;
        for (int corner : triangles) {
            nearest = Math.max(nearest, v[3 * corner + 2]);
            farthest = Math.min(farthest, v[3 * corner + 2]);
        }
        for (int t = 0; t < triangles.length; t += 3) {
            if (t % (3 * TRIANGLES_BETWEEN_CHECKS) == 0) {
                progress.check();
            }
            fill(v, normals, 3 * triangles[t], 3 * triangles[t + 1], 3 * triangles[t + 2]);
        }
    }

    private void fill(float[] v, float[] normals, int a, int b, int c) {
        // twice the area, positive when counter-clockwise for the viewer: y goes down
        double area = ((double) v[c] - v[a]) * (v[b + 1] - v[a + 1]) - ((double) v[b] - v[a]) * (v[c + 1] - v[a + 1]);
        if (area == 0) {
            return;
        }
        int x0 = Math.max(0, (int) Math.ceil(Math.min(v[a], Math.min(v[b], v[c])) - 0.5));
        int x1 = Math.min(width - 1, (int) Math.floor(Math.max(v[a], Math.max(v[b], v[c])) - 0.5));
        int y0 = Math.max(0, (int) Math.ceil(Math.min(v[a + 1], Math.min(v[b + 1], v[c + 1])) - 0.5));
        int y1 = Math.min(height - 1, (int) Math.floor(Math.max(v[a + 1], Math.max(v[b + 1], v[c + 1])) - 0.5));
        double side = area > 0 ? 1 : -1;
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                double wa = weight(v, b, c, x + 0.5, y + 0.5) / area;
                double wb = weight(v, c, a, x + 0.5, y + 0.5) / area;
                double wc = weight(v, a, b, x + 0.5, y + 0.5) / area;
                if (wa >= 0 && wb >= 0 && wc >= 0) {
                    double z = wa * v[a + 2] + wb * v[b + 2] + wc * v[c + 2];
                    int sample = y * width + x;
                    if (z > depth[sample]) {
                        depth[sample] = (float) z;
                        rgb[sample] = shade(side * (wa * normals[a] + wb * normals[b] + wc * normals[c]),
                                side * (wa * normals[a + 1] + wb * normals[b + 1] + wc * normals[c + 1]),
                                side * (wa * normals[a + 2] + wb * normals[b + 2] + wc * normals[c + 2]), z);
                    }
                }
            }
        }
    }

    /** Twice the area of the triangle between two vertices and a place, signed as in {@link #fill}. */
    private static double weight(float[] v, int from, int to, double x, double y) {
        return (x - v[from]) * ((double) v[to + 1] - v[from + 1]) - ((double) v[to] - v[from]) * (y - v[from + 1]);
    }

    private int shade(double x, double y, double z, double at) {
        double length = Math.sqrt(x * x + y * y + z * z);
        double lit = 0;
        double shine = 0;
        if (length > 0) {
            lit = Math.max(0, (x * LIGHT[0] + y * LIGHT[1] + z * LIGHT[2]) / length);
            shine = SHINE * Math.pow(Math.max(0, (x * HALF[0] + y * HALF[1] + z * HALF[2]) / length), SHARPNESS);
        }
        double far = nearest > farthest ? (nearest - at) / (nearest - farthest) : 0;
        double brightness = (AMBIENT + DIFFUSE * lit) * (1 - FADE * far);
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (colour >> shift & 0xff) * brightness + 255 * shine;
            result |= (int) Math.clamp(Math.round(channel), 0, 255) << shift;
        }
        return result;
    }

    private static double[] unit(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }
}
