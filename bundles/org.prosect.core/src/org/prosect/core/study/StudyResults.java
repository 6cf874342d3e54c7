package org.prosect.core.study;

import java.nio.file.Path;
import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.method.MethodRunner;
import org.prosect.study.Studies;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.StudyFactory;

/** Puts what a method made into a study. */
public final class StudyResults {

    private StudyResults() { }

    /**
     * Writes the mask into the study's folder of masks and makes the result that refers to it, complete with provenance
     * and copies of the prompts that were used. To be called on the thread that owns the study. The result is not added
     * to the study and has no prompt set yet, so that a host can do that by a command; the study is not saved.
     *
     * @param prompts names the structure and the image; in the study
     * @throws ProsectException when the mask cannot be written; nothing is left then
     */
    public static Result prepare(StudyFolder folder, PromptSet prompts, MethodRunner.Outcome outcome, ImageFiles files, Progress progress) throws ProsectException {
        Image image = prompts.getImage();
        String structure = Optional.ofNullable(prompts.getStructure()).map(s -> s.getName()).orElse("mask");
        String method = outcome.provenance().getMethodId();
        Path mask;
        try {
            mask = folder.unusedFile(StudyFolder.Part.MASKS, structure + "-" + method + ".nii.gz");
        } catch (StudyException e) {
            throw StudyImages.problem(e);
        }
        files.write(outcome.segmentation().mask().toVolume(), mask, progress);
        Result result = StudyFactory.eINSTANCE.createResult();
        result.setName(Studies.uniqueName(structure + ", " + method, folder.study().getResults().stream().map(Result::getName).toList()));
        result.setMaskUri(folder.relativise(mask));
        result.setMaskSha256(StudyImages.sha256(mask, Progress.NONE));
        result.setState(ResultState.PROPOSED);
        outcome.provenance().setImageSha256(image.getSha256());
        outcome.prompts().forEach(prompt -> outcome.provenance().getPrompts().add(Studies.snapshot(prompt)));
        result.setProvenance(outcome.provenance());
        return result;
    }

    /** {@link #prepare Prepares} a result and adds it to the study. */
    public static Result add(StudyFolder folder, PromptSet prompts, MethodRunner.Outcome outcome, ImageFiles files, Progress progress) throws ProsectException {
        Result result = prepare(folder, prompts, outcome, files, progress);
        folder.study().getResults().add(result);
        result.setImage(prompts.getImage());
        result.setPromptSet(prompts);
        return result;
    }
}
