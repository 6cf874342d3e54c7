package org.prosect.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;

/**
 * A study on disk: a folder with study.xmi and the folders images, masks and meshes. Holds the live study; used by the thread that owns it.
 *
 * <p>study.xmi is replaced as a whole and atomically. Its format is the namespace of the model; a file of another version is refused. What an
 * installed model has no place for, because a bundle is missing or a newer version wrote it, is kept and written back.
 */
public final class StudyFolder {

    /** The file that makes a folder a study. */
    public static final String FILE = "study.xmi";

    /** The largest study.xmi that is read or written. */
    static final long MAX_BYTES = 256L << 20;

    private static final Pattern SUFFIX = Pattern.compile("(.+?)((?:\\.[A-Za-z0-9]{1,8})?\\.[A-Za-z0-9]{1,8})?");

    private final Path folder;
    private final StudyResource resource;
    private final List<String> warnings = new ArrayList<>();
    /** SHA-256 of study.xmi as this object last read or wrote it; empty before the first save. */
    private String stamp;

    /** The folders of a study for its files. */
    public enum Part {
        IMAGES, MASKS, MESHES;

        /** The name of the folder. */
        public String folderName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file that now lies in the study folder.
     *
     * @param uri as it is to stand in the model
     * @param sha256 64 lower-case hexadecimal digits
     */
    public record StoredFile(String uri, String sha256) { }

    private StudyFolder(Path folder, StudyResource resource, String stamp) {
        this.folder = folder;
        this.resource = resource;
        this.stamp = stamp;
    }

    /**
     * Makes a study, on disk at once.
     *
     * @param folder a folder that is not a study yet; made when it does not exist
     * @throws StudyException when it is a study already or cannot be written; nothing is left then
     */
    public static StudyFolder create(Path folder, String name) throws StudyException {
        if (Files.exists(folder.resolve(FILE))) {
            throw new StudyException(folder + " is a study already", "Open it, or give a folder that does not exist yet");
        }
        List<Path> made = new ArrayList<>();
        try {
            make(folder.toAbsolutePath(), made);
            Path real = folder.toRealPath();
            for (Part part : Part.values()) {
                make(real.resolve(part.folderName()), made);
            }
            Study study = StudyFactory.eINSTANCE.createStudy();
            study.setName(name);
            study.setCreated(Instant.now().truncatedTo(ChronoUnit.MILLIS));
            StudyFolder created = new StudyFolder(real, StudyResource.of(real.resolve(FILE), study), "");
            created.save();
            return created;
        } catch (IOException e) {
            StudyException failure = StudyErrors.unwritable(folder, e);
            delete(made, failure);
            throw failure;
        } catch (StudyException e) {
            delete(made, e);
            throw e;
        }
    }

