package org.prosect.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.gallery.Gallery;
import org.prosect.core.gallery.GalleryPreference;
import org.prosect.core.prompt.MeshGallery;

import picocli.CommandLine.Option;

/** The option --gallery: folders with canonical meshes of the user's own, beside those of the preferences. */
final class GalleryOptions {

    @Option(names = "--gallery", paramLabel = "FOLDER",
            description = "A folder with canonical meshes of your own, to be named like installed ones, see "
            + "'prosect list meshes'; may be repeated.")
    private List<Path> folders = List.of();

    boolean areGiven() {
        return !folders.isEmpty();
    }

    /** The meshes of bundles, of the folders given, and of those that the user prefers. A given folder that is not there is an error. */
    Gallery open(Services services) throws ProsectException {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new FormatException(folder, "there is no such folder", "Give --gallery a folder with meshes");
            }
        }
        List<Path> all = new ArrayList<>(folders);
        all.addAll(new GalleryPreference().get());
        return Gallery.of(services.contributions(), all);
    }

    /**
     * The gallery for prompts: looked into when a prompt names a mesh that is no file, and then it says what is wrong with it, because a mesh that
     * somebody means may be called otherwise.
     */
    MeshGallery forPrompts(Services services) {
        return new MeshGallery() {

            private Optional<Gallery> opened = Optional.empty();

            private Gallery gallery() throws ProsectException {
                if (opened.isEmpty()) {
                    Gallery gallery = open(services);
                    gallery.problems().forEach(p -> services.console().warning(p.what() + ". " + p.remedy() + "."));
                    opened = Optional.of(gallery);
                }
                return opened.get();
            }

            @Override
            public List<String> ids() {
                return opened.map(Gallery::ids).orElse(List.of());
            }

            @Override
            public Optional<Path> find(String id) throws ProsectException {
                return gallery().find(id);
            }
        };
    }
}
