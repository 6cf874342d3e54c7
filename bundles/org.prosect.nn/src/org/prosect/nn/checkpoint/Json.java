package org.prosect.nn.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON (RFC 8259) into maps, lists, strings, {@link Long}, {@link Double}, {@link Boolean} and {@link #NULL}. Names that occur twice in
 * one object are refused, as is nesting deeper than 64.
 */
final class Json {

    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** What is wrong with a text, with the place. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what);
        }
    }

    static Object parse(String text) throws Malformed {
        Json json = new Json(text);
        Object value = json.value(0);
        json.space();
        if (json.at < text.length()) {
            throw json.wrong("something after its end");
        }
        return value;
    }

    /** A value as an object. */
    @SuppressWarnings("unchecked")
    static Optional<Map<String, Object>> object(Object value) {
        return value instanceof Map ? Optional.of((Map<String, Object>) value) : Optional.empty();
    }

    /** The list of a field; empty when there is none. */
    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> object, String field) {
        return object.get(field) instanceof List ? (List<Object>) object.get(field) : List.of();
    }

    /** The whole numbers of a field; empty when it is not such a list. */
    static Optional<long[]> longs(Map<String, Object> object, String field) {
        if (!(object.get(field) instanceof List<?> list) || !list.stream().allMatch(Long.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(list.stream().mapToLong(n -> (Long) n).toArray());
    }

    /** The text of a field; empty when it is not text. */
    static String string(Map<String, Object> object, String field) {
        return object.get(field) instanceof String s ? s : "";
    }

    private Object value(int depth) throws Malformed {
        if (depth > MAX_DEPTH) {
            throw wrong("nesting deeper than " + MAX_DEPTH);
        }
        space();
        char c = peek();
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) throws Malformed {
        Map<String, Object> result = new LinkedHashMap<>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return result;
        }
        while (true) {
            space();
            String name = string();
            space();
            expect(':');
            if (result.put(name, value(depth + 1)) != null) {
                throw wrong("the name " + TensorTable.shown(name) + " for the second time");
            }
            space();
            if (peek() == '}') {
                at++;
                return result;
            }
            expect(',');
        }
    }

    private List<Object> array(int depth) throws Malformed {
        List<Object> result = new ArrayList<>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return result;
        }
        while (true) {
            result.add(value(depth + 1));
            space();
            if (peek() == ']') {
                at++;
                return result;
            }
            expect(',');
        }
    }

    private String string() throws Malformed {
        expect('"');
        StringBuilder result = new StringBuilder();
        while (true) {
            char c = peek();
            at++;
            if (c == '"') {
                return result.toString();
            } else if (c == '\\') {
                result.append(escaped());
            } else if (c < ' ') {
                throw wrong("a control character in a text");
            } else {
                result.append(c);
            }
        }
    }

    private char escaped() throws Malformed {
        char c = peek();
        at++;
        switch (c) {
            case '"', '\\', '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                    throw wrong("an unfinished \\u");
                }
                at += 4;
                return (char) Integer.parseInt(text, at - 4, at, 16);
            default:
                throw wrong("an unknown escape");
        }
    }

    private Object number() throws Malformed {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (number.length() > 64 || !number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            at = from;
            throw wrong("something that is no value");
        }
        if (number.matches("-?[0-9]{1,18}")) {
            return Long.valueOf(number);
        }
        return Double.valueOf(number);
    }

    private Object word(String word, Object value) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw wrong("something that is no value");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char c) throws Malformed {
        if (peek() != c) {
            throw wrong("'" + peek() + "' where a '" + c + "' belongs");
        }
        at++;
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw wrong("its end too early");
        }
        return text.charAt(at);
    }

    private Malformed wrong(String what) {
        return new Malformed("the JSON has " + what + " (character " + at + ")");
    }
}
