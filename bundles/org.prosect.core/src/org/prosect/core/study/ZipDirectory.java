package org.prosect.core.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/** What java.util.zip does not tell of a zip file: which of its entries are symbolic links (PKWARE, .ZIP File Format Specification 6.3, 4.3.12). */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LARGE_LOCATOR = 0x07064b50;
    private static final int LARGE_LOCATOR_SIZE = 20;
    private static final int LARGE_END_SIZE = 56;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGEST = 64 << 20;
    private static final int UNIX = 3;
    private static final int KIND = 0170000;
    private static final int LINK = 0120000;

    private ZipDirectory() { }

    /** The names of the entries that are links. */
    static List<String> links(Path archive) throws IOException {
        try (FileChannel file = FileChannel.open(archive, StandardOpenOption.READ)) {
            ByteBuffer directory = directory(file);
            List<String> links = new ArrayList<>();
            while (directory.remaining() >= ENTRY_SIZE) {
                int at = directory.position();
                if (directory.getInt(at) != ENTRY) {
                    throw new ZipException("its table of contents is damaged");
                }
                int name = directory.getShort(at + 28) & 0xffff;
                int length = ENTRY_SIZE + name + (directory.getShort(at + 30) & 0xffff) + (directory.getShort(at + 32) & 0xffff);
                if (length > directory.remaining()) {
                    throw new ZipException("its table of contents is cut off");
                }
                boolean unix = directory.get(at + 5) == UNIX;
                if (unix && (directory.getInt(at + 38) >>> 16 & KIND) == LINK) {
                    byte[] text = new byte[name];
                    directory.get(at + ENTRY_SIZE, text);
                    links.add(new String(text, StandardCharsets.UTF_8));
                }
                directory.position(at + length);
            }
            return links;
        }
    }

    private static ByteBuffer directory(FileChannel file) throws IOException {
        long size = file.size();
        int tail = (int) Math.min(size, END_SIZE + LONGEST_COMMENT);
        ByteBuffer end = read(file, size - tail, tail);
        int at = tail - END_SIZE;
        while (at >= 0 && (end.getInt(at) != END || at + END_SIZE + (end.getShort(at + 20) & 0xffff) != tail)) {
            at--;
        }
        if (at < 0) {
            throw new ZipException("it has no end record");
        }
        long length = end.getInt(at + 12) & 0xffffffffL;
        long start = end.getInt(at + 16) & 0xffffffffL;
        long locator = size - tail + at - LARGE_LOCATOR_SIZE;
        if (locator >= 0) {
            ByteBuffer large = read(file, locator, LARGE_LOCATOR_SIZE);
            if (large.getInt(0) == LARGE_LOCATOR) {
                ByteBuffer largeEnd = read(file, large.getLong(8), LARGE_END_SIZE);
                length = largeEnd.getLong(40);
                start = largeEnd.getLong(48);
            }
        }
        if (length < 0 || start < 0 || length > LARGEST || start > size - length) {
            throw new ZipException("its table of contents has " + length + " bytes at " + start);
        }
        return read(file, start, (int) length);
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        if (from < 0 || from > file.size() - length) {
            throw new ZipException("it is cut off");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new ZipException("it is cut off");
            }
        }
        return bytes.flip();
    }
}
