package org.prosect.core.parameter;

import java.util.List;
import java.util.Locale;

import org.prosect.core.ProsectException;

/**
 * A parameter as its contributor declared it.
 *
 * @param id short name for command lines and provenance, such as {@code tolerance}
 * @param name label for people
 * @param type kind of value
 * @param defaultValue text of the default; valid by the rules below
 * @param min smallest number allowed; negative infinity: no limit
 * @param max largest number allowed; infinity: no limit
 * @param choices the allowed texts of a CHOICE, else empty
 * @param unit unit of the number, such as {@code mm}; may be empty
 * @param help one or two sentences for people
 */
public record ParameterDescriptor(String id, String name, ParameterType type, String defaultValue, double min, double max, List<String> choices,
        String unit, String help) {

    /**
     * Checks a text and returns it in its normal form.
     *
     * @throws ProsectException with the value and what is allowed
     */
    public String check(String text) throws ProsectException {
        String value = text.trim();
        switch (type) {
            case INTEGER -> {
                try {
                    int number = Integer.parseInt(value);
                    checkRange(value, number);
                    return Integer.toString(number);
                } catch (NumberFormatException e) {
                    throw value.matches("[+-]?\\d+") ? new ProsectException("parameter " + id + " cannot be '" + text + "'",
                            "Give a whole number between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE, e) : wrong(text, e);
                }
            }
            case REAL -> {
                try {
                    double number = Double.parseDouble(value);
                    checkRange(value, number);
                    return Double.toString(number);
                } catch (NumberFormatException e) {
                    throw wrong(text, e);
                }
            }
            case BOOLEAN -> {
                String lower = value.toLowerCase(Locale.ROOT);
                if (!lower.equals("true") && !lower.equals("false")) {
                    throw wrong(text, null);
                }
                return lower;
            }
            case CHOICE -> {
                if (!choices.contains(value)) {
                    throw wrong(text, null);
                }
                return value;
            }
            default -> {
                return text;
            }
        }
    }

    /** What may be given, in words: {@code a number from 0 to 10}. */
    public String allowed() {
        String numbers = (Double.isInfinite(min) ? "" : " from " + number(min)) + (Double.isInfinite(max) ? "" : " to " + number(max));
        return switch (type) {
            case INTEGER -> "a whole number" + numbers;
            case REAL -> "a number" + numbers;
            case BOOLEAN -> "true or false";
            case CHOICE -> "one of " + String.join(", ", choices);
            case TEXT -> "a text";
            case FILE -> "a file";
        };
    }

    private void checkRange(String text, double number) throws ProsectException {
        if (!(number >= min && number <= max) || Double.isInfinite(number)) {
            throw wrong(text, null);
        }
    }

    private ProsectException wrong(String text, Throwable cause) {
        return new ProsectException("parameter " + id + " cannot be '" + text + "'", "Give " + allowed(), cause);
    }

    private static String number(double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
    }
}
