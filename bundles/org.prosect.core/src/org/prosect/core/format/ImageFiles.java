package org.prosect.core.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.registry.FormatDescriptor;
import org.prosect.imaging.Volume;

/** Reads and writes images in whatever formats are installed. A format is chosen by the file's name, and when that says nothing, by its first bytes. */
public final class ImageFiles {

    private static final int HEAD = 512;

    private final List<FormatDescriptor<ImageFormat>> formats;

    /** Over the formats of {@link org.prosect.core.registry.Contributions#imageFormats()}. */
    public ImageFiles(List<FormatDescriptor<ImageFormat>> formats) {
        this.formats = List.copyOf(formats);
    }

    /** Reads what a file says without its voxels. */
    public ImageHeader readHeader(Path file) throws ProsectException {
        FormatDescriptor<ImageFormat> format = forReading(file);
        ImageFormat code = format.code().get();
        return guarded(format, file, () -> code.readHeader(file));
    }

    /**
     * Reads an image.
     *
     * @throws ProsectException when there is no such file, no format for it, or it is damaged
     */
    public Volume read(Path file, Progress progress) throws ProsectException {
        FormatDescriptor<ImageFormat> format = forReading(file);
        ImageFormat code = format.code().get();
        try {
            return guarded(format, file, () -> code.read(file, progress));
        } catch (OutOfMemoryError e) {
            throw new FormatException(file, "it does not fit into the memory that is free (" + (Runtime.getRuntime().maxMemory() >> 20) + " MB in all)",
                    "Close other images, give the program more memory (-Xmx), or crop the image", e);
        }
    }

    /** The format that reads a file. */
    public FormatDescriptor<ImageFormat> forReading(Path file) throws ProsectException {
        byte[] head = head(file);
        Optional<FormatDescriptor<ImageFormat>> named = bySuffix(file);
        if (named.isPresent()) {
            return named.get();
        }
        for (FormatDescriptor<ImageFormat> format : formats) {
            if (recognises(format, head)) {
                return format;
            }
        }
        throw new FormatException(file, "neither its name nor its first bytes (" + shown(head) + ") belong to a known image format",
                "Readable are " + suffixes(f -> true));
    }

    /**
     * Writes an image in the format its name asks for: aside first, then moved into place, so that the file is complete or as it was before.
     *
     * @throws ProsectException when no format of that name writes, or the file cannot be written
     */
    public void write(Volume volume, Path file, Progress progress) throws ProsectException {
        FormatDescriptor<ImageFormat> format = forWriting(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FormatException(file, "there is no folder " + folder, "Make the folder first, or write elsewhere");
        }
        if (Files.isDirectory(file)) {
            throw new FormatException(file, "this is a folder", "Give the name of a file");
        }
        // same suffix, because a format may look at it
        String name = file.getFileName().toString();
        Path aside = folder.resolve(".writing-" + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId() + "-" + name);
        ImageFormat code = format.code().get();
        try {
            guarded(format, file, () -> {
                code.write(volume, aside, progress);
                return file;
            });
            move(aside, file);
        } catch (FormatException e) {
            // the user knows nothing of the file aside
            String start = aside + ": ";
            throw e.what().startsWith(start) ? new FormatException(file, e.what().substring(start.length()), e.remedy(), e) : e;
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be written (" + reason(e) + ")", "Check the disk's free space and your rights to this folder", e);
        } finally {
            try {
                Files.deleteIfExists(aside);
            } catch (IOException e) {
                throw new FormatException(aside, "this left-over cannot be deleted (" + reason(e) + ")", "Delete it by hand", e);
            }
        }
    }

    /** The format that writes files of this name; a cheap check before long work. */
    public FormatDescriptor<ImageFormat> forWriting(Path file) throws ProsectException {
        Optional<FormatDescriptor<ImageFormat>> format = bySuffix(file);
        if (format.isEmpty() || !format.get().writes()) {
            throw new FormatException(file, "no installed format writes a file of this name", "Choose one of " + suffixes(FormatDescriptor::writes));
        }
        return format.get();
    }

    /** What an I/O error is, in words, without the path that its message repeats. */
    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException x -> "no permission";
            case java.nio.file.NoSuchFileException x -> "no such file or folder";
            case java.nio.file.FileSystemException x when x.getReason() != null -> x.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    private interface Call<T> {
        T run() throws FormatException;
    }

    /** Contributed code may throw anything; what it throws becomes an error a user can read. */
    private static <T> T guarded(FormatDescriptor<ImageFormat> format, Path file, Call<T> call) throws FormatException {
        try {
            return call.run();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new FormatException(file, "format " + format.id() + " failed (" + e + ")",
                    "Convert the file with another program, and tell the makers of bundle " + format.code().bundle(), e);
        }
    }

    /** A format that does not work recognises nothing; the list of problems shows why. */
    private static boolean recognises(FormatDescriptor<ImageFormat> format, byte[] head) {
        try {
            return format.code().get().recognises(head.clone());
        } catch (ProsectException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] head(Path file) throws FormatException {
        if (!Files.exists(file)) {
            throw new FormatException(file, "there is no such file", "Check the path");
        }
        if (Files.isDirectory(file)) {
            throw new FormatException(file, "this is a folder, not an image file", "Name a file in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new FormatException(file, "the file is empty (0 bytes)", "Get the file again");
            }
            return head;
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + reason(e) + ")", "Check that the file is there and that you may read it", e);
        }
    }

    private Optional<FormatDescriptor<ImageFormat>> bySuffix(Path file) {
        // the root folder has no name
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        // the longest suffix wins: .nii.gz before .gz
        return formats.stream().filter(f -> longest(f, name) > 0).max(Comparator.comparingInt(f -> longest(f, name)));
    }

    private static int longest(FormatDescriptor<ImageFormat> format, String name) {
        return format.suffixes().stream().filter(name::endsWith).mapToInt(String::length).max().orElse(0);
    }

    private String suffixes(java.util.function.Predicate<FormatDescriptor<ImageFormat>> which) {
        Stream<String> all = formats.stream().filter(which).flatMap(f -> f.suffixes().stream());
        String text = String.join(", ", all.toList());
        return text.isEmpty() ? "none: no format is installed" : text;
    }

    private static String shown(byte[] head) {
        StringBuilder text = new StringBuilder();
        for (byte b : Arrays.copyOf(head, Math.min(8, head.length))) {
            text.append(text.isEmpty() ? "" : " ").append(String.format("%02x", b & 0xff));
        }
        return text.toString();
    }
}
