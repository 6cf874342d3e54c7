package org.prosect.core.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ContoursTest {

    private static int count(Path2D path, int kind) {
        int n = 0;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            n += i.currentSegment(new double[6]) == kind ? 1 : 0;
        }
        return n;
    }

    @Test
    void oneSampleMakesADiamondAboutItsCentre() {
        float[] field = new float[25];
        field[12] = 1;
        Path2D path = Contours.trace(field, 5, 5, 0.5f);
        assertEquals(new Rectangle2D.Double(2, 2, 1, 1), path.getBounds2D());
        assertEquals(1, count(path, PathIterator.SEG_CLOSE));
    }

    @Test
    void theLineStandsWhereTheFieldHasTheLevel() {
        float[] field = new float[20 * 20];
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 20; x++) {
                field[y * 20 + x] = (float) Math.max(0, 10 - Math.hypot(x + 0.5 - 10, y + 0.5 - 10));
            }
        }
        Path2D path = Contours.trace(field, 20, 20, 4);
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            double[] p = new double[6];
            if (i.currentSegment(p) != PathIterator.SEG_CLOSE) {
                assertEquals(6, Math.hypot(p[0] - 10, p[1] - 10), 0.1);
            }
        }
    }

    @Test
    void aHoleIsALineOfItsOwn() {
        float[] field = new float[49];
        java.util.Arrays.fill(field, 1);
        field[24] = 0;
        Path2D path = Contours.trace(field, 7, 7, 0.5f);
        assertEquals(2, count(path, PathIterator.SEG_CLOSE));
        assertFalse(path.contains(3.5, 3.5));
        assertTrue(path.contains(1.5, 3.5));
    }

    @Test
    void nothingInsideMakesNoLine() {
        assertTrue(Contours.trace(new float[16], 4, 4, 0.5f).getPathIterator(null).isDone());
    }

    @Test
    void insideAndOutsideOfAnyFieldAreTold() {
        Random random = new Random(8);
        float[] field = new float[30 * 30];
        for (int i = 0; i < field.length; i++) {
            field[i] = random.nextInt(2);
        }
        Path2D path = Contours.trace(field, 30, 30, 0.5f);
        for (int i = 0; i < field.length; i++) {
            assertEquals(field[i] == 1, path.contains(i % 30 + 0.5, i / 30 + 0.5));
        }
    }
}
