package org.prosect.ui.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.registry.Contributions;
import org.prosect.core.study.StudyImages;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.study.Studies;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;

/** A study that a test puts together on disk, before the workbench opens it. */
public final class TestStudy {

    private final Path folder;
    private final ImageFiles files;
    private final StudyFolder study;

    /**
     * A new study in the folder {@code case}.
     *
     * @param folder empty, of the test
     * @param files the formats that the test has
     */
    public TestStudy(Path folder, ImageFiles files) throws StudyException {
        this.folder = folder;
        this.files = files;
        study = StudyFolder.create(folder.resolve("case"), "Case");
    }

    /** With the formats of the product. */
    public TestStudy(Path folder) throws StudyException {
        this(folder, productFiles());
    }

    /** The image formats of the product. */
    public static ImageFiles productFiles() {
        return new ImageFiles(Contributions.ofPlatform().imageFormats());
    }

    /** The study before it is saved, to add what else a test needs. */
    public StudyFolder study() {
        return study;
    }

    /** Adds an image, from a file that lies beside the study afterwards. */
    public Image image(String name, Volume volume) throws ProsectException {
        Path file = folder.resolve(name + ".nii.gz");
        files.write(volume, file, Progress.NONE);
        return StudyImages.add(study, file, files, true, Progress.NONE);
    }

    /** Adds an image whose file is there and empty: for tests that do not read it. */
    public Image unreadImage(String name, Geometry grid) throws IOException {
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setName(name);
        image.setUri("images/" + name + ".nii.gz");
        image.setGeometry(grid);
        study.study().getImages().add(image);
        Path file = study.folder().resolve(image.getUri());
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        return image;
    }

    /** The prompts of a structure, which is made when there is none of this name. */
    public PromptSet prompts(Image image, String structure) {
        return Studies.promptSet(image, Studies.structure(study.study(), structure));
    }

    /** Adds a result; its mask is written. */
    public Result result(String name, PromptSet prompts, Mask mask) throws ProsectException {
        String uri = "masks/" + name + ".nii.gz";
        files.write(mask.toVolume(), study.folder().resolve(uri), Progress.NONE);
        Result result = StudyFactory.eINSTANCE.createResult();
        result.setName(name);
        result.setMaskUri(uri);
        study.study().getResults().add(result);
        result.setImage(prompts.getImage());
        result.setPromptSet(prompts);
        return result;
    }

    /** A point at a place in patient millimetres. */
    public static PointPrompt point(double x, double y, double z, Polarity polarity) {
        PointPrompt point = StudyFactory.eINSTANCE.createPointPrompt();
        point.setPosition(new Point3(x, y, z));
        point.setPolarity(polarity);
        return point;
    }

    /** Saves, and gives the folder to open. */
    public Path save() throws StudyException {
        study.save();
        return study.folder();
    }
}
