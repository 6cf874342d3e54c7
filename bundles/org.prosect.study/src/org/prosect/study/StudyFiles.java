package org.prosect.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

import org.eclipse.emf.ecore.EObject;
import org.prosect.study.model.Image;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Result;
import org.prosect.study.model.SurfaceMesh;

/** Whether the files a study names are there and still the same. Nothing here changes the study or stops at the first problem. */
public final class StudyFiles {

    private StudyFiles() { }

    /**
     * A file that an object of a study names.
     *
     * @param uri as it stands in the study
     * @param sha256 its hash when it was added; empty when none was noted
     */
    private record Named(EObject object, String uri, String sha256) { }

    /** The files that are not there. Reads no file and takes milliseconds. */
    public static List<FileProblem> missing(StudyFolder folder) {
        List<FileProblem> problems = new ArrayList<>();
        for (Named named : named(folder)) {
            try {
                Path path = folder.resolve(named.uri);
                if (!Files.exists(path)) {
                    problems.add(missing(named, path));
                }
            } catch (StudyException e) {
                problems.add(new FileProblem(named.object, FileProblem.Kind.MISSING, named.uri, Labels.of(named.object) + ": " + e.what(),
                        e.remedy()));
            }
        }
        return problems;
    }

    /**
     * The files that are there and whose SHA-256 is not the one noted when they were added, or which cannot be read. Reads every such file once.
     *
     * @param progress receives the share of bytes read, 0 to 1
     * @param cancelled asked several times a second
     * @throws CancellationException when cancelled
     */
    public static List<FileProblem> changed(StudyFolder folder, DoubleConsumer progress, BooleanSupplier cancelled) {
        Map<Path, List<Named>> files = new LinkedHashMap<>();
        Map<Path, Long> sizes = new HashMap<>();
        for (Named named : named(folder)) {
            try {
                Path path = folder.resolve(named.uri);
                if (!named.sha256.isEmpty() && Files.exists(path)) {
                    files.computeIfAbsent(path, p -> new ArrayList<>()).add(named);
                    sizes.put(path, path.toFile().length());
                }
            } catch (StudyException e) {
                // names no file: missing() reports it
                continue;
            }
        }
        long total = Math.max(1, sizes.values().stream().mapToLong(Long::longValue).sum());
        long done = 0;
        List<FileProblem> problems = new ArrayList<>();
        for (Map.Entry<Path, List<Named>> entry : files.entrySet()) {
            long before = done;
            LongConsumer read = bytes -> progress.accept(Math.min(1, (double) (before + bytes) / total));
            problems.addAll(changed(entry.getKey(), entry.getValue(), read, cancelled));
            done += sizes.get(entry.getKey());
        }
        progress.accept(1);
        return problems;
    }

    private static List<FileProblem> changed(Path path, List<Named> names, LongConsumer read, BooleanSupplier cancelled) {
        try {
            String now = sha256(path, read, cancelled);
            return names.stream().filter(named -> !now.equalsIgnoreCase(named.sha256)).map(named -> new FileProblem(named.object,
                    FileProblem.Kind.CHANGED, path.toString(), Labels.of(named.object) + ": " + path
                            + " was changed after it was added: its SHA-256 is " + now + ", was " + named.sha256,
                    "Put the original file back, or add the changed one anew; prompts and results were made on the original")).toList();
        } catch (IOException e) {
            return names.stream().map(named -> new FileProblem(named.object, FileProblem.Kind.UNREADABLE, path.toString(),
                    Labels.of(named.object) + ": " + path + " cannot be read: " + StudyErrors.reason(e),
                    "Make sure that it is a file and that you may read it")).toList();
        }
    }

    /** The SHA-256 of a file, 64 lower-case hexadecimal digits. Streams: a file of any size takes little memory. */
    public static String sha256(Path file) throws IOException {
        return sha256(file, read -> { }, () -> false);
    }

    /**
     * The SHA-256 of a file that may be large.
     *
     * @param read receives the number of bytes read so far, after every megabyte
     * @param cancelled asked after every megabyte
     * @throws CancellationException when cancelled
     */
    public static String sha256(Path file, LongConsumer read, BooleanSupplier cancelled) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            copy(in, digest::update, read, cancelled);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Receives a piece of a file. */
    @FunctionalInterface
    interface Sink {

        void accept(byte[] bytes, int start, int length) throws IOException;
    }

    static void copy(InputStream in, Sink sink, LongConsumer read, BooleanSupplier cancelled) throws IOException {
        byte[] buffer = new byte[1 << 20];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("cancelled");
            }
            sink.accept(buffer, 0, n);
            total += n;
            read.accept(total);
        }
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static FileProblem missing(Named named, Path path) {
        String source = named.object instanceof Image image && image.getSource() != null && !image.getSource().isBlank()
                ? "; it came from " + image.getSource() : "";
        return new FileProblem(named.object, FileProblem.Kind.MISSING, path.toString(), Labels.of(named.object) + ": there is no " + path,
                "Put the file back, or say where it is now" + source);
    }

    private static List<Named> named(StudyFolder folder) {
        List<Named> files = new ArrayList<>();
        for (Iterator<EObject> objects = folder.study().eAllContents(); objects.hasNext();) {
            EObject object = objects.next();
            switch (object) {
                case Image image -> files.add(named(image, image.getUri(), image.getSha256()));
                case SurfaceMesh mesh -> files.add(named(mesh, mesh.getUri(), mesh.getSha256()));
                case MaskPrompt prompt -> files.add(named(prompt, prompt.getUri(), ""));
                case ReferencePrompt prompt -> files.add(named(prompt, prompt.getMaskUri(), ""));
                // a method may give a mesh and no mask
                case Result result when result.getMaskUri() != null && !result.getMaskUri().isBlank() ->
                        files.add(named(result, result.getMaskUri(), result.getMaskSha256()));
                default -> { }
            }
        }
        return files;
    }

    private static Named named(EObject object, String uri, String sha256) {
        return new Named(object, uri == null ? "" : uri, sha256 == null ? "" : sha256.strip());
    }
}
