package org.prosect.core.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.prosect.core.Progress;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.study.StudyFolder;

/** Checks the table of contents of an untrusted zip file, then unpacks it. */
final class ArchiveReader {

    private static final int BUFFER = 1 << 16;
    private static final long SMALL = 1 << 20;
    private static final int LONGEST_NAME = 1000;
    private static final String HOSTILE = "Do not use it, and ask its sender what it is";

    private final Path archive;
    private final ArchiveLimits limits;

    ArchiveReader(Path archive, ArchiveLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    void unpack(Path folder, Progress progress) throws FormatException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<String> links = ZipDirectory.links(archive);
            if (!links.isEmpty()) {
                throw wrong("'" + links.getFirst() + "' in it is a link to another file", HOSTILE);
            }
            List<ZipEntry> entries = checked(zip);
            long all = Math.max(1, entries.stream().mapToLong(ZipEntry::getSize).sum());
            if (all > Files.getFileStore(existingParent(folder)).getUsableSpace()) {
                throw wrong("it needs " + (all >> 20) + " MB, more than is free on the disk of " + folder, "Free some space, or choose another disk");
            }
            Files.createDirectories(folder);
            Path root = folder.toRealPath();
            long done = 0;
            for (ZipEntry entry : entries) {
                Path target = root.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    done = unpack(zip, entry, target, done, all, progress);
                }
            }
        } catch (ZipException e) {
            throw new FormatException(archive, "it is no zip archive, or a damaged one (" + e.getMessage() + ")", "Get the file again", e);
        } catch (IOException e) {
            throw new FormatException(archive, "it cannot be unpacked (" + ImageFiles.reason(e) + ")",
                    "Check that the file is complete, the disk's free space and your rights to " + folder, e);
        }
    }

    private List<ZipEntry> checked(ZipFile zip) throws FormatException {
        if (zip.size() > limits.entries()) {
            throw wrong("it holds " + zip.size() + " files, more than the " + limits.entries() + " of a study", HOSTILE);
        }
        List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
        // as Windows and macOS see them: upper and lower case are the same
        Set<String> names = new HashSet<>();
        long sum = 0;
        for (ZipEntry entry : entries) {
            checkName(entry.getName());
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT).replaceFirst("/$", ""))) {
                throw wrong("it holds '" + entry.getName() + "' twice", HOSTILE);
            }
            if (entry.getSize() < 0 || entry.getCompressedSize() < 0) {
                throw wrong("it does not say how large '" + entry.getName() + "' is", HOSTILE);
            }
            if (entry.getSize() > SMALL && entry.getSize() / limits.ratio() > entry.getCompressedSize()) {
                throw wrong("'" + entry.getName() + "' would grow from " + entry.getCompressedSize() + " to " + entry.getSize() + " bytes", HOSTILE);
            }
            sum += entry.getSize();
            if (sum > limits.bytes()) {
                throw wrong("it would fill more than " + (limits.bytes() >> 20) + " MB", HOSTILE);
            }
        }
        if (!names.contains(StudyFolder.FILE)) {
            throw wrong("it is no archive of a study: it holds no " + StudyFolder.FILE, "Choose an archive that Prosect exported");
        }
        return entries;
    }

    private void checkName(String name) throws FormatException {
        boolean plain = !name.isEmpty() && name.length() <= LONGEST_NAME && !name.startsWith("/") && !name.contains("\\") && !name.contains(":")
                && name.chars().noneMatch(Character::isISOControl);
        if (!plain || List.of(name.split("/")).stream().anyMatch(part -> part.equals("..") || part.equals(".") || part.isEmpty())) {
            throw wrong("the name '" + name + "' in it does not stay in the study's folder", HOSTILE);
        }
        String top = name.split("/")[0];
        boolean known = name.equals(StudyFolder.FILE)
                || name.contains("/") && List.of(StudyFolder.Part.values()).stream().anyMatch(part -> part.folderName().equals(top));
        if (!known) {
            throw wrong("'" + name + "' in it is no part of a study", "Choose an archive that Prosect exported");
        }
    }

    private long unpack(ZipFile zip, ZipEntry entry, Path target, long before, long all, Progress progress) throws IOException, FormatException {
        long left = entry.getSize();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                progress.check();
                left -= n;
                if (left < 0) {
                    throw wrong("'" + entry.getName() + "' is larger than the " + entry.getSize() + " bytes it declares", HOSTILE);
                }
                out.write(buffer, 0, n);
                progress.report((double) (before + entry.getSize() - left) / all, entry.getName());
            }
        }
        if (left > 0) {
            throw wrong("'" + entry.getName() + "' ends " + left + " bytes too early", "Get the file again");
        }
        return before + entry.getSize();
    }

    private static Path existingParent(Path folder) {
        Path parent = folder.toAbsolutePath().getParent();
        while (!Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent;
    }

    private FormatException wrong(String what, String remedy) {
        return new FormatException(archive, what, remedy);
    }
}
