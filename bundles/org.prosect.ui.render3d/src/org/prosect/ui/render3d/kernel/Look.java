package org.prosect.ui.render3d.kernel;

import java.util.Arrays;

/** How stored values, 0 to 1, become light. */
public sealed interface Look {

    /** Colour and opacity, added up from front to back and shaded by the gradient. */
    final class Colours implements Look {

        private final float[] table;

        /** @param table red, green, blue and opacity, 0 to 1, of evenly spaced values; the opacity is that of a reference length */
        Colours(float[] table) {
            this.table = table;
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
            return other instanceof Colours c && Arrays.equals(table, c.table);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(table);
        }
    }

    /**
     * The largest value along each ray (maximum intensity projection).
     *
     * @param black the stored value shown black
     * @param white the stored value shown white, above black
     */
    record Brightest(double black, double white) implements Look { }
}
