package org.prosect.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.geometry.euclidean.threed.AffineTransformMatrix3D;
import org.apache.commons.numbers.core.Precision;
import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;

class TriangleMeshTest {

    @Test
    void badArraysAreRefusedWithTheValueAtFault() {
        float[] v = new float[9];
        message("triangle 0 names vertex 3 of 3", () -> TriangleMesh.of(v, new int[] {0, 1, 3}));
        message("triangle 1 names vertex -1 of 3", () -> TriangleMesh.of(v, new int[] {0, 1, 2, 0, -1, 2}));
        message("vertex 1 has the coordinate NaN", () -> TriangleMesh.of(new float[] {0, 0, 0, 0, Float.NaN, 0}, new int[0]));
        message("vertices and triangles come in threes, these are 4 coordinates and 0 corners", () -> TriangleMesh.of(new float[4], new int[0]));
    }

    @Test
    void areaVolumeAndBoundsOfABoxAreThoseOfTheBox() {
        TriangleMesh box = Shapes.box(1000, 20, -30, 1002, 25, -27);
        assertEquals(2 * (2 * 5 + 5 * 3 + 3 * 2), box.area(), 1e-9);
        assertEquals(30, box.signedVolume(), 1e-9);
        assertEquals(-30, box.inverted().signedVolume(), 1e-9);
        assertEquals(1000, box.bounds().getMin().getX());
        assertEquals(-27, box.bounds().getMax().getZ());
        assertEquals(1001, box.meanVertex().x(), 1e-9);
    }

    @Test
    void theCentroidIsThatOfTheVolumeWhereverVerticesLie() {
        TriangleMesh box = Shapes.box(1000, 20, -30, 1002, 25, -27);
        at(1001, 22.5, -28.5, box.centroid());
        at(1001, 22.5, -28.5, box.inverted().centroid());
        // a second, unused set of vertices at one end
        float[] v = java.util.Arrays.copyOf(box.vertices(), 3 * box.vertices().length);
        java.util.Arrays.fill(v, box.vertices().length, v.length, 1002);
        TriangleMesh loose = TriangleMesh.of(v, box.triangles());
        assertEquals(0, loose.centroid().distance(box.centroid()), 1e-2);
        assertEquals(true, loose.meanVertex().distance(box.centroid()) > 100);
        TriangleMesh open = TriangleMesh.of(new float[] {0, 0, 0, 3, 0, 0, 0, 3, 0}, new int[] {0, 1, 2});
        at(1, 1, 0, open.centroid());
        at(2, 0, 0, TriangleMesh.of(new float[] {1, 0, 0, 3, 0, 0}, new int[0]).centroid());
    }

    private static void at(double x, double y, double z, org.prosect.imaging.Point3 place) {
        assertEquals(0, place.distance(new org.prosect.imaging.Point3(x, y, z)), 1e-4);
    }

    @Test
    void areaAndVolumeOfASphereApproachTheFormulas() {
        TriangleMesh sphere = Shapes.sphere(3, -5, 7, 10, 5);
        assertEquals(4 * Math.PI * 100, sphere.area(), 1);
        assertEquals(4.0 / 3 * Math.PI * 1000, sphere.signedVolume(), 5);
    }

    @Test
    void normalsPointOutwardsAndHaveLengthOne() {
        TriangleMesh sphere = Shapes.sphere(0, 0, 0, 10, 3);
        float[] n = sphere.vertexNormals();
        for (int i = 0; i < n.length; i++) {
            assertEquals(sphere.vertices()[i] / 10, n[i], 0.01);
        }
        assertArrayEquals(new float[] {0, 0, -1}, java.util.Arrays.copyOf(Shapes.box(0, 0, 0, 1, 1, 1).triangleNormals(), 3));
        TriangleMesh flat = TriangleMesh.of(new float[9], new int[] {0, 1, 2});
        assertArrayEquals(new float[3], flat.triangleNormals());
        assertArrayEquals(new float[9], flat.vertexNormals());
    }

    @Test
    void aReflectionDoesNotTurnTheMeshInsideOut() {
        TriangleMesh box = Shapes.box(0, 0, 0, 1, 2, 3);
        assertEquals(6, box.transformed(AffineTransformMatrix3D.createScale(-1, 1, 1)).signedVolume(), 1e-9);
        assertEquals(48, box.transformed(AffineTransformMatrix3D.createScale(2).translate(5, 6, 7)).signedVolume(), 1e-6);
    }

    @Test
    void aMeshGoesToCommonsGeometryAndBack() {
        TriangleMesh sphere = Shapes.sphere(1, 2, 3, 4, 2);
        TriangleMesh back = TriangleMesh.of(sphere.toCommons(Precision.doubleEquivalenceOfEpsilon(1e-9)));
        assertArrayEquals(sphere.vertices(), back.vertices());
        assertArrayEquals(sphere.triangles(), back.triangles());
    }

    @Test
    void theSurfaceOfAMaskIsAMesh() {
        Mask mask = Mask.empty(Geometry.of(4, 4, 4, 1, 2, 3));
        mask.set(21, true);
        TriangleMesh mesh = TriangleMesh.of(IsoSurface.of(mask));
        assertEquals(8, mesh.triangleCount());
        assertEquals(1, mesh.signedVolume(), 1e-6);
    }

    private static void message(String expected, org.junit.jupiter.api.function.Executable code) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, code).getMessage());
    }
}
