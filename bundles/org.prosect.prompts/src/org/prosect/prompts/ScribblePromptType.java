package org.prosect.prompts;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptType;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;

/** {@code scribble:FILE.json} or {@code scribble:[ijk:]X,Y,Z;X,Y,Z;…[,+|-]}: one stroke. The points of a file are taken over, so that it may go. */
public final class ScribblePromptType implements PromptType {

    @Override
    public EClass eClass() {
        return StudyPackage.Literals.SCRIBBLE_PROMPT;
    }

    @Override
    public ScribblePrompt parse(String rest, PromptContext context) throws ProsectException {
        Polyline line = Polyline.parse(new TextForm("scribble", rest, "scribble:stroke.json or scribble:12.5,-30,44;13,-29,44;15,-29,44,-"),
                context);
        ScribblePrompt prompt = StudyFactory.eINSTANCE.createScribblePrompt();
        prompt.getPoints().addAll(line.points());
        prompt.setPolarity(line.polarity());
        return prompt;
    }

    @Override
    public String format(Prompt prompt) {
        ScribblePrompt scribble = (ScribblePrompt) prompt;
        return new Polyline(scribble.getPoints(), scribble.getPolarity()).format();
    }

    @Override
    public Optional<String> problem(Prompt prompt, Geometry geometry) {
        List<Point3> points = ((ScribblePrompt) prompt).getPoints();
        for (int i = 0; i < points.size(); i++) {
            Optional<String> problem = ImageExtent.problem("point " + (i + 1) + " of the scribble", points.get(i), geometry);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return points.isEmpty() ? Optional.of("the scribble has no points") : Optional.empty();
    }
}
