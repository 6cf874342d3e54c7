package org.prosect.ui.methods.run;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptType;
import org.prosect.imaging.Geometry;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.StudyPackage;

/** Points without a text form. */
final class PointType implements PromptType {

    @Override
    public EClass eClass() {
        return StudyPackage.Literals.POINT_PROMPT;
    }

    @Override
    public Prompt parse(String rest, PromptContext context) {
        throw new UnsupportedOperationException(rest);
    }

    @Override
    public String format(Prompt prompt) {
        throw new UnsupportedOperationException(prompt.toString());
    }

    @Override
    public Optional<String> problem(Prompt prompt, Geometry geometry) {
        return Optional.empty();
    }
}
