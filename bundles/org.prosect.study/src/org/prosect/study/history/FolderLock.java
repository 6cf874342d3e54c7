package org.prosect.study.history;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to write the journal of a study. The system gives it back when a process dies. */
final class FolderLock implements AutoCloseable {

    static final String FILE = ".history.lock";

    /** Held by this process. Has to be known before the file is opened: on POSIX, closing any handle of a file releases all its locks. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final RandomAccessFile file;
    private final FileLock lock;

    private FolderLock(Path folder, RandomAccessFile file, FileLock lock) {
        this.folder = folder;
        this.file = file;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @param folder without links
     * @return empty when somebody else has it
     * @throws IOException when the folder or its file system allows no lock
     */
    static Optional<FolderLock> take(Path folder) throws IOException {
        if (!HELD.add(folder)) {
            return Optional.empty();
        }
        RandomAccessFile file = null;
        try {
            file = new RandomAccessFile(folder.resolve(FILE).toFile(), "rw");
            FileLock lock = file.getChannel().tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(folder, file, lock));
            }
        } catch (IOException e) {
            release(folder, file);
            throw e;
        }
        release(folder, file);
        return Optional.empty();
    }

    private static void release(Path folder, RandomAccessFile file) throws IOException {
        try {
            if (file != null) {
                file.close();
            }
        } finally {
            HELD.remove(folder);
        }
    }

    /** Gives the lock back. The file stays: who deletes it could delete one that another process has locked. */
    @Override
    public void close() throws IOException {
        try {
            lock.release();
        } finally {
            release(folder, file);
        }
    }
}
