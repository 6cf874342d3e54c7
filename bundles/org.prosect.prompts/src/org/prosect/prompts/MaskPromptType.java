package org.prosect.prompts;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptType;
import org.prosect.imaging.Geometry;
import org.prosect.study.model.MaskPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;

/** {@code mask:FILE[:LABEL][,+|-]}. The uri is the absolute path; whoever puts the prompt into a study folder makes it relative. */
public final class MaskPromptType implements PromptType {

    @Override
    public EClass eClass() {
        return StudyPackage.Literals.MASK_PROMPT;
    }

    @Override
    public MaskPrompt parse(String rest, PromptContext context) throws ProsectException {
        TextForm form = new TextForm("mask", rest, "mask:liver.nii.gz or mask:labels.nii.gz:3");
        PolarityText text = PolarityText.of(rest);
        LabelledFile file = LabelledFile.parse(text.text());
        MaskPrompt prompt = StudyFactory.eINSTANCE.createMaskPrompt();
        prompt.setUri(PromptFiles.existing(file.file(), form).toString());
        prompt.setLabel(file.label());
        prompt.setPolarity(text.polarity());
        return prompt;
    }

    @Override
    public String format(Prompt prompt) {
        MaskPrompt mask = (MaskPrompt) prompt;
        return new PolarityText(new LabelledFile(PromptFiles.path(mask, mask.getUri()), mask.getLabel()).format(), mask.getPolarity()).format();
    }

    /** Only whether a file is named: whether it is there and fits is found when it is read. */
    @Override
    public Optional<String> problem(Prompt prompt, Geometry geometry) {
        String uri = ((MaskPrompt) prompt).getUri();
        return uri == null || uri.isBlank() ? Optional.of("the mask prompt names no file") : Optional.empty();
    }
}
