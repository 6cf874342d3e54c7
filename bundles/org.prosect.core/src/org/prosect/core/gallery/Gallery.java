package org.prosect.core.gallery;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.picture.MeshPicture;
import org.prosect.core.prompt.MeshGallery;
import org.prosect.core.registry.CanonicalMeshDescriptor;
import org.prosect.core.registry.Contributions;
import org.prosect.geometry.TriangleMesh;

/**
 * All canonical meshes: first those of bundles, then those in the user's folders. The id of a user's mesh is the name of its file without ending;
 * where that is taken it is FOLDER/NAME, which {@link #problems} tells, so that no mesh hides another. What is in the folders is looked up once, when
 * the gallery is made; meshes are read when they are needed. May be used from any thread.
 */
public final class Gallery implements MeshGallery {

    private final Contributions contributions;
    private final List<Path> folders;
    private final MeshFiles files;
    private final Thumbnails thumbnails;
    private final Map<String, GalleryEntry> entries = new LinkedHashMap<>();
    private final List<GalleryProblem> problems = new ArrayList<>();

    private Gallery(Contributions contributions, List<Path> folders, Thumbnails thumbnails) {
        this.contributions = contributions;
        this.folders = folders;
        this.thumbnails = thumbnails;
        files = new MeshFiles(contributions.meshFormats());
        for (CanonicalMeshDescriptor d : contributions.canonicalMeshes()) {
            MeshCard card = new MeshCard(d.name(), d.codeSystem(), d.code(), d.licence(), d.description(), "");
            entries.put(d.id(), new GalleryEntry(d.id(), card, new MeshOrigin.OfBundle(d)));
        }
        folders.forEach(this::add);
    }

    /**
     * The meshes of bundles and folders. A folder that is not there is a problem like others.
     *
     * @param folders such as those of {@link GalleryPreference}; of meshes with one name those in earlier folders keep it
     */
    public static Gallery of(Contributions contributions, List<Path> folders) {
        Set<Path> absolute = new LinkedHashSet<>();
        folders.forEach(f -> absolute.add(f.toAbsolutePath().normalize()));
        return new Gallery(contributions, List.copyOf(absolute), new Thumbnails());
    }

    /** What is in the same folders now; keeps the thumbnails. */
    public Gallery refreshed() {
        return new Gallery(contributions, folders, thumbnails);
    }

    private void add(Path folder) {
        GalleryFolder content = new GalleryFolder(folder, contributions.meshFormats());
        problems.addAll(content.problems());
        for (GalleryFolder.Found mesh : content.meshes()) {
            MeshOrigin origin = new MeshOrigin.OfFolder(folder, mesh.file(), mesh.picture());
            String start = (folder.getFileName() == null ? "" : folder.getFileName()) + "/";
            Optional<String> id = Stream.of(mesh.name(), start + mesh.name(), start + mesh.file().getFileName())
                    .filter(i -> !entries.containsKey(i)).findFirst();
            if (!id.equals(Optional.of(mesh.name()))) {
                problems.add(new GalleryProblem(mesh.file().toString(), mesh.file() + ": '" + mesh.name() + "' is the name of a mesh of "
                        + entries.get(mesh.name()).origin().shown() + ", "
                        + id.map(i -> "this one is called '" + i + "'").orElse("this one is left out"),
                        "Rename the file"));
            }
            id.ifPresent(i -> entries.put(i, new GalleryEntry(i, mesh.card(), origin)));
        }
    }

    /** All meshes: those of bundles, then folder by folder in the order of their names. */
    public List<GalleryEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The folders looked into, absolute. */
    public List<Path> folders() {
        return folders;
    }

    /** What was wrong in the folders when the gallery was made. A mesh that cannot be read is not among it: {@link #check} says so. */
    public List<GalleryProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The mesh of an id.
     *
     * @throws ProsectException when there is none, with those that there are
     */
    public GalleryEntry entry(String id) throws ProsectException {
        GalleryEntry found = entries.get(id);
        if (found == null) {
            throw new ProsectException("there is no canonical mesh '" + id + "'", entries.isEmpty()
                    ? "Add a bundle that contributes some, or a gallery"
                    : "There are " + String.join(", ", entries.keySet()));
        }
        return found;
    }

    /**
     * Reads a mesh.
     *
     * @throws ProsectException when its file is missing or damaged
     */
    public TriangleMesh mesh(GalleryEntry entry, Progress progress) throws ProsectException {
        return files.read(entry.origin().mesh(), progress);
    }

    /** Reads mesh and picture of an entry and says what is wrong with them; empty when they can be used. */
    public Optional<GalleryProblem> check(GalleryEntry entry, Progress progress) {
        String at = entry.origin() instanceof MeshOrigin.OfFolder own ? own.file().toString() : entry.origin().shown();
        try {
            TriangleMesh mesh = mesh(entry, progress);
            if (mesh.triangleCount() == 0) {
                throw new FormatException(entry.origin().mesh(), "the mesh '" + entry.id() + "' has no triangles", "Export it again as a surface");
            }
            Thumbnails.check(entry);
            return Optional.empty();
        } catch (ProsectException e) {
            return Optional.of(new GalleryProblem(at, e.what(), e.remedy()));
        }
    }

    /**
     * A picture of a mesh: what came with it, else the mesh as drawn by {@link MeshPicture}, on a transparent ground. Kept in memory until the file
     * changes; it is shared, so nobody may draw on it.
     *
     * @param size pixels of a side, {@value MeshPicture#SMALLEST} to {@value MeshPicture#LARGEST}
     * @throws ProsectException when the mesh is missing or damaged
     * @throws IllegalArgumentException for another size
     */
    public BufferedImage thumbnail(GalleryEntry entry, int size, Progress progress) throws ProsectException {
        return thumbnails.of(entry, size, files, progress);
    }

    @Override
    public List<String> ids() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public Optional<Path> find(String id) throws ProsectException {
        GalleryEntry found = entries.get(id);
        return found == null ? Optional.empty() : Optional.of(found.origin().mesh());
    }
}
