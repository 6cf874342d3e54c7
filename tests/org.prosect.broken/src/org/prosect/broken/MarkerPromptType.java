package org.prosect.broken;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptType;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.StudyValues;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Prompt;

/** The prompt type of markers; works. */
public class MarkerPromptType implements PromptType {

    @Override
    public EClass eClass() {
        return MarkerPrompts.MARKER;
    }

    @Override
    public Prompt parse(String rest, PromptContext context) throws ProsectException {
        try {
            return MarkerPrompts.at(StudyValues.parsePosition(rest.replace(',', ' ')));
        } catch (IllegalArgumentException e) {
            throw new ProsectException("'" + rest + "' is no marker", "Write it as in broken-marker:1,2,3", e);
        }
    }

    @Override
    public String format(Prompt prompt) {
        Point3 p = ((PointPrompt) prompt).getPosition();
        return p.x() + "," + p.y() + "," + p.z();
    }

    @Override
    public Optional<String> problem(Prompt prompt, Geometry geometry) {
        return geometry.contains(((PointPrompt) prompt).getPosition()) ? Optional.empty() : Optional.of("the marker lies outside the image");
    }
}
