package org.prosect.geometry;

import java.util.function.UnaryOperator;

import org.apache.commons.geometry.euclidean.threed.AffineTransformMatrix3D;
import org.apache.commons.geometry.euclidean.threed.Bounds3D;
import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.apache.commons.geometry.euclidean.threed.mesh.SimpleTriangleMesh;
import org.apache.commons.numbers.core.Precision;
import org.prosect.imaging.Point3;
import org.prosect.imaging.SurfaceArrays;

/**
 * A surface of triangles in packed arrays: vertex v is at {@code vertices[3v..3v+2]} (millimetres), triangle t joins the vertices
 * {@code triangles[3t..3t+2]}, counter-clockwise when seen from outside. The arrays are live. A mesh may be open, touch or cross itself, hold
 * triangles of no area or twice the same one, or have no triangles at all; {@link MeshTopology} tells.
 */
public final class TriangleMesh {

    /** The sum of all normals, as a part of the area, up to which a mesh counts as closed. */
    private static final double CLOSED = 1e-5;

    private final float[] vertices;
    private final int[] triangles;

    private TriangleMesh(float[] vertices, int[] triangles) {
        this.vertices = vertices;
        this.triangles = triangles;
    }

    /**
     * A mesh around two arrays, which are not copied.
     *
     * @throws IllegalArgumentException when a length is no multiple of three, a coordinate is not finite or a triangle names a vertex that is not
     * there
     */
    public static TriangleMesh of(float[] vertices, int[] triangles) {
        if (vertices.length % 3 != 0 || triangles.length % 3 != 0) {
            throw new IllegalArgumentException("vertices and triangles come in threes, these are " + vertices.length + " coordinates and "
                    + triangles.length + " corners");
        }
        int count = vertices.length / 3;
        for (int i = 0; i < vertices.length; i++) {
            if (!Float.isFinite(vertices[i])) {
                throw new IllegalArgumentException("vertex " + i / 3 + " has the coordinate " + vertices[i]);
            }
        }
        for (int i = 0; i < triangles.length; i++) {
            if (triangles[i] < 0 || triangles[i] >= count) {
                throw new IllegalArgumentException("triangle " + i / 3 + " names vertex " + triangles[i] + " of " + count);
            }
        }
        return new TriangleMesh(vertices, triangles);
    }

    /** An extracted surface; shares its arrays. */
    public static TriangleMesh of(SurfaceArrays surface) {
        return of(surface.vertices(), surface.triangles());
    }

