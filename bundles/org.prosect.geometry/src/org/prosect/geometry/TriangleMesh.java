package org.prosect.geometry;

import org.prosect.imaging.Point3;

/**
 * A surface of triangles in packed arrays: vertex v is at {@code vertices[3v..3v+2]} (millimetres), triangle t joins the vertices
 * {@code triangles[3t..3t+2]}, counter-clockwise when seen from outside. The arrays are live.
 */
public final class TriangleMesh {

    private final float[] vertices;
    private final int[] triangles;

    private TriangleMesh(float[] vertices, int[] triangles) {
        this.vertices = vertices;
        this.triangles = triangles;
    }

    /**
     * A mesh around two arrays, which are not copied.
     *
     * @throws IllegalArgumentException when a length is no multiple of three or a triangle names a vertex that is not there
     */
    public static TriangleMesh of(float[] vertices, int[] triangles) {
        if (vertices.length % 3 != 0 || triangles.length % 3 != 0) {
            throw new IllegalArgumentException("vertices and triangles come in threes, these are " + vertices.length + " coordinates and "
                    + triangles.length + " corners");
        }
        int count = vertices.length / 3;
        for (int i = 0; i < triangles.length; i++) {
            if (triangles[i] < 0 || triangles[i] >= count) {
                throw new IllegalArgumentException("triangle " + i / 3 + " names vertex " + triangles[i] + " of " + count);
            }
        }
        return new TriangleMesh(vertices, triangles);
    }

    public int vertexCount() {
        return vertices.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    /** The live array of coordinates. */
    public float[] vertices() {
        return vertices;
    }

    /** The live array of corners. */
    public int[] triangles() {
        return triangles;
    }

    public Point3 vertex(int v) {
        return new Point3(vertices[3 * v], vertices[3 * v + 1], vertices[3 * v + 2]);
    }
}
