package org.prosect.study.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/** The journal of an open study with its lock: writes when that is possible, tells once when it is not, and tries again. */
final class JournalWriter implements AutoCloseable {

    private final Path folder;
    private final Path file;
    private final Journal journal;
    private final Consumer<HistoryNotice> listener;
    private Optional<FolderLock> lock = Optional.empty();
    /** Somebody else writes the journal: this history never does. */
    private boolean inUse;
    private boolean failing;
    /** There is a journal that cannot be used and could not be put aside yet. */
    private boolean inTheWay;

    JournalWriter(Path folder, Journal.Disk disk, Consumer<HistoryNotice> listener) {
        this.folder = folder;
        this.file = folder.resolve(Journal.FILE);
        this.journal = new Journal(file, disk);
        this.listener = listener;
        try {
            lock = FolderLock.take(folder);
            inUse = lock.isEmpty();
        } catch (IOException e) {
            // read-only: what is there can be read, and the first change tells
            inUse = false;
        }
        if (inUse) {
            listener.accept(new HistoryNotice.InUse(folder));
        }
    }

    /** What the journal says; empty when there is none, or it cannot be used and was put aside. */
    Optional<JournalReader.Reading> read(String sha256) {
        if (inUse || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JournalReader.Reading reading = JournalReader.read(file, sha256);
            if (reading.matched()) {
                return Optional.of(reading);
            }
            boolean sound = reading.ending() == JournalReader.Ending.SOUND || reading.ending() == JournalReader.Ending.TORN;
            // a crash right at the beginning leaves a journal that says nothing
            if (sound && reading.timeline().size() == 0) {
                return Optional.empty();
            }
            setAside(sound ? "study.xmi was changed by another program" : reading.why());
        } catch (IOException e) {
            setAside("it cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Goes on with a journal that fits. */
    void accept(JournalReader.Reading reading) {
        journal.continueAt(reading.length(), reading.savedEnd());
        if (reading.ending() == JournalReader.Ending.SOUND) {
            return;
        }
        try {
            long size = Files.size(file);
            if (reading.ending() == JournalReader.Ending.TORN) {
                listener.accept(new HistoryNotice.Torn(size - reading.length()));
            } else {
                Path copy = Journal.aside(file, StudyHistory.stamp());
                if (lock.isPresent()) {
                    Files.copy(file, copy);
                }
                listener.accept(new HistoryNotice.Damaged(copy, reading.why()));
            }
            if (lock.isPresent()) {
                journal.write();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    /** Puts a journal beside that cannot be used. */
    void setAside(String why) {
        Path aside = Journal.aside(file, StudyHistory.stamp());
        inTheWay = true;
        listener.accept(new HistoryNotice.SetAside(aside, why));
        if (lock.isPresent()) {
            try {
                moveAside(aside);
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    private void moveAside(Path aside) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        inTheWay = false;
    }

    /** Begins anew, for a study.xmi. */
    void start(String sha256, long position) {
        journal.start(sha256, position);
    }

    /** Adds a record and writes it, when that is possible. */
    void append(byte[] record) {
        if (!inUse) {
            journal.add(record);
            write();
        }
    }

    private void write() {
        try {
            if (lock.isEmpty()) {
                lock = FolderLock.take(folder);
                if (lock.isEmpty()) {
                    throw new IOException("another program has the study open");
                }
            }
            if (inTheWay) {
                moveAside(Journal.aside(file, StudyHistory.stamp()));
            }
            journal.write();
            if (failing) {
                failing = false;
                listener.accept(new HistoryNotice.WrittenAgain());
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private void fail(IOException e) {
        if (!failing) {
            failing = true;
            listener.accept(new HistoryNotice.NotWritten(StudyHistory.unwritable(file, e)));
        }
    }

    /** Says that study.xmi is about to be this. */
    void mark(String sha256, long position) {
        if (!inUse && !journal.isEmpty()) {
            journal.add(Journal.mark(sha256, position));
            write();
        }
    }

    /** Whether all that was recorded is in the file, which nobody else writes. */
    boolean isOnDisk() {
        return lock.isPresent() && !inUse && !failing && !inTheWay;
    }

    /** Says that study.xmi is this now. */
    void saved(String sha256, long position) {
        if (!inUse && journal.isEmpty()) {
            journal.start(sha256, position);
        }
        journal.saved();
    }

    /** Makes the file smaller when much of it is not needed, and whole when it could not be written before. The study is saved. */
    void rewriteIfWorthwhile(Timeline timeline, String sha256, long slack) {
        if (inUse || journal.isEmpty() || !failing && journal.size() <= 2 * timeline.bytes() + slack) {
            return;
        }
        try {
            if (lock.isPresent() && !inTheWay) {
                journal.rewrite(timeline, sha256);
                if (failing) {
                    failing = false;
                    listener.accept(new HistoryNotice.WrittenAgain());
                }
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    /** Forgets what came after the last save. */
    void discard() {
        if (!inUse) {
            try {
                journal.discard();
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    @Override
    public void close() {
        if (lock.isPresent()) {
            try {
                lock.get().close();
            } catch (IOException e) {
                // the system gives it back with the process
                lock = Optional.empty();
            }
        }
    }
}