    /** A mesh of Apache Commons Geometry, coordinates rounded to float. */
    public static TriangleMesh of(org.apache.commons.geometry.euclidean.threed.mesh.TriangleMesh mesh) {
        float[] vertices = new float[3 * mesh.getVertexCount()];
        int v = 0;
        for (Vector3D p : mesh.vertices()) {
            vertices[v++] = (float) p.getX();
            vertices[v++] = (float) p.getY();
            vertices[v++] = (float) p.getZ();
        }
        int[] triangles = new int[3 * mesh.getFaceCount()];
        int t = 0;
        for (org.apache.commons.geometry.euclidean.threed.mesh.TriangleMesh.Face face : mesh.faces()) {
            for (int corner : face.getVertexIndices()) {
                triangles[t++] = corner;
            }
        }
        return of(vertices, triangles);
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

    /** The same triangles between other places, which are not copied. */
    public TriangleMesh withVertices(float[] places) {
        if (places.length != vertices.length) {
            throw new IllegalArgumentException("the mesh has " + vertexCount() + " vertices, there are " + places.length + " coordinates");
        }
        return of(places, triangles);
    }

    /** A copy with every vertex moved; turned inside out when the transform is a reflection. */
    public TriangleMesh transformed(AffineTransformMatrix3D transform) {
        TriangleMesh moved = moved(transform::apply);
        return transform.determinant() < 0 ? moved.inverted() : moved;
    }

    /** A copy with every vertex moved by any map, such as a displacement; the orientation of triangles stays as it is. */
    public TriangleMesh moved(UnaryOperator<Vector3D> map) {
        float[] result = new float[vertices.length];
        for (int v = 0; v < result.length; v += 3) {
            Vector3D p = map.apply(Vector3D.of(vertices[v], vertices[v + 1], vertices[v + 2]));
            result[v] = (float) p.getX();
            result[v + 1] = (float) p.getY();
            result[v + 2] = (float) p.getZ();
        }
        return of(result, triangles.clone());
    }

    /** A copy in which inside and outside have changed places. */
    public TriangleMesh inverted() {
        int[] turned = triangles.clone();
        for (int t = 0; t < turned.length; t += 3) {
            int corner = turned[t + 1];
            turned[t + 1] = turned[t + 2];
            turned[t + 2] = corner;
        }
        return of(vertices.clone(), turned);
    }

    /** The area of all triangles, square millimetres. */
    public double area() {
        double sum = 0;
        double[] n = new double[3];
        for (int t = 0; t < triangleCount(); t++) {
            doubledNormal(t, n);
            sum += Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        }
        return sum / 2;
    }

    /**
     * The enclosed volume, cubic millimetres: the sum of the signed tetrahedra between the triangles and the mean vertex. Negative when the mesh is
     * inside out; parts enclosed twice count twice; of an open mesh it depends on where the hole is and means little.
     */
    public double signedVolume() {
        Point3 c = meanVertex();
        double sum = 0;
        double[] n = new double[3];
        for (int t = 0; t < triangleCount(); t++) {
            doubledNormal(t, n);
            int v = 3 * triangles[3 * t];
            sum += (vertices[v] - c.x()) * n[0] + (vertices[v + 1] - c.y()) * n[1] + (vertices[v + 2] - c.z()) * n[2];
        }
        return sum / 6;
    }

    /** The mean of the vertices (it depends on how densely they lie); the origin for a mesh without any. */
    public Point3 meanVertex() {
        double[] sum = new double[3];
        for (int i = 0; i < vertices.length; i++) {
            sum[i % 3] += vertices[i];
        }
        double n = Math.max(1, vertexCount());
        return new Point3(sum[0] / n, sum[1] / n, sum[2] / n);
    }

    /**
     * The centre of gravity: of the enclosed volume when the mesh is closed, however it is oriented and however densely its vertices lie; of the
     * surface when it is open; the mean vertex when it has no area.
     */
    public Point3 centroid() {
        Point3 c = meanVertex();
        double[] n = new double[3];
        double[] normals = new double[3];
        double[] solid = new double[3];
        double[] surface = new double[3];
        double volume = 0;
        double area = 0;
        for (int t = 0; t < triangleCount(); t++) {
            doubledNormal(t, n);
            double size = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
            double[] sum = new double[3];
            for (int corner = 0; corner < 3; corner++) {
                for (int axis = 0; axis < 3; axis++) {
                    sum[axis] += vertices[3 * triangles[3 * t + corner] + axis] - c.get(axis);
                }
            }
            double piece = (sum[0] * n[0] + sum[1] * n[1] + sum[2] * n[2]) / 3;
            for (int axis = 0; axis < 3; axis++) {
                normals[axis] += n[axis];
                solid[axis] += piece * sum[axis] / 4;
                surface[axis] += size * sum[axis] / 3;
            }
            volume += piece;
            area += size;
        }
        double open = Math.sqrt(normals[0] * normals[0] + normals[1] * normals[1] + normals[2] * normals[2]);
        if (open <= CLOSED * area && Math.abs(volume) > CLOSED * area * Math.sqrt(area)) {
            return new Point3(c.x() + solid[0] / volume, c.y() + solid[1] / volume, c.z() + solid[2] / volume);
        }
        return area > 0 ? new Point3(c.x() + surface[0] / area, c.y() + surface[1] / area, c.z() + surface[2] / area) : c;
    }

    /** The mesh moved so that its {@link #centroid} lies at a place. */
    public TriangleMesh movedTo(Point3 place) {
        Point3 step = place.minus(centroid());
        float[] moved = vertices.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) (moved[i] + step.get(i % 3));
        }
        return withVertices(moved);
    }

    /**
     * Unit normals of the triangles, pointing outwards; zero for a triangle without area.
     *
     * @return three numbers a triangle
     */
    public float[] triangleNormals() {
        float[] normals = new float[triangles.length];
        double[] n = new double[3];
        for (int t = 0; t < triangleCount(); t++) {
            doubledNormal(t, n);
            store(n, normals, 3 * t);
        }
        return normals;
    }

    /**
     * Unit normals of the vertices, pointing outwards: the mean of the adjacent triangles' normals weighted by the angle at the vertex (Baerentzen
     * and Aanaes 2005); zero for a vertex without triangles.
     *
     * @return three numbers a vertex
     */
    public float[] vertexNormals() {
        double[] sums = new double[vertices.length];
        double[] n = new double[3];
        for (int t = 0; t < triangleCount(); t++) {
            doubledNormal(t, n);
            double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
            for (int k = 0; k < 3 && length > 0; k++) {
                double weight = angle(triangles[3 * t + k], triangles[3 * t + (k + 1) % 3], triangles[3 * t + (k + 2) % 3]) / length;
                for (int i = 0; i < 3; i++) {
                    sums[3 * triangles[3 * t + k] + i] += weight * n[i];
                }
            }
        }
        float[] normals = new float[vertices.length];
        for (int v = 0; v < vertices.length; v += 3) {
            System.arraycopy(sums, v, n, 0, 3);
            store(n, normals, v);
        }
        return normals;
    }

    /**
     * The box around all vertices.
     *
     * @throws IllegalStateException when there are none
     */
    public Bounds3D bounds() {
        Bounds3D.Builder box = Bounds3D.builder();
        for (int v = 0; v < vertices.length; v += 3) {
            box.add(Vector3D.of(vertices[v], vertices[v + 1], vertices[v + 2]));
        }
        return box.build();
    }

    /** The mesh as one of Apache Commons Geometry. */
    public SimpleTriangleMesh toCommons(Precision.DoubleEquivalence precision) {
        SimpleTriangleMesh.Builder builder = SimpleTriangleMesh.builder(precision);
        for (int v = 0; v < vertices.length; v += 3) {
            builder.addVertex(Vector3D.of(vertices[v], vertices[v + 1], vertices[v + 2]));
        }
        for (int t = 0; t < triangles.length; t += 3) {
            builder.addFace(triangles[t], triangles[t + 1], triangles[t + 2]);
        }
        return builder.build();
    }

    @Override
    public String toString() {
        return "mesh of " + vertexCount() + " vertices and " + triangleCount() + " triangles";
    }

    /** The cross product of two sides: the outward normal, twice the area long. */
    private void doubledNormal(int t, double[] n) {
        int a = 3 * triangles[3 * t];
        int b = 3 * triangles[3 * t + 1];
        int c = 3 * triangles[3 * t + 2];
        double ux = (double) vertices[b] - vertices[a];
        double uy = (double) vertices[b + 1] - vertices[a + 1];
        double uz = (double) vertices[b + 2] - vertices[a + 2];
        double vx = (double) vertices[c] - vertices[a];
        double vy = (double) vertices[c + 1] - vertices[a + 1];
        double vz = (double) vertices[c + 2] - vertices[a + 2];
        n[0] = uy * vz - uz * vy;
        n[1] = uz * vx - ux * vz;
        n[2] = ux * vy - uy * vx;
    }

    private double angle(int at, int to, int and) {
        double dot = 0;
        double u = 0;
        double v = 0;
        for (int i = 0; i < 3; i++) {
            double p = (double) vertices[3 * to + i] - vertices[3 * at + i];
            double q = (double) vertices[3 * and + i] - vertices[3 * at + i];
            dot += p * q;
            u += p * p;
            v += q * q;
        }
        return Math.acos(Math.clamp(dot / Math.sqrt(u * v), -1, 1));
    }

    private static void store(double[] n, float[] normals, int at) {
        double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        for (int i = 0; i < 3 && length > 0; i++) {
            normals[at + i] = (float) (n[i] / length);
        }
    }
}
