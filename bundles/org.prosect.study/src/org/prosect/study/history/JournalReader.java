package org.prosect.study.history;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/** Reads a {@link Journal} that may be torn, damaged or hostile, up to the last record that is sound. */
final class JournalReader {

    /** Larger than any journal of sense; a file beyond it is not looked at. */
    static final long MAX_BYTES = 2L << 30;

    /** How a journal ends. */
    enum Ending {
        /** With a whole record. */
        SOUND,
        /** In the middle of the last record. */
        TORN,
        /** A record is not what was written. */
        DAMAGED,
        /** It is no journal of this version. */
        FOREIGN
    }

    /**
     * What a journal says.
     *
     * @param timeline what can be taken back and done again, at the end
     * @param matched whether a mark names the study.xmi that is there
     * @param savedPosition where the study was at the last such mark
     * @param savedEnd where that mark ends
     * @param back changes to take back after it, in this order
     * @param forward changes to do then
     * @param dropped those of forward that can no longer be taken back
     * @param length of the sound part
     * @param why what is wrong; empty when nothing is
     */
    record Reading(Timeline timeline, boolean matched, long savedPosition, long savedEnd, List<Change> back, List<Change> forward,
            List<Change> dropped, long length, Ending ending, String why) { }

    private final Timeline timeline = new Timeline();
    private final byte[] sha256;
    private boolean matched;
    private long savedPosition;
    private long savedEnd;
    /** So many of the done changes are as they were at the mark. */
    private int common;
    private final List<Change> back = new ArrayList<>();
    private final List<Change> dropped = new ArrayList<>();
    private long at;

    private JournalReader(String sha256) {
        this.sha256 = HexFormat.of().parseHex(sha256);
    }

    /** @param sha256 of the study.xmi that is there */
    static Reading read(Path file, String sha256) throws IOException {
        JournalReader reader = new JournalReader(sha256);
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            return reader.end(Ending.FOREIGN, "it has " + size + " bytes");
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return reader.read(in, size);
        }
    }

    private Reading end(Ending ending, String why) {
        List<Change> done = timeline.done();
        List<Change> forward = new ArrayList<>(dropped);
        forward.addAll(done.subList(common, done.size()));
        return new Reading(timeline, matched, savedPosition, savedEnd, back, forward, dropped, at, ending, why);
    }

    private Reading read(DataInputStream in, long size) throws IOException {
        byte[] header = in.readNBytes(Journal.HEADER);
        if (header.length < Journal.HEADER && Arrays.equals(header, Arrays.copyOf(Journal.header(), header.length))) {
            return end(Ending.TORN, "it ends in its header");
        }
        if (!Arrays.equals(header, Journal.header())) {
            boolean other = Arrays.equals(Arrays.copyOf(header, Journal.MAGIC.length), Journal.MAGIC);
            return end(Ending.FOREIGN, other ? "it is of version " + ByteBuffer.wrap(header).getInt(Journal.MAGIC.length) : "it is no journal");
        }
        at = Journal.HEADER;
        while (at < size) {
            if (size - at < Journal.FRAME) {
                return end(Ending.TORN, "it ends in a record");
            }
            int length = in.readInt();
            int complement = in.readInt();
            if (complement != ~length || length < 1) {
                return end(isBlank(in) ? Ending.TORN : Ending.DAMAGED, "there is no record at byte " + at);
            }
            long next = at + 3 * Integer.BYTES + length;
            if (next > size) {
                return end(Ending.TORN, "it ends in a record");
            }
            byte[] body = in.readNBytes(length);
            int stated = in.readInt();
            CRC32C crc = new CRC32C();
            crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
            crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(complement).flip());
            crc.update(body);
            if (stated != (int) crc.getValue()) {
                return end(next >= size ? Ending.TORN : Ending.DAMAGED, "the checksum of the record at byte " + at + " is wrong");
            }
            try {
                take(body[0], Arrays.copyOfRange(body, 1, length), next);
            } catch (RuntimeException e) {
                return end(Ending.DAMAGED, "the record at byte " + at + " cannot be understood: " + e.getMessage());
            }
            at = next;
        }
        return end(Ending.SOUND, "");
    }

    /** What some file systems leave of a file that grew before its bytes came. */
    private static boolean isBlank(DataInputStream in) throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != 0) {
                return false;
            }
        }
        return true;
    }

    private void take(byte kind, byte[] payload, long end) {
        ByteBuffer in = ByteBuffer.wrap(payload);
        switch (kind) {
            case Journal.CHANGE -> {
                Change change = ChangeCodec.decode(payload);
                if (change.serial() <= timeline.lastSerial()) {
                    throw new IllegalArgumentException("change " + change.serial() + " comes after " + timeline.lastSerial());
                }
                timeline.add(change, payload.length);
            }
            case Journal.POSITION -> go(in.getLong());
            case Journal.BASE -> drop(in.getLong());
            case Journal.MARK -> {
                byte[] hash = new byte[sha256.length];
                in.get(hash);
                if (in.getLong() != timeline.position()) {
                    throw new IllegalArgumentException("a save is not where the changes are");
                }
                if (Arrays.equals(hash, sha256)) {
                    matched = true;
                    savedPosition = timeline.position();
                    savedEnd = end;
                    common = timeline.depth();
                    back.clear();
                    dropped.clear();
                }
            }
            default -> throw new IllegalArgumentException("there is no kind " + kind);
        }
    }

    private void go(long position) {
        while (timeline.position() > position && timeline.undoable().isPresent()) {
            Change undone = timeline.undone();
            if (timeline.depth() < common) {
                common = timeline.depth();
                back.add(undone);
            }
        }
        while (timeline.position() < position && timeline.redoable().isPresent()) {
            timeline.redone();
        }
        if (timeline.position() != position) {
            throw new IllegalArgumentException("there is no change " + position);
        }
    }

    private void drop(long base) {
        if (timeline.size() == 0) {
            timeline.setBase(base);
            return;
        }
        while (timeline.base() < base && timeline.undoable().isPresent()) {
            Change gone = timeline.dropOldest();
            if (common > 0) {
                common--;
            } else {
                dropped.add(gone);
            }
        }
        if (timeline.base() != base) {
            throw new IllegalArgumentException("there is no change " + base);
        }
    }
}
