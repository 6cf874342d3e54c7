package org.prosect.ui.prompts.mesh;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.gallery.Gallery;
import org.prosect.core.gallery.GalleryEntry;
import org.prosect.core.gallery.GalleryPreference;
import org.prosect.core.registry.Contributions;
import org.prosect.geometry.TriangleMesh;
import org.prosect.study.model.Structure;

/** Asks the user for a mesh of the gallery. */
@FunctionalInterface
public interface GalleryChooser {

    /**
     * The mesh that the user chose; empty when he gave up.
     *
     * @param structure that it is to be the shape of
     * @param last what was chosen before
     */
    Optional<GalleryEntry> choose(Structure structure, Optional<GalleryEntry> last) throws ProsectException;

    /** Reads a mesh that was chosen. */
    default TriangleMesh read(GalleryEntry entry) throws ProsectException {
        return readFile(entry.origin().mesh());
    }

    /** Reads a mesh in whatever format is installed. */
    static TriangleMesh readFile(Path file) throws ProsectException {
        return new MeshFiles(Contributions.ofPlatform().meshFormats()).read(file, Progress.NONE);
    }

    /** With the dialog, over all meshes that are installed or in the user's folders. */
    static GalleryChooser ofPlatform() {
        return (structure, last) -> {
            Gallery gallery = Gallery.of(Contributions.ofPlatform(), new GalleryPreference().get());
            GalleryDialog dialog = new GalleryDialog(Display.getCurrent().getActiveShell(), gallery, structure, last);
            return dialog.open() == Window.OK ? dialog.chosen() : Optional.empty();
        };
    }
}
