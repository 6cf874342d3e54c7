package org.prosect.core.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.ImageHeader;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.study.Studies;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFiles;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;

/**
 * Brings image files into a study and reads them back. Nothing here saves the study, and only {@link #add} changes its model; the others may be
 * called from any thread.
 */
public final class StudyImages {

    private StudyImages() { }

    /** {@link #prepare Prepares} an image and adds it to the study's images. */
    public static Image add(StudyFolder folder, Path file, ImageFiles files, boolean copy, Progress progress) throws ProsectException {
        Image image = prepare(folder, file, files, copy, progress);
        folder.study().getImages().add(image);
        return image;
    }

    /**
     * Makes the model element for an image file without adding it to the study. The file is read once in full, so that a damaged one is refused
     * now and not when somebody needs it.
     *
     * @param copy true: a NIfTI file is copied as it is into the study's folder of images, any other is converted to .nii.gz there; false: the
     *            study refers to the file where it is
     * @return the image with name, uri, source, SHA-256, grid and a guess of modality and display window
     * @throws ProsectException when the file cannot be read, or its copy not be written; no copy is left behind then
     * @throws CancellationException when cancelled; no copy is left behind
     */
    public static Image prepare(StudyFolder folder, Path file, ImageFiles files, boolean copy, Progress progress) throws ProsectException {
        ImageHeader header = files.readHeader(file);
        Volume volume = files.read(file, progress.part(0, 0.6));
        progress.check();
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setName(Studies.uniqueName(baseName(file), folder.study().getImages().stream().map(Image::getName).toList()));
        image.setGeometry(volume.geometry());
        DisplayGuess guess = DisplayGuess.of(header, volume);
        image.setModality(guess.modality());
        image.setWindowCentre(guess.windowCentre());
        image.setWindowWidth(guess.windowWidth());
        Progress rest = progress.part(0.6, 1);
        if (!copy) {
            image.setUri(folder.relativise(file));
            image.setSha256(sha256(file, rest));
            return image;
        }
        image.setSource(file.toAbsolutePath().normalize().toUri().toString());
        try {
            if (isNifti(file)) {
                long size = Math.max(1, Files.size(file));
                StudyFolder.StoredFile stored = folder.addFile(file, StudyFolder.Part.IMAGES, n -> rest.report((double) n / size, "copying"),
                        rest::isCancelled);
                image.setUri(stored.uri());
                image.setSha256(stored.sha256());
            } else {
                Path place = folder.unusedFile(StudyFolder.Part.IMAGES, baseName(file) + ".nii.gz");
                files.write(volume, place, rest);
                image.setUri(folder.relativise(place));
                image.setSha256(sha256(place, Progress.NONE));
            }
        } catch (StudyException e) {
            throw problem(e);
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")",
                    "Check that the file is there and that you may read it", e);
        }
        return image;
    }

    /** The image of a study that has the content of a file, by SHA-256. */
    public static Optional<Image> find(StudyFolder folder, Path file, Progress progress) throws ProsectException {
        String sha256 = sha256(file, progress);
        String source = file.toAbsolutePath().normalize().toUri().toString();
        return folder.study().getImages().stream().filter(i -> sha256.equals(i.getSha256()) || source.equals(i.getSource()) && !isNifti(file))
                .findFirst();
    }

    /** The file with the voxels of an image of a study, which need not be there. */
    public static Path file(StudyFolder folder, Image image) throws ProsectException {
        return place(folder, image.getUri(), "image '" + image.getName() + "'");
    }

    /**
     * Reads the voxels of an image of a study.
     *
     * @throws ProsectException when the file is missing or damaged, or has another grid than the study says
     */
    public static Volume read(StudyFolder folder, Image image, ImageFiles files, Progress progress) throws ProsectException {
        Path file = file(folder, image);
        Volume volume = files.read(file, progress);
        if (image.getGeometry() != null && !image.getGeometry().sameGrid(volume.geometry())) {
            throw new FormatException(file, "it has " + volume.geometry() + ", but the study was made for " + image.getGeometry(),
                    "Put the original file back, or add this one as a new image");
        }
        return volume;
    }

    /**
     * Reads the mask of a result: every voxel that is not zero.
     *
     * @throws ProsectException when the file is missing or damaged
     */
    public static Mask readMask(StudyFolder folder, Result result, ImageFiles files, Progress progress) throws ProsectException {
        return Mask.ofNonZero(files.read(place(folder, result.getMaskUri(), "the mask of result '" + result.getName() + "'"), progress));
    }

    /** SHA-256 of a file as 64 lower-case hexadecimal digits. */
    public static String sha256(Path file, Progress progress) throws ProsectException {
        try {
            long size = Math.max(1, Files.size(file));
            return StudyFiles.sha256(file, n -> progress.report((double) n / size, "checking"), progress::isCancelled);
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")",
                    "Check that the file is there and that you may read it", e);
        }
    }

    static ProsectException problem(StudyException e) {
        return new ProsectException(e.what(), e.remedy(), e);
    }

    private static Path place(StudyFolder folder, String uri, String what) throws ProsectException {
        if (uri == null || uri.isEmpty()) {
            throw new ProsectException(what + " has no file", "Remove it from the study, or make it again");
        }
        try {
            return folder.resolve(uri);
        } catch (StudyException e) {
            throw problem(e);
        }
    }

    private static boolean isNifti(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".nii.gz") || name.endsWith(".nii");
    }

    /** The file's name without the suffix of an image format. */
    static String baseName(Path file) {
        String name = file.getFileName().toString();
        String bare = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = bare.lastIndexOf('.');
        return dot > 0 ? bare.substring(0, dot) : bare;
    }
}
