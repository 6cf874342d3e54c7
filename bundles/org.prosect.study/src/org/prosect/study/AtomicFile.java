package org.prosect.study;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes a file so that at every moment, power failures included, either the old or the new content is there, complete. */
public final class AtomicFile {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Body {

        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() { }

    /**
     * Writes beside the file, forces that to the disk, renames it over the file and forces the folder to the disk. When anything fails, the file
     * is as it was and nothing is left beside it.
     */
    public static void write(Path file, Body body) throws IOException {
        // a link stays a link: what it leads to is replaced
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Path aside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            // not a channel: an interrupted thread would close it and lose the save
            try (FileOutputStream out = new FileOutputStream(aside.toFile())) {
                body.writeTo(out);
                out.getFD().sync();
            }
            keepPermissions(target, aside);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException | Error e) {
            try {
                Files.deleteIfExists(aside);
            } catch (IOException alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
        force(target.toAbsolutePath().getParent());
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (old != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, old.readAttributes().permissions());
        }
    }

    /** Forces the entries of a folder to the disk, where the system can. */
    public static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and some network file systems force none: there the rename reaches the disk when the system sees fit
        }
    }
}
