package org.prosect.ui.prompts.tool;

import java.util.List;
import java.util.Optional;

import org.prosect.imaging.Point3;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.prompts.Messages;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.ToolContext;

/** Strokes through tissue; drawn as broad as the voxels that they mark. */
abstract class ScribbleTool extends StrokeTool {

    /** Canvas units that a band needs to be seen. */
    private static final double THINNEST = 10;

    ScribbleTool(Polarity polarity) {
        super(polarity, false);
    }

    @Override
    Optional<List<Point3>> line(Prompt prompt) {
        return prompt instanceof ScribblePrompt scribble ? Optional.of(scribble.getPoints()) : Optional.empty();
    }

    @Override
    Polarity polarity(Prompt prompt) {
        return ((ScribblePrompt) prompt).getPolarity();
    }

    @Override
    void add(List<Point3> line, Polarity side, ToolContext context) {
        ScribblePrompt scribble = StudyFactory.eINSTANCE.createScribblePrompt();
        scribble.getPoints().addAll(line);
        scribble.setPolarity(side);
        context.add(scribble, side == Polarity.POSITIVE ? Messages.Scribble_addInside : Messages.Scribble_addOutside);
    }

    @Override
    double width(SliceGeometry where) {
        double voxel = 0;
        for (int axis = 0; axis < 3; axis++) {
            voxel = axis == where.throughAxis() ? voxel : Math.max(voxel, where.geometry().spacing().get(axis));
        }
        return Math.max(THINNEST, voxel * where.scale());
    }
}
