package org.prosect.ui.masks;

import java.util.List;

/**
 * Something the user sets for a tool.
 *
 * @param choices empty for a number
 * @param initial the number, or the index of a choice
 */
record Field(String id, String label, List<String> choices, double initial) {

    static Field number(String id, String label, double initial) {
        return new Field(id, label, List.of(), initial);
    }

    static Field choice(String id, String label, int initial, List<String> choices) {
        return new Field(id, label, List.copyOf(choices), initial);
    }
}
