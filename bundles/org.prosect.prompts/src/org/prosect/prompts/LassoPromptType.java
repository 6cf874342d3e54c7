package org.prosect.prompts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptType;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;

/** {@code lasso:FILE.json} or {@code lasso:[ijk:]X,Y,Z;X,Y,Z;X,Y,Z;…[,+|-]}: a polygon that closes itself. */
public final class LassoPromptType implements PromptType {

    /** Largest distance of the points from one plane of the grid, in voxels: rounded numbers still lie in one slice. */
    private static final double FLAT = 0.5;

    @Override
    public EClass eClass() {
        return StudyPackage.Literals.LASSO_PROMPT;
    }

    @Override
    public LassoPrompt parse(String rest, PromptContext context) throws ProsectException {
        Polyline line = Polyline.parse(new TextForm("lasso", rest, "lasso:outline.json or lasso:10,-30,44;25,-30,44;20,-10,44"), context);
        LassoPrompt prompt = StudyFactory.eINSTANCE.createLassoPrompt();
        prompt.getPoints().addAll(line.points());
        prompt.setPolarity(line.polarity());
        return prompt;
    }

    @Override
    public String format(Prompt prompt) {
        LassoPrompt lasso = (LassoPrompt) prompt;
        return new Polyline(lasso.getPoints(), lasso.getPolarity()).format();
    }

    /** A lasso may reach out of the image, as long as part of it lies over it. */
    @Override
    public Optional<String> problem(Prompt prompt, Geometry geometry) {
        List<Point3> points = ((LassoPrompt) prompt).getPoints();
        if (points.stream().anyMatch(Objects::isNull)) {
            return Optional.of("the lasso has a point without position");
        }
        if (points.size() < 3) {
            return Optional.of("the lasso has " + points.size() + (points.size() == 1 ? " point" : " points") + ", it needs at least 3");
        }
        IndexBox box = IndexBox.of(points, geometry);
        if (!box.overlaps(geometry)) {
            return Optional.of("the lasso from " + ImageExtent.millimetres(geometry.toPatient(box.low())) + " to "
                    + ImageExtent.millimetres(geometry.toPatient(box.high())) + " lies outside the image, " + ImageExtent.of(geometry));
        }
        double thinnest = Math.min(box.size(0), Math.min(box.size(1), box.size(2)));
        if (thinnest > FLAT) {
            return Optional.of("the lasso does not lie in one slice: from " + ImageExtent.millimetres(geometry.toPatient(box.low())) + " to "
                    + ImageExtent.millimetres(geometry.toPatient(box.high())) + " it reaches over " + (int) Math.ceil(thinnest)
                    + " voxels or more along every axis of the image, " + ImageExtent.of(geometry));
        }
        return Optional.empty();
    }
}
