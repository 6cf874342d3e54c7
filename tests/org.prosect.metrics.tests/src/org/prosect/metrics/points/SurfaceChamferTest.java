package org.prosect.metrics.points;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.apache.commons.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.metric.Comparison;
import org.prosect.core.metric.Evaluand;
import org.prosect.geometry.TriangleMesh;

/** The distance of surfaces where it is known by geometry, and as VTK finds it. */
class SurfaceChamferTest {

    private static final TriangleMesh EMPTY = TriangleMesh.of(new float[0], new int[0]);
    /** All vertices on one line. */
    private static final TriangleMesh FLAT = TriangleMesh.of(new float[] {0, 0, 0, 1, 0, 0, 2, 0, 0}, new int[] {0, 1, 2});

    /** By vtkCellLocator of VTK 9.1 from 500 000 random points a surface. */
    private static final double VTK_ELLIPSOIDS = 0.9941;

    private static OptionalDouble measure(TriangleMesh reference, TriangleMesh prediction) throws ProsectException {
        return new SurfaceChamfer().evaluate(new Comparison(Evaluand.of(reference), Evaluand.of(prediction)), OptionalDouble.empty(), Progress.NONE);
    }

    private static double value(TriangleMesh reference, TriangleMesh prediction) throws ProsectException {
        return measure(reference, prediction).getAsDouble();
    }

