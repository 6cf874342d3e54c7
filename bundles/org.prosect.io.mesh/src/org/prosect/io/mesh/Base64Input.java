package org.prosect.io.mesh;

import java.util.Arrays;

/** Decodes base64 from a place in a text on, as much as is asked for; a padded group ends one text and the next may follow, as VTK writes. */
final class Base64Input implements ByteRow {

    private static final byte[] VALUES = values();

    private final byte[] text;
    private final int end;
    private final byte[] group = new byte[3];
    private int at;
    private int inGroup;
    private int used;

    Base64Input(byte[] text, int from, int end) {
        this.text = text;
        this.end = end;
        at = from;
    }

    @Override
    public long capacity() {
        return (end - at) / 4L * 3 + inGroup - used;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        for (int i = 0; i < count; i++) {
            if (used == inGroup && !decode()) {
                return i;
            }
            into[from + i] = group[used++];
        }
        return count;
    }

    /** Whether there was another group of four characters. */
    private boolean decode() {
        int bits = 0;
        int characters = 0;
        int padding = 0;
        while (characters < 4 && at < end) {
            byte c = text[at++];
            if (c == '=') {
                padding++;
            } else if (c <= ' ' && c >= 0) {
                continue;
            } else if (c < 0 || VALUES[c] < 0 || padding > 0) {
                // another array of the file begins, or the text is damaged: either way these bytes end here
                at = end;
                return false;
            }
            bits = bits << 6 | (c == '=' ? 0 : VALUES[c]);
            characters++;
        }
        if (characters < 4 || padding > 2) {
            return false;
        }
        group[0] = (byte) (bits >> 16);
        group[1] = (byte) (bits >> 8);
        group[2] = (byte) bits;
        inGroup = 3 - padding;
        used = 0;
        return true;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        return values;
    }
}
