package org.prosect.core.compute;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.prosect.core.ProsectException;

/**
 * A native library, or why there is none. The virtual machine lets a library be loaded once and, when that fails, names the cause only the first
 * time: a backend therefore keeps its library in a constant of a class of its own, which is loaded at first use.
 */
public final class NativeLibrary {

    private final String name;
    private final Path folder;
    private final String version;
    private final Optional<Throwable> failure;

    private NativeLibrary(String name, Path folder, String version, Optional<Throwable> failure) {
        this.name = name;
        this.folder = folder;
        this.version = version;
        this.failure = failure;
    }

    /**
     * Loads a library.
     *
     * @param name name for people
     * @param folder where the library is unpacked
     * @param loading loads it and gives its version
     */
    public static NativeLibrary load(String name, Path folder, Supplier<String> loading) {
        try {
            return new NativeLibrary(name, folder, loading.get(), Optional.empty());
        } catch (LinkageError | RuntimeException e) {
            return new NativeLibrary(name, folder, "", Optional.of(e));
        }
    }

    /** Where backends unpack what they have to, a folder for each library and version; in the user's home, so that it is done once. */
    public static Path folderFor(String library) {
        return Path.of(System.getProperty("user.home"), ".prosect", "natives", library);
    }

    /**
     * The version of the library, which works.
     *
     * @throws ProsectException when it could not be loaded
     */
    public String version() throws ProsectException {
        if (failure.isPresent()) {
            throw new ProsectException(name + " cannot be loaded on " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ": "
                    + reason(failure.get()), "See that this build of Prosect is for this system and that " + folder
                    + " may be written, has room and is not mounted noexec, or use another backend", failure.get());
        }
        return version;
    }

    /** What the innermost cause says, on one line: those around it say only that loading failed. */
    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage() == null ? "" : innermost.getMessage().strip();
        return message.isEmpty() ? innermost.getClass().getSimpleName() : message.replaceAll("\\s+", " ");
    }
}
