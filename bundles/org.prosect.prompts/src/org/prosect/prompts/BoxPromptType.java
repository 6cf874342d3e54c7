package org.prosect.prompts;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptType;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;

/** {@code box:[ijk:]X0,Y0,Z0,X1,Y1,Z1}; on a single slice also {@code box:[ijk:]X0,Y0,X1,Y1}. Corners in any order; indices name voxel centres. */
public final class BoxPromptType implements PromptType {

    @Override
    public EClass eClass() {
        return StudyPackage.Literals.BOX_PROMPT;
    }

    @Override
    public BoxPrompt parse(String rest, PromptContext context) throws ProsectException {
        TextForm form = new TextForm("box", rest, "box:-20,-35,10,45,30,60 or box:ijk:10,12,3,40,52,9");
        Coordinates coordinates = Coordinates.of(form, rest, context.image().getGeometry());
        List<Point3> corners = coordinates.positions(coordinates.numbers(Coordinates.withoutPrefix(rest)), 2);
        BoxPrompt prompt = StudyFactory.eINSTANCE.createBoxPrompt();
        prompt.setCorner(corners.getFirst());
        prompt.setOppositeCorner(corners.getLast());
        return prompt;
    }

    @Override
    public String format(Prompt prompt) {
        BoxPrompt box = (BoxPrompt) prompt;
        return Coordinates.format(box.getCorner()) + "," + Coordinates.format(box.getOppositeCorner());
    }

    /** A box that reaches out of the image can be used, one that lies wholly outside cannot. */
    @Override
    public Optional<String> problem(Prompt prompt, Geometry geometry) {
        BoxPrompt box = (BoxPrompt) prompt;
        if (box.getCorner() == null || box.getOppositeCorner() == null) {
            return Optional.of("the box has no corners");
        }
        if (IndexBox.of(List.of(box.getCorner(), box.getOppositeCorner()), geometry).overlaps(geometry)) {
            return Optional.empty();
        }
        return Optional.of("the box from " + ImageExtent.millimetres(box.getCorner()) + " to " + ImageExtent.millimetres(box.getOppositeCorner())
                + " lies outside the image, " + ImageExtent.of(geometry));
    }
}
