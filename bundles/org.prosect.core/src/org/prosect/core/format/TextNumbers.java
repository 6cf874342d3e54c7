package org.prosect.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/** The little-endian bytes of decimal numbers that stand in a text, separated by white space or commas. */
final class TextNumbers extends InputStream {

    /** No number is longer; stops a file without separators. */
    private static final int LONGEST = 400;

    private final InputStream in;
    private final StoredType type;
    private final ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    private final StringBuilder text = new StringBuilder();

    TextNumbers(InputStream in, StoredType type) {
        this.in = in;
        this.type = type;
        number.position(number.limit());
    }

    @Override
    public int read() throws IOException {
        if (!number.hasRemaining() && !next()) {
            return -1;
        }
        return number.get() & 0xff;
    }

    /** Unlike the inherited method, lets an error through wherever it occurs. */
    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        for (int i = 0; i < len; i++) {
            int value = read();
            if (value < 0) {
                return i == 0 ? -1 : i;
            }
            b[off + i] = (byte) value;
        }
        return len;
    }

    private boolean next() throws IOException {
        text.setLength(0);
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c > ' ' && c != ',') {
                if (text.length() == LONGEST) {
                    throw new IOException("the text has a word of more than " + LONGEST + " characters: " + text.substring(0, 20) + "…");
                }
                text.append((char) c);
            } else if (!text.isEmpty()) {
                break;
            }
        }
        if (text.isEmpty()) {
            return false;
        }
        number.clear();
        try {
            put(text.toString());
        } catch (NumberFormatException e) {
            throw new IOException("'" + text + "' is not " + (type.isInteger() ? "an integer of type " : "a number of type ") + type.label(), e);
        }
        number.flip();
        return true;
    }

    private void put(String s) {
        switch (type) {
            case FLOAT32 -> number.putFloat((float) real(s));
            case FLOAT64 -> number.putDouble(real(s));
            case UINT64 -> number.putLong(Long.parseUnsignedLong(s));
            default -> {
                long value = Long.parseLong(s);
                if (value < type.min() || value > type.max()) {
                    throw new NumberFormatException();
                }
                switch (type.bytes()) {
                    case 1 -> number.put((byte) value);
                    case 2 -> number.putShort((short) value);
                    case 4 -> number.putInt((int) value);
                    default -> number.putLong(value);
                }
            }
        }
    }

    private static double real(String s) {
        return switch (s.toLowerCase(Locale.ROOT)) {
            case "nan", "-nan", "+nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(s);
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
