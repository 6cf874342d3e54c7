package org.prosect.ui.prompts.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.imaging.Geometry;
import org.prosect.study.model.Image;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Result;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.view.SliceDirection;

class ReferenceToolTest {

    private static final MaskSource NO_MASKS = (uri, context) -> Optional.empty();

    @TempDir
    Path folder;

    @Test
    void chosenResultBecomesTheExampleAndUndoForgetsIt() throws Exception {
        ReferenceTool tool = new ReferenceTool((study, image) -> study.getResults().stream().findFirst(), NO_MASKS);
        try (ToolFixture f = new ToolFixture(folder, Geometry.of(60, 50, 20, 1, 1, 2), SliceDirection.AXIAL, tool)) {
            Image other = f.study.study().getImages().getLast();
            f.study.change("Result", () -> {
                Result result = StudyFactory.eINSTANCE.createResult();
                f.study.study().getResults().add(result);
                result.setImage(other);
                result.setMaskUri("masks/other.nii.gz");
            });
            tool.taken(f);
            f.pump(() -> !f.all().isEmpty());
            ReferencePrompt prompt = (ReferencePrompt) f.all().getFirst();
            assertEquals(other, prompt.getImage());
            assertEquals("masks/other.nii.gz", prompt.getMaskUri());
            assertTrue(ToolFixture.painted(f.shot(f.plane, f.all())) > 200, "it is named in the slice");
            f.study.undo();
            assertTrue(f.all().isEmpty());
            assertTrue(other.getReferencePrompts().isEmpty());
        }
    }

    @Test
    void givingUpAddsNothing() throws Exception {
        boolean[] asked = {false};
        ReferenceTool tool = new ReferenceTool((study, image) -> {
            asked[0] = true;
            return Optional.empty();
        }, NO_MASKS);
        try (ToolFixture f = new ToolFixture(folder, Geometry.of(60, 50, 20, 1, 1, 2), SliceDirection.AXIAL, tool)) {
            f.drag(0, 100, 100);
            f.pump(() -> asked[0]);
            assertTrue(f.all().isEmpty());
        }
    }
}
