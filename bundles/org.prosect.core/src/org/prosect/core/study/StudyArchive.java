package org.prosect.core.study;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;

/** A study as one zip file: study.xmi as it was saved last, and the study's images, masks and meshes. */
public final class StudyArchive {

    private static final int BUFFER = 1 << 16;

    private StudyArchive() { }

    /**
     * Writes the archive, complete or not at all. Unsaved changes are not in it, nor is the history of changes.
     *
     * @return files that the study names outside its folder, which the archive does not hold
     * @throws ProsectException when a file cannot be read or the archive not be written
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<String> write(Path studyFolder, Path archive, Progress progress) throws ProsectException {
        StudyFolder study = open(studyFolder);
        Path target = archive.toAbsolutePath().normalize();
        if (target.startsWith(study.folder())) {
            throw new FormatException(archive, "an archive cannot lie in the study that it holds", "Choose another folder");
        }
        Path aside = target.resolveSibling(".writing-" + ProcessHandle.current().pid() + "-" + target.getFileName());
        try {
            List<Path> files = files(study.folder());
            long all = Math.max(1, files.stream().mapToLong(StudyArchive::size).sum());
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(aside), BUFFER))) {
                long done = 0;
                for (Path file : files) {
                    zip.putNextEntry(new ZipEntry(study.folder().relativize(file).toString().replace('\\', '/')));
                    done = copy(file, zip, done, all, progress);
                    zip.closeEntry();
                }
            }
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            IOException cause = e instanceof UncheckedIOException u ? u.getCause() : (IOException) e;
            throw new FormatException(archive, "it cannot be written (" + ImageFiles.reason(cause) + ")",
                    "Check that the study's files can be read, the disk's free space and your rights to this folder", cause);
        } finally {
            remove(aside);
        }
        return outside(study);
    }

    /**
     * Unpacks an archive into a new folder. Archives are untrusted: names that leave the folder, links, doubles and sizes beyond the limits are
     * refused before anything of them is on the disk, and what is written is counted against what was declared.
     *
     * @param folder must not exist yet
     * @return the folder of the study
     * @throws ProsectException when it is no archive of a study, or a damaged or hostile one; nothing is left then
     * @throws java.util.concurrent.CancellationException when cancelled; nothing is left then
     */
    public static Path read(Path archive, Path folder, ArchiveLimits limits, Progress progress) throws ProsectException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FormatException(folder, "there is something already", "Give the name of a new folder");
        }
        boolean complete = false;
        try {
            new ArchiveReader(archive, limits).unpack(folder, progress);
            open(folder);
            complete = true;
            return folder;
        } finally {
            if (!complete) {
                removeTree(folder);
            }
        }
    }

    private static StudyFolder open(Path folder) throws ProsectException {
        try {
            return StudyFolder.open(folder);
        } catch (StudyException e) {
            throw StudyImages.problem(e);
        }
    }

    /** study.xmi and what lies in the folders of a study; hidden files are left-overs of programs. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(List.of(folder.resolve(StudyFolder.FILE)));
        for (StudyFolder.Part part : StudyFolder.Part.values()) {
            Path sub = folder.resolve(part.folderName());
            if (Files.isDirectory(sub)) {
                try (Stream<Path> all = Files.walk(sub)) {
                    all.filter(f -> Files.isRegularFile(f) && !f.getFileName().toString().startsWith(".")).sorted().forEach(files::add);
                }
            }
        }
        return files;
    }

    private static List<String> outside(StudyFolder study) {
        List<String> uris = new ArrayList<>();
        study.study().getImages().forEach(image -> uris.add(image.getUri()));
        study.study().getMeshes().forEach(mesh -> uris.add(mesh.getUri()));
        study.study().getResults().forEach(result -> uris.add(result.getMaskUri()));
        return uris.stream().filter(uri -> uri != null && !uri.isEmpty()).distinct().filter(uri -> !isInside(study, uri)).toList();
    }

    private static boolean isInside(StudyFolder study, String uri) {
        try {
            return study.resolve(uri).startsWith(study.folder());
        } catch (StudyException e) {
            return false;
        }
    }

    private static long copy(Path file, OutputStream out, long before, long all, Progress progress) throws IOException {
        long done = before;
        try (var in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                progress.check();
                out.write(buffer, 0, n);
                done += n;
                progress.report((double) done / all, file.getFileName().toString());
            }
        }
        return done;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) throws FormatException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new FormatException(file, "this left-over cannot be deleted (" + ImageFiles.reason(e) + ")", "Delete it by hand", e);
        }
    }

    private static void removeTree(Path folder) throws FormatException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted((a, b) -> b.getNameCount() - a.getNameCount()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new FormatException(folder, "this left-over cannot be deleted (" + ImageFiles.reason(e) + ")", "Delete it by hand", e);
            }
        }
    }
}
