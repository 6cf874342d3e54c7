package org.prosect.core.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.MeshFiles;
import org.prosect.core.format.OutputFiles;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.IsoSurface;
import org.prosect.imaging.Mask;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Result;

/** Masks and surfaces of results as files for other programs. No file that is there is overwritten. May be called from any thread. */
public final class ResultExport {

    /**
     * What is exported of a result.
     *
     * @param name of the result, and of its file
     * @param mask uri of its mask
     * @param mesh uri of its surface; empty: the surface of the mask is taken
     */
    public record Item(String name, String mask, Optional<String> mesh) {

        /** To be called on the thread that owns the study. */
        public static Item of(Result result) {
            return new Item(result.getName() == null ? "" : result.getName(), result.getMaskUri() == null ? "" : result.getMaskUri(),
                    Optional.ofNullable(result.getMesh()).map(m -> m.getUri()));
        }
    }

    /**
     * A label map on the disk.
     *
     * @param file the map
     * @param key which label is which result
     * @param overlaps what the map cannot hold
     */
    public record WrittenLabelMap(Path file, Path key, List<LabelMap.Overlap> overlaps) { }

    private final StudyFolder study;
    private final ImageFiles images;
    private final MeshFiles meshes;

    public ResultExport(StudyFolder study, ImageFiles images, MeshFiles meshes) {
        this.study = study;
        this.images = images;
        this.meshes = meshes;
    }

    /**
     * Writes each mask into a file of its own.
     *
     * @param suffix of an installed format that writes, such as {@code .nii.gz}
     * @return the files; those of masks before one that cannot be written stay
     */
    public List<Path> masks(List<Item> items, Path folder, String suffix, Progress progress) throws ProsectException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Progress part = progress.part((double) i / items.size(), (i + 1.0) / items.size());
            part.check();
            Path file = unused(folder, items.get(i).name(), suffix);
            images.write(mask(items.get(i), part.part(0, 0.5)).toVolume(), file, part.part(0.5, 1));
            files.add(file);
        }
        return files;
    }

    /** Writes all masks into one label map, and beside it a table of its labels. */
    public WrittenLabelMap labelMap(List<Item> items, Path folder, String suffix, Progress progress) throws ProsectException {
        List<Mask> masks = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            masks.add(mask(items.get(i), progress.part(0.5 * i / items.size(), 0.5 * (i + 1) / items.size())));
        }
        LabelMap map = LabelMap.of(masks, items.stream().map(Item::name).toList(), progress.part(0.5, 0.7));
        Path file = unused(folder, "labels", suffix);
        images.write(map.volume(), file, progress.part(0.7, 1));
        Path key = unused(folder, "labels", ".csv");
        OutputFiles.write(key, out -> out.write(map.key().getBytes(StandardCharsets.UTF_8)));
        return new WrittenLabelMap(file, key, map.overlaps());
    }

    /** Writes the surface of each result: its own, else that of its mask; positions are patient millimetres LPS. */
    public List<Path> surfaces(List<Item> items, Path folder, String suffix, Progress progress) throws ProsectException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Progress part = progress.part((double) i / items.size(), (i + 1.0) / items.size());
            part.check();
            TriangleMesh mesh = item.mesh().isPresent() ? meshes.read(place(item.mesh().get()), part.part(0, 0.5))
                    : TriangleMesh.of(IsoSurface.of(mask(item, part.part(0, 0.5))));
            if (mesh.triangleCount() == 0) {
                throw new ProsectException("'" + item.name() + "' has no surface, because its mask is empty", "Leave it out");
            }
            Path file = unused(folder, item.name(), suffix);
            meshes.write(mesh, file, part.part(0.5, 1));
            files.add(file);
        }
        return files;
    }

    private Mask mask(Item item, Progress progress) throws ProsectException {
        if (item.mask().isEmpty()) {
            throw new ProsectException("result '" + item.name() + "' has no mask", "Leave it out");
        }
        return Mask.ofNonZero(images.read(place(item.mask()), progress));
    }

    private Path place(String uri) throws ProsectException {
        try {
            return study.resolve(uri);
        } catch (StudyException e) {
            throw StudyImages.problem(e);
        }
    }

    /** A name that stays in the folder whatever the result is called, and that is free. */
    static Path unused(Path folder, String name, String suffix) {
        String stem = name.strip().replaceAll("[\\p{Cntrl}<>:\"/\\\\|?*]", "_").replaceAll("^\\.+|[. ]+$", "_");
        String base = stem.isEmpty() ? "result" : stem;
        Path file = folder.resolve(base + suffix);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(base + "-" + number + suffix);
        }
        return file;
    }
}
