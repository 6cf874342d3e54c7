package org.prosect.core.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** How the bytes of stored numbers lie in a file. */
public enum Packing {
    /** As they are. */
    RAW("raw"),
    /** One or more gzip members. */
    GZIP("gzip"),
    /** A zlib stream, RFC 1950. */
    ZLIB("zlib"),
    /** Decimal numbers separated by white space or commas. */
    TEXT("text"),
    /** Two hexadecimal digits a byte, white space anywhere. */
    HEX("hex");

    /** The most that deflate makes of one byte: 258 bytes from two bits, block headers included. */
    private static final long DEFLATE_RATIO = 1032;
    private static final int BUFFER = 1 << 16;

    private final String label;

    Packing(String label) {
        this.label = label;
    }

    /** The name for messages. */
    public String label() {
        return label;
    }

    /** Whether these are the first bytes of gzip data. Writers take zlib and gzip for each other, so readers look. */
    static boolean looksGzip(int first, int second) {
        return first == 0x1f && second == 0x8b;
    }

    /** The most bytes of numbers of this type that so many bytes of a file can hold. */
    long capacity(long fileBytes, StoredType type) {
        return switch (this) {
            case RAW -> fileBytes;
            case GZIP, ZLIB -> fileBytes > Long.MAX_VALUE / DEFLATE_RATIO ? Long.MAX_VALUE : fileBytes * DEFLATE_RATIO;
            case TEXT -> (fileBytes + 1) / 2 * type.bytes();
            case HEX -> fileBytes / 2;
        };
    }

    /** The numbers' bytes; for TEXT in little-endian order. */
    InputStream unpack(InputStream in, StoredType type) throws IOException {
        return switch (this) {
            case RAW -> in;
            case GZIP -> new GZIPInputStream(in, BUFFER);
            case ZLIB -> {
                BufferedInputStream peeked = new BufferedInputStream(in, BUFFER);
                peeked.mark(2);
                boolean gzip = looksGzip(peeked.read(), peeked.read());
                peeked.reset();
                yield gzip ? new GZIPInputStream(peeked, BUFFER) : new InflaterInputStream(peeked, new java.util.zip.Inflater(), BUFFER) {
                    @Override
                    public void close() throws IOException {
                        inf.end();
                        super.close();
                    }
                };
            }
            case TEXT -> new TextNumbers(new BufferedInputStream(in, BUFFER), type);
            case HEX -> new HexDigits(new BufferedInputStream(in, BUFFER));
        };
    }
}
