package org.prosect.ui.render3d.kernel;

import java.util.Arrays;

/** How stored values, 0 to 1, become light. */
public sealed interface Look {

    /** The stored value that the grey window shows black. */
    double black();

    /** The stored value that it shows white, above black. */
    double white();

    /** Colour and opacity, added up from front to back and shaded by the gradient; where the image is cut, its greys. */
    final class Colours implements Look {

        private final float[] table;
        private final double black;
        private final double white;

        /** @param table red, green, blue and opacity, 0 to 1, of evenly spaced values; the opacity is that of a reference length */
        Colours(float[] table, double black, double white) {
            this.table = table;
            this.black = black;
            this.white = white;
        }

        @Override
        public double black() {
            return black;
        }

        @Override
        public double white() {
            return white;
        }

        /** The live array. */
        public float[] table() {
            return table;
        }

        /** Colour or opacity of a stored value, between the middles of entries as a graphics card interpolates. */
        double at(double value, int channel) {
            int entries = table.length / 4;
            double index = Math.clamp(value * entries - 0.5, 0, entries - 1);
            int first = Math.min((int) index, entries - 2);
            double part = index - first;
            return (1 - part) * table[4 * first + channel] + part * table[4 * first + 4 + channel];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Colours c && black == c.black && white == c.white && Arrays.equals(table, c.table);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(table);
        }
    }

    /** The largest value along each ray, grey (maximum intensity projection). */
    record Brightest(double black, double white) implements Look { }
}
