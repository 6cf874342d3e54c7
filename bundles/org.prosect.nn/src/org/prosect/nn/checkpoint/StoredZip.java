package org.prosect.nn.checkpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directory of a zip file whose entries are stored without compression, as PyTorch writes them, so that they can be used where they lie.
 * Compressed, encrypted and overlapping entries and names that lead elsewhere are refused. 64-bit extensions are read.
 */
final class StoredZip {

    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final long MANY = 0xffffffffL;

    private final FileBytes file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * A stored file.
     *
     * @param header where its local header starts
     * @param at where its bytes start
     * @param size how many
     */
    record Entry(String name, long header, long at, long size) { }

    private StoredZip(FileBytes file) {
        this.file = file;
    }

    static StoredZip read(FileBytes file) throws CheckpointException {
        StoredZip zip = new StoredZip(file);
        zip.readDirectory();
        return zip;
    }

    /** Entries by name, in the order of the directory. */
    Map<String, Entry> entries() {
        return entries;
    }

    Optional<Entry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    private void readDirectory() throws CheckpointException {
        long end = findEnd();
        long count = file.u16(end + 10);
        long size = file.u32(end + 12);
        long start = file.u32(end + 16);
        if (end >= 20 && file.i32(end - 20) == LOCATOR64 && (count == 0xffff || size == MANY || start == MANY)) {
            long end64 = file.i64(end - 12);
            if (file.i32(end64) != END64) {
                throw file.damaged("its zip directory has no 64-bit end at byte " + end64);
            }
            count = file.i64(end64 + 32);
            size = file.i64(end64 + 40);
            start = file.i64(end64 + 48);
        }
        if (start < 0 || size < 0 || start > end || size > end - start || count < 0 || count > size / 46) {
            throw file.damaged("its zip directory should have " + count + " entries in " + size + " bytes at byte " + start);
        }
        long at = start;
        for (long i = 0; i < count; i++) {
            at = readEntry(at, start);
        }
        checkOverlap();
    }

    private long findEnd() throws CheckpointException {
        for (long at = file.size() - 22; at >= 0 && at >= file.size() - 22 - 0xffff; at--) {
            if (file.u8(at) == 'P' && file.i32(at) == END && at + 22 + file.u16(at + 20) == file.size()) {
                return at;
            }
        }
        throw file.damaged("it begins as a zip file and has no directory at its end");
    }

    private long readEntry(long at, long directory) throws CheckpointException {
        if (file.i32(at) != CENTRAL) {
            throw file.damaged("its zip directory has something else at byte " + at);
        }
        int flags = file.u16(at + 8);
        int method = file.u16(at + 10);
        int nameLength = file.u16(at + 28);
        int extraLength = file.u16(at + 30);
        String name = file.text(at + 46, nameLength);
        checkName(name);
        String shown = TensorTable.shown(name);
        long[] wide = {file.u32(at + 24), file.u32(at + 20), file.u32(at + 42)};
        readWide(at + 46 + nameLength, extraLength, wide);
        long size = wide[0];
        if ((flags & 1) != 0) {
            throw file.refused("its entry " + shown + " is encrypted", "Save it without a password");
        }
        if (method != 0 || wide[1] != size) {
            throw file.refused("its entry " + shown + " is compressed (" + wide[1] + " bytes for " + size + "); PyTorch stores entries as they are",
                    "Load it with PyTorch and save it again with torch.save");
        }
        long header = wide[2];
        if (header < 0 || header > directory - 30 || file.i32(header) != LOCAL) {
            throw file.damaged("its entry " + shown + " should be at byte " + header);
        }
        long data = header + 30 + file.u16(header + 26) + file.u16(header + 28);
        if (size < 0 || data > directory || size > directory - data) {
            throw file.damaged("its entry " + shown + " should have " + size + " bytes, more than the file has room for");
        }
        if (!name.equals(file.text(header + 30, file.u16(header + 26)))) {
            throw file.damaged("its entry " + shown + " has another name in front of its bytes");
        }
        if (!name.endsWith("/") && entries.put(name, new Entry(name, header, data, size)) != null) {
            throw file.damaged("it has two entries " + shown);
        }
        return at + 46 + nameLength + extraLength + file.u16(at + 32);
    }

    /** Sizes and place that do not fit into 32 bits come, in this order, in an extra field of type 1. */
    private void readWide(long at, int length, long[] wide) throws CheckpointException {
        long end = at + length;
        while (at + 4 <= end) {
            int type = file.u16(at);
            long next = at + 4 + file.u16(at + 2);
            if (type == 1) {
                long field = at + 4;
                for (int i = 0; i < wide.length; i++) {
                    if (wide[i] == MANY && field + 8 <= next) {
                        wide[i] = file.i64(field);
                        field += 8;
                    }
                }
            }
            at = next;
        }
    }

    private void checkName(String name) throws CheckpointException {
        boolean elsewhere = name.isEmpty() || name.startsWith("/") || name.contains("\\") || name.contains(":") || name.indexOf('\0') >= 0
                || List.of(name.split("/", -1)).contains("..");
        if (elsewhere) {
            throw file.refused("its entry " + TensorTable.shown(name) + " has a name that leads out of it",
                    "Do not use it; PyTorch writes no such names");
        }
    }

    private void checkOverlap() throws CheckpointException {
        List<Entry> sorted = new ArrayList<>(entries.values());
        sorted.sort(Comparator.comparingLong(Entry::header));
        for (int i = 1; i < sorted.size(); i++) {
            Entry before = sorted.get(i - 1);
            if (before.at() + before.size() > sorted.get(i).header()) {
                throw file.damaged("its entries " + TensorTable.shown(before.name()) + " and " + TensorTable.shown(sorted.get(i).name())
                        + " overlap");
            }
        }
    }
}
