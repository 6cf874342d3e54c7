package org.prosect.prompts;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptType;
import org.prosect.imaging.Geometry;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;

/**
 * {@code reference:IMAGE,MASK[:LABEL]}. Of several commas the first counts on both sides of which there is a file. The study gets an image for the
 * file, unless it has one; uris are absolute paths, the new image's geometry and hash are not known yet.
 */
public final class ReferencePromptType implements PromptType {

    @Override
    public EClass eClass() {
        return StudyPackage.Literals.REFERENCE_PROMPT;
    }

    @Override
    public ReferencePrompt parse(String rest, PromptContext context) throws ProsectException {
        TextForm form = new TextForm("reference", rest, "reference:other-ct.nii.gz,other-labels.nii.gz:3");
        int comma = separator(rest);
        if (comma < 0) {
            throw form.wrong("there is no comma between image and mask");
        }
        LabelledFile mask = LabelledFile.parse(rest.substring(comma + 1).strip());
        Path imageFile = PromptFiles.existing(rest.substring(0, comma).strip(), form);
        Path maskFile = PromptFiles.existing(mask.file(), form);
        ReferencePrompt prompt = StudyFactory.eINSTANCE.createReferencePrompt();
        prompt.setImage(image(context.study(), imageFile));
        prompt.setMaskUri(maskFile.toString());
        prompt.setLabel(mask.label());
        return prompt;
    }

    private static int separator(String rest) {
        for (int comma = rest.indexOf(','); comma >= 0; comma = rest.indexOf(',', comma + 1)) {
            if (PromptFiles.exists(rest.substring(0, comma).strip()) && PromptFiles.exists(LabelledFile.parse(rest.substring(comma
                    + 1).strip()).file())) {
                return comma;
            }
        }
        return rest.indexOf(',');
    }

    private static Image image(Study study, Path file) {
        for (Image known : study.getImages()) {
            if (PromptFiles.path(known, known.getUri()).equals(file.toString())) {
                return known;
            }
        }
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setName(file.getFileName().toString());
        image.setUri(file.toString());
        study.getImages().add(image);
        return image;
    }

    @Override
    public String format(Prompt prompt) {
        ReferencePrompt p = (ReferencePrompt) prompt;
        String image = p.getImage() == null ? "?" : PromptFiles.path(p.getImage(), p.getImage().getUri());
        return image + "," + new LabelledFile(PromptFiles.path(p, p.getMaskUri()), p.getLabel()).format();
    }

    /** Only whether files are named: whether they are there and fit is found when they are read. */
    @Override
    public Optional<String> problem(Prompt prompt, Geometry geometry) {
        ReferencePrompt p = (ReferencePrompt) prompt;
        if (p.getImage() == null || p.getImage().getUri() == null || p.getImage().getUri().isBlank()) {
            return Optional.of("the reference prompt has no example image");
        }
        if (p.getMaskUri() == null || p.getMaskUri().isBlank()) {
            return Optional.of("the reference prompt has no mask for its example image '" + p.getImage().getName() + "'");
        }
        return Optional.empty();
    }
}
