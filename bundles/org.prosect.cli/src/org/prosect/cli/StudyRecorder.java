package org.prosect.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.method.MethodRunner;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.core.study.StudyImages;
import org.prosect.core.study.StudyResults;
import org.prosect.study.Studies;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;

/** Puts the runs of a command into a study folder, which is made with the first of them. */
final class StudyRecorder {

    private final Path path;
    private final ImageFiles images;
    private final PromptTexts texts;
    private StudyFolder folder;

    /** For a study that is there or not yet; a damaged one is found now. */
    StudyRecorder(Path path, Services services) throws ProsectException {
        this.path = path;
        this.images = services.images();
        this.texts = new PromptTexts(services.contributions().promptTypes());
        if (Files.exists(path.resolve(StudyFolder.FILE))) {
            folder = open(path);
        }
    }

    /** For the study of a new demonstration; that of an earlier one at the same place is removed. */
    static StudyRecorder afresh(Path path, Services services) throws ProsectException {
        if (Files.exists(path.resolve(StudyFolder.FILE))) {
            try (var files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new ProsectException(path + ": the study of the last demonstration cannot be removed (" + ImageFiles.reason(e) + ")",
                        "Remove the folder, or give another --out", e);
            }
        }
        return new StudyRecorder(path, services);
    }

    static StudyFolder open(Path path) throws ProsectException {
        try {
            return StudyFolder.open(path);
        } catch (StudyException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    /** Adds image (once), structure, prompts (once) and result, and saves. */
    void record(Path imageFile, PromptSet prompts, String structureName, MethodRunner.Outcome outcome, Progress progress) throws ProsectException {
        try {
            if (folder == null) {
                folder = StudyFolder.create(path, path.toAbsolutePath().normalize().getFileName().toString());
            }
            Study study = folder.study();
            Optional<Image> known = StudyImages.find(folder, imageFile, progress.part(0, 0.2));
            Image image = known.isPresent() ? known.get() : StudyImages.add(folder, imageFile, images, true, progress.part(0.2, 0.6));
            PromptSet recorded = promptSet(image, Studies.structure(study, structureName), prompts);
            StudyResults.add(folder, recorded, outcome, images, progress.part(0.6, 1)).getProvenance().getPrompts().forEach(this::relativise);
            folder.save();
        } catch (StudyException e) {
            throw new ProsectException(e.what(), e.remedy(), e);
        }
    }

    /** The set with these prompts on this image, or a new one with copies of them. */
    private PromptSet promptSet(Image image, Structure structure, PromptSet given) throws ProsectException {
        List<String> wanted = texts(given);
        for (PromptSet set : image.getPromptSets()) {
            if (set.getStructure() == structure && texts(set).equals(wanted)) {
                return set;
            }
        }
        Study study = folder.study();
        moveCompanions(given);
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        set.setName(Studies.uniqueName(structure.getName(), study.getPromptSets().stream().map(PromptSet::getName).toList()));
        study.getPromptSets().add(set);
        set.setImage(image);
        set.setStructure(structure);
        for (Prompt prompt : given.getPrompts()) {
            Prompt copy = Studies.snapshot(prompt);
            relativise(copy);
            set.getPrompts().add(copy);
        }
        return set;
    }

    /** Files that prompts name are absolute while a command works on them, and relative in the study. */
    private void relativise(Prompt prompt) {
        if (prompt instanceof MaskPrompt mask) {
            mask.setUri(folder.relativise(Path.of(mask.getUri())));
        } else if (prompt instanceof ReferencePrompt reference) {
            reference.setMaskUri(folder.relativise(Path.of(reference.getMaskUri())));
        }
    }

    /** Images and meshes that prompts refer to came into the command's own study when the prompts were parsed; now they belong here. */
    private void moveCompanions(PromptSet given) {
        Study own = given.getStudy();
        if (own == null) {
            return;
        }
        for (Image image : List.copyOf(own.getImages())) {
            if (image != given.getImage()) {
                image.setUri(folder.relativise(Path.of(image.getUri())));
                folder.study().getImages().add(image);
            }
        }
        for (SurfaceMesh mesh : List.copyOf(own.getMeshes())) {
            mesh.setUri(folder.relativise(Path.of(mesh.getUri())));
            folder.study().getMeshes().add(mesh);
        }
    }

    private List<String> texts(PromptSet set) throws ProsectException {
        List<String> result = new ArrayList<>();
        for (Prompt prompt : set.getPrompts()) {
            result.add(texts.format(prompt));
        }
        return result;
    }
}
