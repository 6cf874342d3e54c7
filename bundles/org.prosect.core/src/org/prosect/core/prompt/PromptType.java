package org.prosect.core.prompt;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.study.model.Prompt;

/**
 * A kind of prompt: its class in the model and its text form on the command line; contributed to {@code org.prosect.core.promptTypes}. The
 * text form is {@code keyword:rest}; the keyword is declared in plugin.xml, the rest is this interface's business.
 */
public interface PromptType {

    /** The subclass of {@link Prompt} in the study model or in the contributor's own .ecore. */
    EClass eClass();

    /**
     * Makes a prompt of the text behind the keyword.
     *
     * @param rest the text behind {@code keyword:}
     * @param context the image it is placed on and its study, to which images or meshes the prompt needs are added
     * @throws ProsectException with the text and an example of a right one
     */
    Prompt parse(String rest, PromptContext context) throws ProsectException;

    /** The text behind the keyword that {@link #parse} reads back as an equal prompt. */
    String format(Prompt prompt);

    /** Why a prompt cannot be used on an image of this geometry, such as a point outside it, in the words of a sentence; empty when it can. */
    Optional<String> problem(Prompt prompt, Geometry geometry);
}
