package org.prosect.core.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.InputFiles;
import org.prosect.core.format.MeshFormat;
import org.prosect.core.registry.FormatDescriptor;

/**
 * The meshes in a folder of the user's: its files with names of a mesh format, each with a card NAME.json and a picture NAME.png beside it
 * or without.
 */
final class GalleryFolder {

    private static final int MOST_FILES = 100_000;
    private static final int MOST_MESHES = 1000;

    private final Path folder;
    private final List<Found> meshes = new ArrayList<>();
    private final List<GalleryProblem> problems = new ArrayList<>();

    /**
     * A mesh.
     *
     * @param name of its file, without what tells the format
     * @param file the mesh
     * @param card what is known of it
     * @param picture that was made for it
     */
    record Found(String name, Path file, MeshCard card, Optional<Path> picture) { }

    /** Looks into a folder; reads cards, but no mesh. */
    GalleryFolder(Path folder, List<FormatDescriptor<MeshFormat>> formats) {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            problems.add(new GalleryProblem(folder.toString(), folder + ": there is no such folder",
                    "Make it, or take it off your list of galleries"));
            return;
        }
        for (Path file : files(formats)) {
            String name = MeshCard.meshName(file, formats);
            if (!name.equals(InputFiles.shown(name))) {
                problems.add(new GalleryProblem(file.toString(), folder + ": the name '" + InputFiles.shown(name)
                        + "' of a mesh is too long or has control characters",
                        "Rename the file"));
            } else {
                Path picture = file.resolveSibling(name + ".png");
                meshes.add(new Found(name, file, card(name, file), Files.isRegularFile(picture) ? Optional.of(picture) : Optional.empty()));
            }
        }
    }

    List<Found> meshes() {
        return meshes;
    }

    List<GalleryProblem> problems() {
        return problems;
    }

    private List<Path> files(List<FormatDescriptor<MeshFormat>> formats) {
        List<Path> all;
        try (Stream<Path> stream = Files.list(folder)) {
            all = stream.limit(MOST_FILES + 1L).toList();
        } catch (IOException | UncheckedIOException e) {
            IOException cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
            problems.add(new GalleryProblem(folder.toString(), folder + ": this folder cannot be read (" + ImageFiles.reason(cause) + ")",
                    "Check your rights"));
            return List.of();
        }
        List<Path> found = all.stream().filter(f -> isMesh(f, formats)).sorted().toList();
        if (all.size() > MOST_FILES || found.size() > MOST_MESHES) {
            problems.add(new GalleryProblem(folder.toString(), folder + ": this folder has more than " + MOST_MESHES + " meshes or " + MOST_FILES
                    + " files, the others are left out", "Put them into several folders"));
        }
        return found.stream().limit(MOST_MESHES).toList();
    }

    private static boolean isMesh(Path file, List<FormatDescriptor<MeshFormat>> formats) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !MeshCard.meshName(file, formats).equals(name) && Files.isRegularFile(file);
    }

    private MeshCard card(String name, Path mesh) {
        Path file = mesh.resolveSibling(name + ".json");
        if (Files.exists(file)) {
            try {
                return MeshCard.read(file, name);
            } catch (ProsectException e) {
                problems.add(new GalleryProblem(file.toString(), e.what(), e.remedy()));
            }
        }
        return MeshCard.named(name);
    }
}
