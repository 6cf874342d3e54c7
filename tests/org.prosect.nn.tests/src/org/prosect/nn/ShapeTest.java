package org.prosect.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void aShapeKnowsItsSizesFromBothEnds() {
        Shape s = Shape.of(2, 3, 4);
        assertEquals(24, s.count());
        assertEquals(4, s.size(-1));
        assertEquals(Shape.of(2, 9, 4), s.with(-2, 9));
        assertEquals("2×3×4", s.toString());
        assertEquals("scalar", Shape.of().toString());
        assertEquals(1, Shape.SCALAR.count());
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Shape.of(3, -1));
        assertThrows(ArithmeticException.class, () -> Shape.of(1 << 30, 1 << 30, 1 << 30));
        assertThrows(IllegalArgumentException.class, () -> Tensor.of(new float[5], 2, 3));
    }
}
