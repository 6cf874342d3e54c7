package org.prosect.nn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The named settings of a node: whole numbers, lists of them, real numbers and words. Immutable. */
public final class Attributes {

    /** No settings. */
    public static final Attributes NONE = new Attributes(Map.of());

    private final Map<String, Object> entries;

    private Attributes(Map<String, Object> entries) {
        this.entries = entries;
    }

    /** These and one more. */
    public Attributes with(String name, long value) {
        return and(name, value);
    }

    /** These and one more. */
    public Attributes with(String name, int[] values) {
        return and(name, values.clone());
    }

    /** These and one more. */
    public Attributes with(String name, double value) {
        return and(name, value);
    }

    /** These and one more. */
    public Attributes with(String name, String value) {
        return and(name, value);
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The names, in the order in which they were given. */
    public Set<String> names() {
        return entries.keySet();
    }

    /** A whole number. */
    public int integer(String name) {
        return Math.toIntExact((long) get(name));
    }

    /** A list of whole numbers. */
    public int[] integers(String name) {
        return ((int[]) get(name)).clone();
    }

    /** A real number. */
    public double real(String name) {
        return (double) get(name);
    }

    /** A word. */
    public String text(String name) {
        return (String) get(name);
    }

    /** The setting as it is kept: Long, int[], Double or String. */
    public Object get(String name) {
        Object value = entries.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no attribute " + name + " among " + entries.keySet());
        }
        return value;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        entries.forEach((name, value) -> text.append(text.isEmpty() ? "" : ", ").append(name).append('=')
                .append(value instanceof int[] list ? Arrays.toString(list) : value));
        return text.toString();
    }

    private Attributes and(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(entries);
        more.put(name, value);
        return new Attributes(more);
    }
}
