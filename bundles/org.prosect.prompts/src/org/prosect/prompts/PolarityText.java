package org.prosect.prompts;

import org.prosect.study.model.Polarity;

/**
 * A text and the {@code ,+} or {@code ,-} that may end it.
 *
 * @param text what stands before
 * @param polarity positive when nothing is said
 */
record PolarityText(String text, Polarity polarity) {

    static PolarityText of(String text) {
        String stripped = text.strip();
        int comma = stripped.lastIndexOf(',');
        String last = comma < 0 ? "" : stripped.substring(comma + 1).strip();
        return switch (last) {
            case "+" -> new PolarityText(stripped.substring(0, comma), Polarity.POSITIVE);
            case "-" -> new PolarityText(stripped.substring(0, comma), Polarity.NEGATIVE);
            default -> new PolarityText(stripped, Polarity.POSITIVE);
        };
    }

    /** What {@link #of} reads back: nothing is added to a positive one, unless the text itself ends like a polarity. */
    String format() {
        boolean ambiguous = !of(text).text.equals(text);
        return polarity == Polarity.NEGATIVE ? text + ",-" : ambiguous ? text + ",+" : text;
    }
}
