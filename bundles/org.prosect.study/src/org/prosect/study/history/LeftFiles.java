package org.prosect.study.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.prosect.study.StudyException;
import org.prosect.study.StudyFiles;
import org.prosect.study.StudyFolder;

/**
 * Files with answers of methods that changes name which are forgotten. A file is deleted when neither study.xmi, as it was just saved, nor any
 * change that can be taken back or done again names it, and it is still what was written for the answer, byte by byte.
 */
final class LeftFiles {

    /** Names that stand in study.xmi as they are; others are let alone. */
    private static final Pattern PLAIN = Pattern.compile("[\\w .%()+,=@-]+");

    private final Set<AnswerFile> files = new LinkedHashSet<>();

    /** Says that a change can neither be taken back nor be done again any more. */
    void forgotten(Change change) {
        files.addAll(AnswerFile.of(change));
    }

    /** Leaves out what is not there: its name may be given to another file from now on. */
    void leaveOutMissing(StudyFolder folder) {
        files.removeIf(file -> path(folder, file).filter(Files::exists).isEmpty());
    }

    /**
     * Deletes what nothing names any more. To be called when study.xmi and the journal are on the disk as the study is.
     *
     * @param timeline what can be taken back and done again
     * @return the names of what was deleted, as they stood in the study
     */
    List<String> delete(StudyFolder folder, Timeline timeline) {
        leaveOutMissing(folder);
        if (files.isEmpty()) {
            return List.of();
        }
        List<String> deleted = new ArrayList<>();
        try {
            String study = Files.readString(folder.folder().resolve(StudyFolder.FILE), StandardCharsets.UTF_8);
            Set<String> needed = Stream.concat(timeline.done().stream(), timeline.undoneInOrder().stream()).flatMap(LeftFiles::texts)
                    .collect(Collectors.toSet());
            for (AnswerFile file : List.copyOf(files)) {
                Path path = folder.resolve(file.uri());
                boolean named = Stream.of(file.lastSegment(), path.getFileName().toString())
                        .anyMatch(name -> study.contains(name) || needed.stream().anyMatch(text -> text.contains(name)));
                if (!named) {
                    if (isAsWritten(folder, path, file.sha256())) {
                        Files.delete(path);
                        deleted.add(file.uri());
                    }
                    files.remove(file);
                }
            }
        } catch (IOException | StudyException e) {
            // what is left takes room and does no harm; the next save tries again
            return deleted;
        }
        return deleted;
    }

    private static Optional<Path> path(StudyFolder folder, AnswerFile file) {
        try {
            Path path = folder.resolve(file.uri());
            return Optional.of(path).filter(p -> PLAIN.matcher(p.getFileName().toString()).matches());
        } catch (StudyException e) {
            // it names no file
            return Optional.empty();
        }
    }

    /** Everything in a change that may name a file. */
    private static Stream<String> texts(Change change) {
        Stream<String> objects = Stream.concat(change.added().stream(), change.removed().stream()).flatMap(node -> Stream.of(
                node.values().stream().flatMap(v -> v.texts().stream()), node.kept().attributes().stream().map(Change.KeptAttribute::value),
                node.kept().elements().stream()).flatMap(texts -> texts));
        Stream<String> steps = change.steps().stream().flatMap(step -> switch (step) {
            case Change.ValueStep value -> Stream.concat(value.before().stream(), value.after().stream());
            case Change.ListStep list -> list.splices().stream().flatMap(s -> Stream.concat(s.before().stream(), s.after().stream()));
        });
        return Stream.of(objects, steps, change.masks().stream().map(MaskDelta::uri)).flatMap(texts -> texts)
                .filter(text -> text != null && text.indexOf('.') >= 0);
    }

    /** Whether a file lies in one of the study's own folders for answers, and is what was written there. */
    private static boolean isAsWritten(StudyFolder folder, Path file, String sha256) throws IOException {
        boolean own = Stream.of(StudyFolder.Part.MASKS, StudyFolder.Part.MESHES).map(part -> folder.folder().resolve(part.folderName()))
                .anyMatch(parent -> parent.equals(file.getParent()) && !Files.isSymbolicLink(parent));
        return own && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && StudyFiles.sha256(file).equalsIgnoreCase(sha256);
    }
}
