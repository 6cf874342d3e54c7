package org.prosect.prompts;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptType;
import org.prosect.imaging.Geometry;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;

/** {@code point:[ijk:]X,Y,Z[,+|-]}. */
public final class PointPromptType implements PromptType {

    @Override
    public EClass eClass() {
        return StudyPackage.Literals.POINT_PROMPT;
    }

    @Override
    public PointPrompt parse(String rest, PromptContext context) throws ProsectException {
        TextForm form = new TextForm("point", rest, "point:12.5,-30,44 or point:ijk:64,60,22,-");
        PolarityText text = PolarityText.of(rest);
        Coordinates coordinates = Coordinates.of(form, text.text(), context.image().getGeometry());
        PointPrompt prompt = StudyFactory.eINSTANCE.createPointPrompt();
        prompt.setPosition(coordinates.position(coordinates.numbers(Coordinates.withoutPrefix(text.text()))));
        prompt.setPolarity(text.polarity());
        return prompt;
    }

    @Override
    public String format(Prompt prompt) {
        PointPrompt point = (PointPrompt) prompt;
        return new PolarityText(Coordinates.format(point.getPosition()), point.getPolarity()).format();
    }

    @Override
    public Optional<String> problem(Prompt prompt, Geometry geometry) {
        return ImageExtent.problem("the point", ((PointPrompt) prompt).getPosition(), geometry);
    }
}
