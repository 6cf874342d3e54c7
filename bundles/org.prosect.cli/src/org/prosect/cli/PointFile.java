package org.prosect.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptTexts;
import org.prosect.core.registry.Contributions;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Image;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;

/** The points of a file of prompts, {@link PromptFile}. */
final class PointFile {

    private PointFile() { }

    /**
     * Reads the positions, patient millimetres LPS.
     *
     * @param grid of the image, for points given as voxel indices; empty: such points are refused
     */
    static List<Point3> read(Path file, Optional<Geometry> grid, Contributions all) throws ProsectException {
        Study study = StudyFactory.eINSTANCE.createStudy();
        Image image = StudyFactory.eINSTANCE.createImage();
        // positions in millimetres need no grid, but a prompt always lies on one
        image.setGeometry(grid.orElse(Geometry.of(2, 2, 2, 1, 1, 1)));
        study.getImages().add(image);
        PromptTexts forms = new PromptTexts(all.promptTypes());
        List<Point3> points = new ArrayList<>();
        for (String text : PromptFile.read(file)) {
            if (grid.isEmpty() && text.contains("ijk:")) {
                throw new ProsectException(file + ": '" + text + "' is in voxel indices, and there is no image to place them",
                        "Give positions in millimetres, or the masks too (--reference, --prediction)");
            }
            if (!(forms.parse(text, new PromptContext(study, image)) instanceof PointPrompt point)) {
                throw new ProsectException(file + ": '" + text + "' is no point", "Give a file of points only, such as [\"point:10,20,30,+\"]");
            }
            points.add(point.getPosition());
        }
        return points;
    }
}
