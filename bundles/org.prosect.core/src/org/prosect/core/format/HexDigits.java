package org.prosect.core.format;

import java.io.IOException;
import java.io.InputStream;

/** Bytes from pairs of hexadecimal digits; white space is skipped. */
final class HexDigits extends InputStream {

    private final InputStream in;

    HexDigits(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int high = digit();
        if (high < 0) {
            return -1;
        }
        int low = digit();
        return low < 0 ? -1 : high << 4 | low;
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

    private int digit() throws IOException {
        int c = in.read();
        while (c >= 0 && c <= ' ') {
            c = in.read();
        }
        if (c < 0) {
            return -1;
        }
        int digit = Character.digit(c, 16);
        if (digit < 0) {
            throw new IOException("byte " + c + " is not a hexadecimal digit");
        }
        return digit;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
