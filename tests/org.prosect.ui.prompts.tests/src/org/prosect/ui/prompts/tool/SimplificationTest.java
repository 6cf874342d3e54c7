package org.prosect.ui.prompts.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Point3;

class SimplificationTest {

    @Test
    void straightLineNeedsItsEndsOnly() {
        List<Point3> line = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            line.add(new Point3(i, 2 * i, -i));
        }
        assertEquals(List.of(line.getFirst(), line.getLast()), Simplification.of(line, 1e-6));
    }

    @Test
    void noPointIsFartherThanTheToleranceAndFewAreLeft() {
        List<Point3> circle = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            circle.add(new Point3(20 * Math.cos(i / 64.0), 20 * Math.sin(i / 64.0), 0));
        }
        List<Point3> few = Simplification.of(circle, 0.3);
        assertTrue(few.size() < 40, few.size() + " points");
        circle.forEach(p -> assertTrue(Segments.distance(p, few, false) <= 0.3));
    }

    @Test
    void cornerIsKept() {
        Point3 corner = new Point3(5, 5, 0);
        List<Point3> line = List.of(new Point3(0, 0, 0), new Point3(2.5, 2.5, 0), corner, new Point3(7.5, 2.5, 0), new Point3(10, 0, 0));
        assertEquals(List.of(line.getFirst(), corner, line.getLast()), Simplification.of(line, 0.1));
    }
}
