package org.prosect.core.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.method.MethodRunner;
import org.prosect.imaging.Mask;
import org.prosect.study.AnswerNames;
import org.prosect.study.Studies;
import org.prosect.study.StudyException;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.StudyFactory;

/** Puts what a method made into a study. */
public final class StudyResults {

    private StudyResults() { }

    /**
     * Writes the mask into the study's folder of masks and makes the result that refers to it, complete with provenance and copies of the prompts
     * that were used. To be called on the thread that owns the study. The result is not added to the study and has no prompt set yet, so that a host
     * can do that by a command; the study is not saved.
     *
     * @param prompts names the structure and the image; in the study
     * @throws ProsectException when the mask cannot be written; nothing is left then
     */
    public static Result prepare(StudyFolder folder, PromptSet prompts, MethodRunner.Outcome outcome, ImageFiles files, Progress progress)
            throws ProsectException {
        String method = outcome.provenance().getMethodId();
        StudyFolder.StoredFile mask = writeMask(folder, structure(prompts), method, outcome.segmentation().mask(), files, progress);
        return describe(folder, prompts, mask, outcome.provenance(), outcome.prompts().stream().map(Studies::snapshot).toList());
    }

    /**
     * Writes a mask into the study's folder of masks. May be called on any thread.
     *
     * @param structure name of the structure
     * @param method id of the method
     * @throws ProsectException when it cannot be written; nothing is left then
     */
    public static StudyFolder.StoredFile writeMask(StudyFolder folder, String structure, String method, Mask mask, ImageFiles files,
            Progress progress) throws ProsectException {
        Path file;
        try {
            file = folder.unusedFile(StudyFolder.Part.MASKS, AnswerNames.of(structure, method, ".nii.gz"));
        } catch (StudyException e) {
            throw StudyImages.problem(e);
        }
        files.write(mask.toVolume(), file, progress);
        return new StudyFolder.StoredFile(folder.relativise(file), StudyImages.sha256(file, Progress.NONE));
    }

    /**
     * Makes the result of a mask that was written, complete with provenance. It is not added to the study and has no prompt set yet. To be called on
     * the thread that owns the study.
     *
     * @param prompts names the structure and the image; in the study
     * @param provenance becomes part of the result
     * @param used the prompts as they were, which nobody else holds; they become part of the provenance
     */
    public static Result describe(StudyFolder folder, PromptSet prompts, StudyFolder.StoredFile mask, Provenance provenance, List<Prompt> used) {
        Result result = StudyFactory.eINSTANCE.createResult();
        result.setName(Studies.uniqueName(structure(prompts) + ", " + provenance.getMethodId(),
                folder.study().getResults().stream().map(Result::getName).toList()));
        result.setMaskUri(mask.uri());
        result.setMaskSha256(mask.sha256());
        result.setState(ResultState.PROPOSED);
        provenance.setImageSha256(prompts.getImage().getSha256());
        provenance.getPrompts().addAll(used);
        result.setProvenance(provenance);
        return result;
    }

    private static String structure(PromptSet prompts) {
        return Optional.ofNullable(prompts.getStructure()).map(s -> s.getName()).orElse("mask");
    }

    /** {@link #prepare Prepares} a result and adds it to the study. */
    public static Result add(StudyFolder folder, PromptSet prompts, MethodRunner.Outcome outcome, ImageFiles files, Progress progress)
            throws ProsectException {
        Result result = prepare(folder, prompts, outcome, files, progress);
        folder.study().getResults().add(result);
        result.setImage(prompts.getImage());
        result.setPromptSet(prompts);
        return result;
    }
}
