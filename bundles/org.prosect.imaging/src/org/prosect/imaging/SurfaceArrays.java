package org.prosect.imaging;

/**
 * A triangle surface as packed arrays, which are not copied.
 *
 * @param vertices x, y, z of each vertex: patient millimetres, LPS
 * @param triangles three vertex numbers a triangle, counter-clockwise seen from outside
 */
public record SurfaceArrays(float[] vertices, int[] triangles) {

    public int vertexCount() {
        return vertices.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }
}
