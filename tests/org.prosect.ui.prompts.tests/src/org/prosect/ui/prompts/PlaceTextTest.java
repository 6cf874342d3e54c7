package org.prosect.ui.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;

class PlaceTextTest {

    @Test
    void whatIsShownCanBeTyped() {
        Point3 place = new Point3(12.34, -30, 0.05);
        assertEquals(Optional.of(place), PlaceText.parse(PlaceText.precise(place)));
    }

    @Test
    void commasBlanksAndGermanNumbersAreRead() {
        Optional<Point3> place = Optional.of(new Point3(12.5, -30, 44));
        assertEquals(place, PlaceText.parse("12.5,-30,44"));
        assertEquals(place, PlaceText.parse(" (12.5 -30  44 mm) "));
        assertEquals(place, PlaceText.parse("12,5; -30; 44"));
    }

    @Test
    void otherTextsAreNoPlaces() {
        for (String text : new String[] {"", "1, 2", "1, 2, 3, 4", "a, b, c", "1, 2, NaN", "1, 2, Infinity"}) {
            assertTrue(PlaceText.parse(text).isEmpty(), text);
        }
    }

    @Test
    void placesOutsideTheImageAreRefused() {
        Optional<Geometry> grid = Optional.of(Geometry.of(20, 20, 20, 1, 1, 1));
        assertTrue(PlaceEditing.problem("1, 2, 3", grid).isEmpty());
        assertTrue(PlaceEditing.problem("1, 2, 33", grid).orElseThrow().contains("33.0"));
        assertTrue(PlaceEditing.problem("1, 2, 33", Optional.empty()).isEmpty());
    }
}
