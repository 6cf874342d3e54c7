package org.prosect.core.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.LabelSets;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.Studies;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.ParameterValue;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;

/** Masks from files, as results of the image that they lie on: every label of a label map becomes a result of a structure of its own. */
public final class MaskImport {

    /** What provenance names as the method of a mask that came from a file. */
    public static final String METHOD = "import";

    /**
     * A mask whose file is in the study's folder, to be added by {@link #add}.
     *
     * @param image index of its image among those given
     * @param structure name of its structure
     * @param result not yet in the study
     */
    public record Prepared(int image, String structure, Result result) { }

    private MaskImport() { }

    /**
     * Whether a volume looks like masks of one of some grids: the same grid, and only whole numbers from 0 on, few of them different.
     *
     * @param grids of images
     */
    public static boolean looksLikeMasks(Volume volume, List<Geometry> grids, Path file) {
        if (grids.stream().noneMatch(grid -> grid.sameGrid(volume.geometry()))) {
            return false;
        }
        boolean background = false;
        for (int i = 0, n = volume.length(); i < n; i++) {
            double v = volume.get(i);
            if (!(v >= 0) || v != Math.rint(v)) {
                return false;
            }
            background |= v == 0;
        }
        try {
            return background && !LabelSets.of(volume, file).isEmpty();
        } catch (FormatException e) {
            return false;
        }
    }

    /**
     * Writes the masks of a file into the study's folder. May be called from any thread.
     *
     * @param images copies of the study's images, in their order
     * @param preferred index of the image to take when several have the grid; -1: the first of them
     * @throws ProsectException when the file cannot be read, holds no mask, or no image has its grid; nothing is left then
     */
    public static List<Prepared> prepare(StudyFolder folder, Path file, List<Image> images, int preferred, ImageFiles files, Progress progress)
            throws ProsectException {
        Volume volume = files.read(file, progress.part(0, 0.4));
        int image = image(volume.geometry(), images, preferred, file);
        SortedSet<Integer> labels = LabelSets.of(volume, file);
        boolean single = labels.size() <= 1;
        String name = StudyImages.baseName(file);
        if (single && Mask.ofNonZero(volume).isEmpty()) {
            throw new FormatException(file, "all its voxels are 0, so there is no mask in it", "Choose another file");
        }
        String sha256 = StudyImages.sha256(file, Progress.NONE);
        List<Prepared> prepared = new ArrayList<>();
        try {
            for (int label : single ? List.of(0) : List.copyOf(labels)) {
                double done = 0.4 + 0.6 * prepared.size() / Math.max(1, labels.size());
                Mask mask = single ? Mask.ofNonZero(volume) : Mask.ofLabel(volume, label);
                String structure = single ? name : name + " " + label;
                Result result = write(folder, mask, structure, files, progress.part(done, done + 0.6 / Math.max(1, labels.size())));
                prepared.add(new Prepared(image, structure, result));
                result.setProvenance(provenance(file, sha256, single ? Optional.empty() : Optional.of(label), images.get(image)));
                progress.check();
            }
            return prepared;
        } catch (ProsectException | RuntimeException e) {
            discard(folder, prepared, e);
            throw e;
        }
    }

    /**
     * Adds what was prepared; changes the study.
     *
     * @param image of the study, whose copy stood at the index
     */
    public static void add(Study study, Image image, Prepared prepared) {
        PromptSet prompts = Studies.promptSet(image, Studies.structure(study, prepared.structure()));
        Result result = prepared.result();
        result.setName(Studies.uniqueName(result.getName(), study.getResults().stream().map(Result::getName).toList()));
        study.getResults().add(result);
        result.setImage(image);
        result.setPromptSet(prompts);
    }

    /** Deletes the files of masks that will not be added. */
    public static void discard(StudyFolder folder, List<Prepared> prepared, Exception because) {
        for (Prepared p : prepared) {
            try {
                Files.deleteIfExists(folder.resolve(p.result().getMaskUri()));
            } catch (IOException | StudyException e) {
                because.addSuppressed(e);
            }
        }
    }

    private static int image(Geometry grid, List<Image> images, int preferred, Path file) throws FormatException {
        if (preferred >= 0 && preferred < images.size() && isOn(grid, images.get(preferred))) {
            return preferred;
        }
        for (int i = 0; i < images.size(); i++) {
            if (isOn(grid, images.get(i))) {
                return i;
            }
        }
        throw new FormatException(file, "it has " + grid + ", and no image of the study has this grid",
                "Import its image first, or put the mask onto the grid of the image: prosect convert MASK OUT --like IMAGE --interpolation nearest");
    }

    private static boolean isOn(Geometry grid, Image image) {
        return image.getGeometry() != null && image.getGeometry().sameGrid(grid);
    }

    private static Result write(StudyFolder folder, Mask mask, String name, ImageFiles files, Progress progress) throws ProsectException {
        Path place;
        try {
            place = folder.unusedFile(StudyFolder.Part.MASKS, name + ".nii.gz");
        } catch (StudyException e) {
            throw StudyImages.problem(e);
        }
        files.write(mask.toVolume(), place, progress);
        Result result = StudyFactory.eINSTANCE.createResult();
        result.setName(name);
        result.setMaskUri(folder.relativise(place));
        result.setMaskSha256(StudyImages.sha256(place, Progress.NONE));
        result.setState(ResultState.PROPOSED);
        return result;
    }

    private static Provenance provenance(Path file, String sha256, Optional<Integer> label, Image image) {
        Provenance provenance = StudyFactory.eINSTANCE.createProvenance();
        provenance.setMethodId(METHOD);
        provenance.setStarted(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        provenance.setImageSha256(image.getSha256());
        provenance.getParameters().add(value("file", file.toAbsolutePath().normalize().toUri().toString()));
        provenance.getParameters().add(value("sha256", sha256));
        label.ifPresent(l -> provenance.getParameters().add(value("label", l.toString())));
        return provenance;
    }

    private static ParameterValue value(String name, String value) {
        ParameterValue parameter = StudyFactory.eINSTANCE.createParameterValue();
        parameter.setName(name);
        parameter.setValue(value);
        return parameter;
    }
}
