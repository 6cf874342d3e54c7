package org.prosect.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final class Recorded implements Progress {
        private final List<Double> fractions = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private boolean cancelled;

        @Override
        public void report(double fraction, String what) {
            fractions.add(fraction);
            texts.add(what);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    @Test
    void partCoversItsShareOfTheWhole() {
        Recorded whole = new Recorded();
        Progress part = whole.part(0.2, 0.6);
        part.report(0, "a");
        part.report(0.5, "b");
        part.report(1, "c");
        assertEquals(3, whole.fractions.size());
        assertEquals(0.2, whole.fractions.get(0), 1e-15);
        assertEquals(0.4, whole.fractions.get(1), 1e-15);
        assertEquals(0.6, whole.fractions.get(2), 1e-15);
        assertEquals(List.of("a", "b", "c"), whole.texts);
    }

    @Test
    void partDoesNotLeaveItsShare() {
        Recorded whole = new Recorded();
        whole.part(0.2, 0.6).report(-3, "");
        whole.part(0.2, 0.6).report(7, "");
        assertEquals(List.of(0.2, 0.6), whole.fractions);
    }

    @Test
    void partOfAPartIsAPart() {
        Recorded whole = new Recorded();
        whole.part(0.5, 1).part(0.5, 1).report(0.5, "");
        assertEquals(0.875, whole.fractions.getFirst(), 1e-15);
    }

    @Test
    void partIsCancelledWithTheWhole() {
        Recorded whole = new Recorded();
        Progress part = whole.part(0, 0.5);
        assertDoesNotThrow(part::check);
        whole.cancelled = true;
        assertTrue(part.isCancelled());
        assertThrows(CancellationException.class, part::check);
    }

    @Test
    void noneIsNeverCancelled() {
        Progress.NONE.report(2, "");
        assertFalse(Progress.NONE.isCancelled());
        assertDoesNotThrow(Progress.NONE::check);
    }
}
