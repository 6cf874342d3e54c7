package org.prosect.study.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

import org.prosect.study.AtomicFile;

/**
 * The file with the changes of a study: a header, then records of length (of kind and payload), its complement, kind, payload and CRC-32C
 * of all of these. Records are only ever added at the end, and are on the disk when {@link #write} returns. What cannot be written waits in memory.
 */
final class Journal {

    static final String FILE = "history.journal";
    static final byte[] MAGIC = "Prosect history\n".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    static final int HEADER = MAGIC.length + Integer.BYTES;

    /** A {@link Change}; takes away what could be done again. */
    static final byte CHANGE = 1;
    /** The serial of the last change in effect, after undo and redo. */
    static final byte POSITION = 2;
    /** SHA-256 of the study.xmi that is about to be written. */
    static final byte MARK = 3;
    /** The serial up to which the oldest changes are forgotten. */
    static final byte BASE = 4;

    /** Bytes of a record besides its payload. */
    static final int FRAME = 2 * Integer.BYTES + 1 + Integer.BYTES;

    /** Puts bytes at a place of a file and forces them to the disk; what was behind that place goes. */
    @FunctionalInterface
    interface Disk {

        void write(Path file, long at, byte[] bytes) throws IOException;
    }

    private final Path file;
    private final Disk disk;
    /** Of the file, as far as it is sound. */
    private long length;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    /** Where the last save ends: the file up to here, and study.xmi, make the study as saved. */
    private long savedEnd;

    Journal(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /** Writes as {@link Disk} says. Not a channel: an interrupted thread would close it and lose the record. */
    static void writeToDisk(Path file, long at, byte[] bytes) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            if (out.length() < at) {
                throw new IOException("another program made it shorter");
            }
            if (out.length() > at) {
                out.setLength(at);
            }
            out.seek(at);
            out.write(bytes);
            out.getFD().sync();
        }
        if (at == 0) {
            AtomicFile.force(file.getParent());
        }
    }

    Path file() {
        return file;
    }

    /** Goes on at the end of the sound part of a file. */
    void continueAt(long end, long savedAt) {
        length = end;
        savedEnd = savedAt;
    }

    /** Begins anew, for a study.xmi; the file is made with the first record. */
    void start(String sha256, long position) {
        length = 0;
        waiting.reset();
        waiting.writeBytes(header());
        waiting.writeBytes(mark(sha256, position));
        saved();
    }

    /** Whether there is no file yet, and nothing that would have to be in it. */
    boolean isEmpty() {
        return length == 0 && waiting.size() == savedEnd;
    }

    /** Bytes of the file and of what waits. */
    long size() {
        return length + waiting.size();
    }

    /** Adds a record, to be written with the next one. */
    void add(byte[] record) {
        waiting.writeBytes(record);
    }

    /**
     * Writes all that waits.
     *
     * @throws IOException when that fails; it goes on waiting, and nothing in front of it is touched
     */
    void write() throws IOException {
        disk.write(file, length, waiting.toByteArray());
        length += waiting.size();
        waiting.reset();
    }

    /** Says that study.xmi is what the last mark says. */
    void saved() {
        savedEnd = size();
    }

    /** Forgets everything after the last save. */
    void discard() throws IOException {
        waiting.reset();
        if (length > savedEnd) {
            disk.write(file, savedEnd, new byte[0]);
            length = savedEnd;
        }
    }

    /** Replaces the file, atomically, by one with what is needed alone. The study is saved. */
    void rewrite(Timeline timeline, String sha256) throws IOException {
        long[] written = new long[1];
        AtomicFile.write(file, out -> {
            written[0] += put(out, header());
            if (timeline.base() > 0) {
                written[0] += put(out, number(BASE, timeline.base()));
            }
            for (List<Change> changes : List.of(timeline.done(), timeline.undoneInOrder())) {
                for (Change change : changes) {
                    written[0] += put(out, record(CHANGE, ChangeCodec.encode(change)));
                }
            }
            written[0] += put(out, number(POSITION, timeline.position()));
            written[0] += put(out, mark(sha256, timeline.position()));
        });
        length = written[0];
        waiting.reset();
        saved();
    }

    private static int put(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        return bytes.length;
    }

    static byte[] header() {
        return ByteBuffer.allocate(HEADER).put(MAGIC).putInt(VERSION).array();
    }

    static byte[] record(byte kind, byte[] payload) {
        ByteBuffer record = ByteBuffer.allocate(FRAME + payload.length);
        record.putInt(1 + payload.length).putInt(~(1 + payload.length)).put(kind).put(payload);
        CRC32C crc = new CRC32C();
        crc.update(record.array(), 0, record.position());
        return record.putInt((int) crc.getValue()).array();
    }

    static byte[] number(byte kind, long number) {
        return record(kind, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    static byte[] mark(String sha256, long position) {
        byte[] hash = HexFormat.of().parseHex(sha256);
        return record(MARK, ByteBuffer.allocate(hash.length + Long.BYTES).put(hash).putLong(position).array());
    }

    /** A name beside the journal for one that cannot be used. */
    static Path aside(Path file, String stamp) {
        Path aside = file.resolveSibling("history-" + stamp + ".journal");
        for (int number = 2; Files.exists(aside); number++) {
            aside = file.resolveSibling("history-" + stamp + "-" + number + ".journal");
        }
        return aside;
    }
}
