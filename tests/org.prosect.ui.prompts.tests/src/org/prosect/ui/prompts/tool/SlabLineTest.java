package org.prosect.ui.prompts.tool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Point3;

class SlabLineTest {

    @Test
    void lineThroughTheSliceIsCutAtItsFaces() {
        SlabLine line = SlabLine.of(List.of(new Point3(0, 0, -10), new Point3(20, 40, 10)), false, 1);
        assertEquals(1, line.pieces().size());
        assertArrayEquals(new double[] {9, 18, 11, 22}, line.pieces().getFirst(), 1e-9);
    }

    @Test
    void lineBesideTheSliceIsNotThere() {
        assertTrue(SlabLine.of(List.of(new Point3(0, 0, 2), new Point3(20, 40, 10)), false, 1).isEmpty());
        assertTrue(SlabLine.of(List.of(new Point3(0, 0, 2), new Point3(20, 40, 2)), false, 1).isEmpty());
    }

    @Test
    void closedLineGoesBackToItsStart() {
        List<Point3> triangle = List.of(new Point3(0, 0, 0), new Point3(10, 0, 0), new Point3(0, 10, 0));
        assertEquals(2, SlabLine.of(triangle, false, 1).pieces().size());
        assertEquals(3, SlabLine.of(triangle, true, 1).pieces().size());
        assertEquals(1, SlabLine.of(triangle.subList(0, 1), false, 1).pieces().size());
    }
}
