package org.prosect.ui.prompts.tool;

import java.util.List;
import java.util.Optional;

import org.prosect.imaging.Point3;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.prompts.Messages;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.ToolContext;

/** Lines around tissue, closed when the button is let go. */
abstract class LassoTool extends StrokeTool {

    LassoTool(Polarity polarity) {
        super(polarity, true);
    }

    @Override
    Optional<List<Point3>> line(Prompt prompt) {
        return prompt instanceof LassoPrompt lasso ? Optional.of(lasso.getPoints()) : Optional.empty();
    }

    @Override
    Polarity polarity(Prompt prompt) {
        return ((LassoPrompt) prompt).getPolarity();
    }

    @Override
    void add(List<Point3> line, Polarity side, ToolContext context) {
        LassoPrompt lasso = StudyFactory.eINSTANCE.createLassoPrompt();
        lasso.getPoints().addAll(line);
        lasso.setPolarity(side);
        context.add(lasso, side == Polarity.POSITIVE ? Messages.Lasso_addInside : Messages.Lasso_addOutside);
    }

    @Override
    double width(SliceGeometry where) {
        return 0;
    }
}
