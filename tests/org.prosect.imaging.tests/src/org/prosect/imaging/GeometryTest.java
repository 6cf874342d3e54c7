package org.prosect.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GeometryTest {

    /** 30 degrees about z, then a flip of the slice axis. */
    private static final double C = Math.cos(Math.PI / 6);
    private static final double S = Math.sin(Math.PI / 6);
    private static final Geometry OBLIQUE = Geometry.of(20, 30, 10, new Point3(0.5, 2, 3), new Point3(-10, 5, 100),
            new double[] {C, -S, 0, S, C, 0, 0, 0, -1});

    @Test
    void obliqueIndexGoesToPatientAndBack() {
        Point3 p = OBLIQUE.toPatient(4, 3, 2);
        // by hand: origin + 4·0.5·(C,S,0) + 3·2·(-S,C,0) + 2·3·(0,0,-1)
        assertEquals(-10 + 2 * C - 6 * S, p.x(), 1e-12);
        assertEquals(5 + 2 * S + 6 * C, p.y(), 1e-12);
        assertEquals(94, p.z(), 1e-12);
        assertEquals(0, OBLIQUE.toIndex(p).distance(new Point3(4, 3, 2)), 1e-9);
    }

    @Test
    void affineGivesTheSameGridBack() {
        Geometry again = Geometry.ofAffine(20, 30, 10, OBLIQUE.affine());
        assertTrue(OBLIQUE.sameGrid(again));
        assertEquals(OBLIQUE, Geometry.parse(OBLIQUE.format()));
    }

    @Test
    void edgeOfTheOutermostVoxelIsInside() {
        Geometry g = Geometry.of(4, 4, 4, 2, 2, 2);
        assertTrue(g.contains(new Point3(-1, -1, -1)));
        assertTrue(g.contains(new Point3(7, 7, 7)));
        assertFalse(g.contains(new Point3(-1.01, 0, 0)));
        assertFalse(g.contains(new Point3(Double.NaN, 0, 0)));
        assertEquals(-1, g.offsetAt(new Point3(7.1, 0, 0)));
        assertEquals(63, g.offsetAt(new Point3(7, 7, 7)));
    }

    @Test
    void newSpacingKeepsTheFieldOfView() {
        Geometry g = OBLIQUE.withSpacing(new Point3(1, 1, 1));
        assertEquals(10, g.sizeX());
        assertEquals(60, g.sizeY());
        assertEquals(30, g.sizeZ());
        assertEquals(0, OBLIQUE.toPatient(-0.5, -0.5, -0.5).distance(g.toPatient(-0.5, -0.5, -0.5)), 1e-9);
    }

    @Test
    void orientationLettersFollowTheAxes() {
        assertEquals("LPI", OBLIQUE.orientation());
        assertEquals("RAS", Geometry.of(2, 2, 2, new Point3(1, 1, 1), new Point3(0, 0, 0), new double[] {-1, 0, 0, 0, -1, 0, 0, 0, 1}).orientation());
        assertEquals("LIA", Geometry.of(2, 2, 2, new Point3(1, 1, 1), new Point3(0, 0, 0), new double[] {1, 0, 0, 0, 0, -1, 0, -1, 0}).orientation());
    }

    @Test
    void reorientedVoxelsKeepTheirPatientPosition() {
        Volume v = Volume.allocate(OBLIQUE, VoxelType.INT16);
        for (int i = 0; i < v.length(); i++) {
            v.set(i, i);
        }
        for (String letters : new String[] {"RAS", "LPS", "SAR", "PIL"}) {
            Volume r = Orientation.parse(letters).reorient(v);
            assertEquals(letters, r.geometry().orientation());
            assertEquals(v.length(), r.length());
            for (int i = 0; i < v.length(); i += 97) {
                Point3 p = OBLIQUE.toPatient(i % 20, i / 20 % 30, i / 600);
                assertEquals(i, r.get(r.geometry().offsetAt(p)));
            }
        }
    }

    @Test
    void impossibleGridsAreRefusedWithTheirValue() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Geometry.of(0, 1, 1, 1, 1, 1)).getMessage().contains("0"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Geometry.of(1, 1, 1, 1, Double.NaN, 1)).getMessage().contains("NaN"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Geometry.of(1, 1, 1, 1, -2, 1)).getMessage().contains("-2"));
        assertThrows(IllegalArgumentException.class, () -> Geometry.of(1, 1, 1, new Point3(1, 1, 1), new Point3(0, 0, 0),
                new double[] {1, 1, 0, 0, 0, 0, 0, 0, 1}));
        assertThrows(IllegalArgumentException.class, () -> Orientation.parse("LPR"));
    }
}