    /** A square of 20 mm at a height, in n × n cells of two triangles; where {@code power} is not 1 they are smaller towards one corner. */
    private static TriangleMesh square(int n, double power, double height) {
        float[] v = new float[3 * (n + 1) * (n + 1)];
        int[] t = new int[6 * n * n];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) {
                int at = 3 * (i * (n + 1) + j);
                v[at] = (float) (20 * Math.pow((double) i / n, power));
                v[at + 1] = (float) (20 * Math.pow((double) j / n, power));
                v[at + 2] = (float) height;
                if (i < n && j < n) {
                    int a = i * (n + 1) + j;
                    int[] corners = {a, a + n + 1, a + 1, a + 1, a + n + 1, a + n + 2};
                    System.arraycopy(corners, 0, t, 6 * (i * n + j), 6);
                }
            }
        }
        return TriangleMesh.of(v, t);
    }

    /** An ellipsoid of rings and sectors, its half axes in millimetres. */
    private static TriangleMesh ellipsoid(double rx, double ry, double rz, int rings, int sectors) {
        float[] v = new float[3 * (rings + 1) * sectors];
        int[] t = new int[6 * rings * sectors];
        for (int i = 0; i <= rings; i++) {
            for (int j = 0; j < sectors; j++) {
                double polar = Math.PI * i / rings;
                double turn = 2 * Math.PI * j / sectors;
                int at = 3 * (i * sectors + j);
                v[at] = (float) (rx * Math.sin(polar) * Math.cos(turn));
                v[at + 1] = (float) (ry * Math.sin(polar) * Math.sin(turn));
                v[at + 2] = (float) (rz * Math.cos(polar));
                if (i < rings) {
                    int a = i * sectors + j;
                    int b = i * sectors + (j + 1) % sectors;
                    int[] corners = {a, a + sectors, b, b, a + sectors, b + sectors};
                    System.arraycopy(corners, 0, t, 6 * (i * sectors + j), 6);
                }
            }
        }
        return TriangleMesh.of(v, t);
    }

    @Test
    void parallelSquaresAreTheirDistanceApartHoweverTheyAreCut() throws Exception {
        assertEquals(2.5, value(square(1, 1, 0), square(1, 1, 2.5)), 1e-6);
        assertEquals(2.5, value(square(3, 1, 0), square(7, 2, 2.5)), 1e-6);
    }

    @Test
    void aSurfaceCutIntoOtherTrianglesIsTheSame() throws Exception {
        assertEquals(0, value(square(2, 1, 0), square(9, 1.7, 0)), 1e-6);
        double ofVertices = new Chamfer().evaluate(new Comparison(Evaluand.of(square(2, 1, 0)), Evaluand.of(square(9, 1.7, 0))),
                OptionalDouble.empty(), Progress.NONE).getAsDouble();
        assertTrue(ofVertices > 1, "the distance of the vertices is " + ofVertices);
    }

    @Test
    void concentricSpheresAreTheDifferenceOfTheirRadiiApart() throws Exception {
        assertEquals(3, value(ellipsoid(10, 10, 10, 120, 240), ellipsoid(13, 13, 13, 90, 200)), 0.005);
    }

    @Test
    void pointsAreSpreadByAreaAndNotByTriangles() throws Exception {
        // half of a plane is cut into 32 triangles and lies 1 mm off, the other half are two triangles in its place
        TriangleMesh fine = moved(square(4, 1, 1), 0);
        TriangleMesh coarse = moved(square(1, 1, 0), 100);
        TriangleMesh both = joined(fine, coarse);
        TriangleMesh ground = joined(square(1, 1, 0), coarse);
        assertEquals(0.5, value(both, ground), 1e-6);
    }

    @Test
    void bothDirectionsCountHalf() throws Exception {
        // a quarter of the larger square is the smaller one; that is 0 away, the other way three quarters of the points are some way off
        TriangleMesh whole = square(4, 1, 0);
        TriangleMesh part = TriangleMesh.of(new float[] {0, 0, 0, 10, 0, 0, 0, 10, 0, 10, 10, 0}, new int[] {0, 1, 2, 2, 1, 3});
        // two quarters at 5 mm in the mean, one at the mean distance to a corner, 10 (√2 + asinh 1) / 3
        double expected = (0.25 * 5 + 0.25 * 5 + 0.25 * 10 * (Math.sqrt(2) + Math.log(1 + Math.sqrt(2))) / 3) / 2;
        assertEquals(expected, value(whole, part), 0.01);
        assertEquals(value(whole, part), value(part, whole), 1e-12);
    }

    @Test
    void ellipsoidsAreAsFarApartAsVtkFinds() throws Exception {
        assertEquals(VTK_ELLIPSOIDS, value(ellipsoid(20, 12, 8, 40, 60), ellipsoid(17, 14, 9, 25, 31)), 0.005);
    }

    @Test
    void theNumberIsTheSameEachTime() throws Exception {
        TriangleMesh a = ellipsoid(20, 12, 8, 20, 30);
        TriangleMesh b = ellipsoid(17, 14, 9, 25, 31);
        assertEquals(value(a, b), value(a, b));
        assertArrayEquals(SurfaceSamples.of(a, 100, 1), SurfaceSamples.of(a, 100, 1));
        assertFalse(Arrays.equals(SurfaceSamples.of(a, 100, 1), SurfaceSamples.of(a, 100, 2)));
    }

    @Test
    void surfacesWithoutAreaAreAsDeclared() throws Exception {
        TriangleMesh square = square(1, 1, 0);
        assertEquals(OptionalDouble.empty(), measure(EMPTY, FLAT));
        assertEquals(OptionalDouble.of(Double.POSITIVE_INFINITY), measure(square, EMPTY));
        assertEquals(OptionalDouble.of(Double.POSITIVE_INFINITY), measure(FLAT, square));
        assertThrows(ProsectException.class, () -> new SurfaceChamfer().evaluate(new Comparison(Evaluand.of(List.of()), Evaluand.of(square)),
                OptionalDouble.empty(), Progress.NONE));
    }

    private static TriangleMesh moved(TriangleMesh mesh, double x) {
        return mesh.moved(p -> p.add(Vector3D.of(x, 0, 0)));
    }

    private static TriangleMesh joined(TriangleMesh a, TriangleMesh b) {
        float[] v = Arrays.copyOf(a.vertices(), a.vertices().length + b.vertices().length);
        System.arraycopy(b.vertices(), 0, v, a.vertices().length, b.vertices().length);
        int[] t = Arrays.copyOf(a.triangles(), a.triangles().length + b.triangles().length);
        for (int i = 0; i < b.triangles().length; i++) {
            t[a.triangles().length + i] = a.vertexCount() + b.triangles()[i];
        }
        return TriangleMesh.of(v, t);
    }
}
