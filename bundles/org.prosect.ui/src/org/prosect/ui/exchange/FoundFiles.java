package org.prosect.ui.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.study.StudyFolder;

/** Which files stand for a choice of files and folders. */
public final class FoundFiles {

    private static final int DEEPEST = 8;

    private FoundFiles() { }

    /** The first of them that is the folder of a study. */
    public static Optional<Path> study(Collection<Path> chosen) {
        return chosen.stream().filter(path -> Files.isRegularFile(path.resolve(StudyFolder.FILE))).findFirst();
    }

    /**
     * The files themselves, and from folders, however deep, those whose names end like an image or a mesh; no links are followed.
     *
     * @throws ProsectException when a folder cannot be read
     */
    public static List<Path> in(Collection<Path> chosen, FileKind kind) throws ProsectException {
        Contributions all = Contributions.ofPlatform();
        ImageFiles images = new ImageFiles(all.imageFormats());
        MeshFiles meshes = new MeshFiles(all.meshFormats());
        List<Path> files = new ArrayList<>();
        for (Path path : chosen) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.walk(path, DEEPEST)) {
                inside.filter(Files::isRegularFile).filter(file -> kind != FileKind.MESH && images.claims(file)
                        || (kind == FileKind.MESH || kind == FileKind.GUESS) && meshes.claims(file)).sorted().forEach(files::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                throw new ProsectException(NLS.bind(Messages.Found_unreadable, path, e.getMessage()), Messages.Found_unreadable_remedy, e);
            }
        }
        if (files.isEmpty()) {
            throw new ProsectException(NLS.bind(Messages.Found_nothing, chosen.isEmpty() ? "" : chosen.iterator().next()),
                    Messages.Found_nothing_remedy);
        }
        return files;
    }
}
