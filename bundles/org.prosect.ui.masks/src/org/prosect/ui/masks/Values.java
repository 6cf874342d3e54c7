package org.prosect.ui.masks;

import java.util.Map;

/**
 * What the user entered, by the ids of {@link Field}s: numbers, and the index of a choice.
 */
record Values(Map<String, Double> numbers) {

    double get(String id) {
        return numbers.get(id);
    }

    int choice(String id) {
        return numbers.get(id).intValue();
    }
}
