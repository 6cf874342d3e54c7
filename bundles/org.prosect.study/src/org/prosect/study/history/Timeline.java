package org.prosect.study.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The changes that can be taken back and those that can be done again. */
final class Timeline {

    private final Deque<Entry> done = new ArrayDeque<>();
    private final Deque<Entry> undone = new ArrayDeque<>();
    private final LeftFiles left = new LeftFiles();
    /** Serial of the last change that was dropped from the old end; 0 when there is none. */
    private long base;
    private long lastSerial;
    private long maskBytes;
    private long bytes;

    /** A change and how many bytes its record takes. */
    private record Entry(Change change, long bytes) { }

    /**
     * A new change; what was undone can no longer be done again.
     *
     * @param size of its record in bytes
     */
    void add(Change change, long size) {
        undone.forEach(this::forget);
        undone.clear();
        done.addLast(new Entry(change, size));
        lastSerial = Math.max(lastSerial, change.serial());
        maskBytes += change.maskBytes();
        bytes += size;
    }

    private void forget(Entry entry) {
        maskBytes -= entry.change.maskBytes();
        bytes -= entry.bytes;
        left.forgotten(entry.change);
    }

    /** The files of changes that were forgotten. */
    LeftFiles left() {
        return left;
    }

    /** What undo would take back. */
    Optional<Change> undoable() {
        return Optional.ofNullable(done.peekLast()).map(Entry::change);
    }

    /** What redo would do again. */
    Optional<Change> redoable() {
        return Optional.ofNullable(undone.peekLast()).map(Entry::change);
    }

    /** After the last change was taken back. */
    Change undone() {
        Entry entry = done.removeLast();
        undone.addLast(entry);
        return entry.change;
    }

    /** After a change was done again. */
    Change redone() {
        Entry entry = undone.removeLast();
        done.addLast(entry);
        return entry.change;
    }

    /** Where the study is: the serial of the last change that is in effect. */
    long position() {
        return done.isEmpty() ? base : done.peekLast().change.serial();
    }

    /** The largest serial that was ever given. */
    long lastSerial() {
        return Math.max(lastSerial, base);
    }

    /** The serial up to which changes were dropped. */
    long base() {
        return base;
    }

    /** Bytes of the mask deltas of all changes. */
    long maskBytes() {
        return maskBytes;
    }

    /** Bytes of the records of all changes. */
    long bytes() {
        return bytes;
    }

    int size() {
        return done.size() + undone.size();
    }

    int depth() {
        return done.size();
    }

    /** Forgets the oldest change that can be taken back. */
    Change dropOldest() {
        Entry entry = done.removeFirst();
        base = entry.change.serial();
        forget(entry);
        return entry.change;
    }

    /** Says that changes up to this one were dropped before. */
    void setBase(long serial) {
        base = serial;
    }

    /** The oldest first. */
    List<Change> done() {
        return done.stream().map(Entry::change).toList();
    }

    /** The first to be done again first. */
    List<Change> undoneInOrder() {
        return undone.reversed().stream().map(Entry::change).toList();
    }
}
