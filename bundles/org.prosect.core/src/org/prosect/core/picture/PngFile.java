package org.prosect.core.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;

/** Writes pictures into PNG files. */
public final class PngFile {

    private PngFile() { }

    /**
     * Writes a PNG file that is complete or not there.
     *
     * @throws ProsectException when it cannot be written
     */
    public static void write(BufferedImage picture, Path file) throws ProsectException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ProsectException(file + ": there is no folder " + folder, "Make the folder first, or write elsewhere");
        }
        if (Files.isDirectory(file)) {
            throw new ProsectException(file + ": this is a folder", "Give the name of a file");
        }
        Path aside = null;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                if (!ImageIO.write(picture, "png", out)) {
                    throw new IOException("this Java runtime writes no PNG");
                }
            }
            aside = folder.resolve(".writing-" + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId() + "-" + file.getFileName());
            Files.write(aside, bytes.toByteArray());
            move(aside, file);
        } catch (IOException e) {
            remove(aside, e);
            throw new ProsectException(file + ": the picture cannot be written (" + ImageFiles.reason(e) + ")",
                    "Check the disk's free space and your rights to this folder", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path aside, IOException cause) {
        if (aside != null) {
            try {
                Files.deleteIfExists(aside);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