    private static void make(Path folder, List<Path> made) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString(), null, folder + " is a file");
        }
        if (folder.getParent() != null) {
            make(folder.getParent(), made);
        }
        Files.createDirectory(folder);
        made.add(0, folder);
    }

    private static void delete(List<Path> made, Exception because) {
        for (Path folder : made) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                because.addSuppressed(e);
            }
        }
    }

    /**
     * Opens a study. The file is untrusted: no entity is resolved, nothing outside it is read, and its size and depth are bounded.
     *
     * @throws StudyException when the folder holds no study that this version can read
     */
    public static StudyFolder open(Path folder) throws StudyException {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                String what = Files.isDirectory(folder) ? "it has no " + FILE : Files.exists(folder) ? "it is a file" : "it does not exist";
                throw new StudyException(folder + " is not the folder of a study: " + what, "Give the folder that holds " + FILE);
            }
            byte[] xml = read(file);
            Path real = folder.toRealPath();
            StudyResource resource = StudyResource.parse(real.resolve(FILE), xml);
            StudyFolder opened = new StudyFolder(real, resource, StudyFiles.sha256(xml));
            opened.warnings.addAll(resource.warnings());
            return opened;
        } catch (IOException e) {
            throw new StudyException(file + " cannot be read: " + StudyErrors.reason(e), "Make sure that it is a file and that you may read it", e);
        }
    }

    private static byte[] read(Path file) throws IOException, StudyException {
        long size = Files.size(file);
        if (size <= MAX_BYTES) {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes((int) MAX_BYTES + 1);
                size = bytes.length;
                if (size <= MAX_BYTES) {
                    return bytes;
                }
            }
        }
        throw new StudyException(file + " has " + size + " bytes, more than the " + MAX_BYTES + " of a study", "Make sure that it is the right file");
    }

    /** The folder; absolute, without links. */
    public Path folder() {
        return folder;
    }

    /**
     * The live study. Its resource set is the one an editing domain must use, so that deleting finds every reference:
     * {@code new AdapterFactoryEditingDomain(factory, commandStack, study.eResource().getResourceSet())}.
     */
    public Study study() {
        return resource.study();
    }

    /** SHA-256 of study.xmi as this object last read or wrote it. */
    public String sha256() {
        return stamp;
    }

    /** What was odd when the study was opened or saved, one sentence each; the latest last. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Writes study.xmi.
     *
     * @throws StudyException when another program changed it since this object last read or wrote it, or when writing fails; study.xmi is as it
     *             was then
     */
    public void save() throws StudyException {
        save(false, hash -> { });
    }

    /** Writes study.xmi, whoever changed it in the meantime. */
    public void saveOverOthers() throws StudyException {
        save(true, hash -> { });
    }

    /**
     * Writes study.xmi.
     *
     * @param overOthers whoever changed it in the meantime
     * @param before hears the SHA-256 that study.xmi is about to have; the last thing that is done before it is replaced
     */
    public void save(boolean overOthers, Consumer<String> before) throws StudyException {
        Path file = folder.resolve(FILE);
        List<String> odd = new ArrayList<>();
        byte[] xml = resource.bytes(file, odd);
        if (xml.length > MAX_BYTES) {
            throw new StudyException(file + " would have " + xml.length + " bytes, more than the " + MAX_BYTES + " that can be opened again",
                    "Delete results that are not needed");
        }
        String hash;
        try {
            if (!Files.isDirectory(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
            if (!overOthers && Files.exists(file) && !StudyFiles.sha256(file).equals(stamp)) {
                throw new StudyException(file + " was changed by another program since it was opened",
                        "Open the study again to see these changes, or save over them");
            }
            hash = StudyFiles.sha256(xml);
            before.accept(hash);
            AtomicFile.write(file, out -> out.write(xml));
        } catch (IOException e) {
            throw StudyErrors.unwritable(file, e);
        }
        stamp = hash;
        warnings.addAll(odd);
    }

    /**
     * The file that a uri of the model names; it need not exist.
     *
     * @throws StudyException when the uri names no file
     */
    public Path resolve(String uri) throws StudyException {
        return FileUris.resolve(folder, uri);
    }

    /**
     * How a file is to be named in the model: relative to the study folder wherever that is possible, so that both can move together. The file
     * need not exist.
     */
    public String relativise(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            // the folder is without links, so the file must be seen from there too; a link as the last name is kept
            absolute = absolute.getParent() == null ? absolute : absolute.getParent().toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            // its folder does not exist: there are no links to follow
            return FileUris.relativise(folder, absolute);
        }
        return FileUris.relativise(folder, absolute);
    }

    /**
     * A path in one of the study's folders at which there is nothing yet, for a file to be written.
     *
     * @param name the wanted file name; characters that some system forbids become _, and a number is added when the name is taken
     * @throws StudyException when the folder cannot be made
     */
    public Path unusedFile(Part part, String name) throws StudyException {
        Path parent = folder.resolve(part.folderName());
        try {
            Files.createDirectories(parent);
        } catch (IOException e) {
            throw StudyErrors.unwritable(parent, e);
        }
        Matcher matcher = SUFFIX.matcher(name.replaceAll("[\\p{Cntrl}<>:\"/\\\\|?*]", "_").replaceAll("^\\.|[. ]+$", "_"));
        String stem = matcher.matches() ? matcher.group(1) : "file";
        String suffix = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
        Path file = parent.resolve(stem + suffix);
        for (int number = 2; Files.exists(file); number++) {
            file = parent.resolve(stem + "-" + number + suffix);
        }
        return file;
    }

    /**
     * Copies a file into the study folder, complete or not at all.
     *
     * @param read receives the number of bytes copied so far
     * @param cancelled asked after every megabyte
     * @throws StudyException when the file cannot be read or the copy not written
     * @throws java.util.concurrent.CancellationException when cancelled; nothing is left then
     */
    public StoredFile addFile(Path source, Part part, LongConsumer read, BooleanSupplier cancelled) throws StudyException {
        Path copy = unusedFile(part, String.valueOf(source.getFileName()));
        MessageDigest digest = StudyFiles.digest();
        try (InputStream in = Files.newInputStream(source)) {
            AtomicFile.write(copy, out -> StudyFiles.copy(in, (bytes, start, length) -> {
                digest.update(bytes, start, length);
                out.write(bytes, start, length);
            }, read, cancelled));
        } catch (IOException e) {
            throw new StudyException(source + " cannot be copied to " + copy + ": " + StudyErrors.reason(e),
                    "Make sure that it is a file you may read, and that the disk of the study is not full", e);
        }
        return new StoredFile(relativise(copy), HexFormat.of().formatHex(digest.digest()));
    }

    /** Copies a small file into the study folder. */
    public StoredFile addFile(Path source, Part part) throws StudyException {
        return addFile(source, part, read -> { }, () -> false);
    }
}
