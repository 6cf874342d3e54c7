package org.prosect.charts;

import java.awt.Color;
import java.util.List;

import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Colours that people with any colour vision tell apart (Okabe and Ito, 2008), without the yellow that white paper swallows, and shapes beside them.
 */
final class Palette {

    private static final List<Color> COLOURS = List.of(new Color(0x0072b2), new Color(0xd55e00), new Color(0x009e73), new Color(0xcc79a7),
            new Color(0xe69f00), new Color(0x56b4e9), new Color(0x444444));
    private static final List<Marker> MARKERS = List.of(SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.DIAMOND, SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.TRIANGLE_DOWN);

    private Palette() { }

    static Color colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    static Color pale(int series) {
        Color c = colour(series);
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), 120);
    }

    static Marker marker(int series) {
        return MARKERS.get(series % MARKERS.size());
    }
}
