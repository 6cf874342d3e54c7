package org.prosect.core.format;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.prosect.core.ProsectException;
import org.prosect.core.registry.FormatDescriptor;

/**
 * Chooses among installed formats and calls them: what images and meshes share.
 *
 * @param <F> the interface of the formats
 */
final class FormatFiles<F> {

    private static final int HEAD = 512;

    private final List<FormatDescriptor<F>> formats;
    private final Kind<F> kind;

    FormatFiles(List<FormatDescriptor<F>> formats, Kind<F> kind) {
        this.formats = List.copyOf(formats);
        this.kind = kind;
    }

    /**
     * What the files hold.
     *
     * @param noun what one of them is called, for messages
     * @param article the noun's
     * @param less how to need less memory, for messages
     * @param recogniser whether a format says that these first bytes are its own
     */
    record Kind<F>(String article, String noun, String less, Recogniser<F> recogniser) { }

    interface Recogniser<F> {
        boolean recognises(F format, byte[] head);
    }

    interface Call<F, T> {
        T run(F code) throws FormatException;
    }

    interface Writing<F> {
        void write(F code, Path file) throws FormatException;
    }

    /** Whether a format claims files of this name. */
    boolean claims(Path file) {
        return bySuffix(file).isPresent();
    }

    FormatDescriptor<F> forReading(Path file) throws ProsectException {
        byte[] head = head(file);
        Optional<FormatDescriptor<F>> named = bySuffix(file);
        if (named.isPresent()) {
            return named.get();
        }
        for (FormatDescriptor<F> format : formats) {
            if (recognises(format, head)) {
                return format;
            }
        }
        throw new FormatException(file, "neither its name nor its first bytes (" + shown(head) + ") belong to a known " + kind.noun() + " format",
                "Readable are " + suffixes(f -> true));
    }

    FormatDescriptor<F> forWriting(Path file) throws ProsectException {
        Optional<FormatDescriptor<F>> format = bySuffix(file);
        if (format.isEmpty() || !format.get().writes()) {
            throw new FormatException(file, "no installed format writes " + kind.article() + " " + kind.noun() + " to a file of this name",
                    "Choose one of " + suffixes(FormatDescriptor::writes));
        }
        return format.get();
    }

    /** Calls the format that reads a file. */
    <T> T read(Path file, Call<F, T> call) throws ProsectException {
        FormatDescriptor<F> format = forReading(file);
        F code = format.code().get();
        try {
            return guarded(format, file, () -> call.run(code));
        } catch (OutOfMemoryError e) {
            throw new FormatException(file, "it does not fit into the memory that is free (" + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB in all)",
                    kind.less(), e);
        }
    }

    /** Calls the format that writes files of this name: aside first, then the file is moved into place. */
    void write(Path file, Writing<F> writing) throws ProsectException {
        FormatDescriptor<F> format = forWriting(file);
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
        F code = format.code().get();
        try {
            guarded(format, file, () -> {
                writing.write(code, aside);
                return file;
            });
            move(aside, file);
        } catch (FormatException e) {
            // the user knows nothing of the file aside
            String start = aside + ": ";
            throw e.what().startsWith(start) ? new FormatException(file, e.what().substring(start.length()), e.remedy(), e) : e;
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be written (" + ImageFiles.reason(e) + ")",
                    "Check the disk's free space and your rights to this folder", e);
        } finally {
            try {
                Files.deleteIfExists(aside);
            } catch (IOException e) {
                throw new FormatException(aside, "this left-over cannot be deleted (" + ImageFiles.reason(e) + ")", "Delete it by hand", e);
            }
        }
    }

    private interface Guarded<T> {
        T run() throws FormatException;
    }

    /** Contributed code may throw anything; what it throws becomes an error a user can read. */
    private static <T> T guarded(FormatDescriptor<?> format, Path file, Guarded<T> call) throws FormatException {
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
    private boolean recognises(FormatDescriptor<F> format, byte[] head) {
        try {
            return kind.recogniser().recognises(format.code().get(), head.clone());
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

    private byte[] head(Path file) throws FormatException {
        if (!Files.exists(file)) {
            throw new FormatException(file, "there is no such file", "Check the path");
        }
        if (Files.isDirectory(file)) {
            throw new FormatException(file, "this is a folder, not " + kind.article() + " " + kind.noun() + " file", "Name a file in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new FormatException(file, "the file is empty (0 bytes)", "Get the file again");
            }
            return head;
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")",
                    "Check that the file is there and that you may read it", e);
        }
    }

    private Optional<FormatDescriptor<F>> bySuffix(Path file) {
        // the root folder has no name
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        // the longest suffix wins: .nii.gz before .gz
        return formats.stream().filter(f -> longest(f, name) > 0).max(Comparator.comparingInt(f -> longest(f, name)));
    }

    private static int longest(FormatDescriptor<?> format, String name) {
        return format.suffixes().stream().filter(name::endsWith).mapToInt(String::length).max().orElse(0);
    }

    private String suffixes(Predicate<FormatDescriptor<F>> which) {
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
