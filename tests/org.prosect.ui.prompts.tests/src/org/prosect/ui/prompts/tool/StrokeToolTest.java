package org.prosect.ui.prompts.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.ui.view.SliceDirection;

class StrokeToolTest {

    private static final Geometry GRID = Geometry.of(60, 50, 20, 1, 1, 2);
    /** Turned by 20 degrees about the patient's left-right axis. */
    private static final Geometry OBLIQUE = Geometry.of(60, 50, 20, new Point3(1, 1, 2), new Point3(-30, 10, 40), new double[] {
        1, 0, 0, 0, Math.cos(Math.PI / 9), -Math.sin(Math.PI / 9), 0, Math.sin(Math.PI / 9), Math.cos(Math.PI / 9)});

    @TempDir
    Path folder;

    @Test
    void scribbleIsDrawnInAnyPlaneOfAnObliqueVolume() throws Exception {
        for (SliceDirection direction : SliceDirection.values()) {
            try (ToolFixture f = new ToolFixture(folder.resolve(direction.name()), OBLIQUE, direction, new ScribbleInsideTool())) {
                f.drag(0, 40, 40, 120, 40, 120, 100);
                ScribblePrompt scribble = (ScribblePrompt) f.all().getFirst();
                assertEquals(Polarity.POSITIVE, scribble.getPolarity());
                assertEquals(3, scribble.getPoints().size(), "two straight pieces");
                for (Point3 p : scribble.getPoints()) {
                    assertEquals(f.plane.slice(), OBLIQUE.toIndex(p).get(f.plane.throughAxis()), 1e-9, "in the slice");
                }
                assertEquals(0, f.plane.patient(120, 40).distance(scribble.getPoints().get(1)), 1e-9);
                assertEquals(List.of(scribble), f.selected);
            }
        }
    }

    @Test
    void eachStrokeIsOneStepOfUndo() throws Exception {
        try (ToolFixture f = new ToolFixture(folder, GRID, SliceDirection.AXIAL, new ScribbleOutsideTool())) {
            f.drag(0, 40, 40, 120, 60);
            f.drag(0, 40, 80, 120, 90);
            assertEquals(2, f.all().size());
            assertEquals(Polarity.NEGATIVE, ((ScribblePrompt) f.all().getFirst()).getPolarity());
            f.study.undo();
            assertEquals(1, f.all().size());
            f.study.undo();
            assertTrue(f.study.study().getPromptSets().isEmpty());
            f.study.redo();
            f.study.redo();
            assertEquals(2, f.all().size());
        }
    }

    @Test
    void lassoNeedsAnArea() throws Exception {
        try (ToolFixture f = new ToolFixture(folder, GRID, SliceDirection.CORONAL, new LassoInsideTool())) {
            f.drag(0, 40, 40, 120, 40);
            assertTrue(f.all().isEmpty(), "a line has none");
            f.drag(0, 40, 40, 120, 40, 120, 100, 40, 100);
            LassoPrompt lasso = (LassoPrompt) f.all().getFirst();
            assertEquals(4, lasso.getPoints().size());
            ImageData picture = f.shot(f.plane, f.all());
            assertTrue(ToolFixture.brightness(picture, 80, 70) > 8, "filled");
            assertTrue(ToolFixture.brightness(picture, 40, 70) > 60, "closed");
            assertEquals(0, ToolFixture.brightness(picture, 150, 70));
        }
    }

    @Test
    void slipOfTheHandAndEscapeGiveNothing() throws Exception {
        try (ToolFixture f = new ToolFixture(folder, GRID, SliceDirection.AXIAL, new ScribbleInsideTool())) {
            f.drag(0, 40, 40, 43, 41);
            f.send(SWT.MouseDown, 40, 40, 0);
            f.send(SWT.MouseMove, 90, 90, SWT.BUTTON1);
            assertTrue(ToolFixture.painted(f.shot(f.plane, List.of())) > 100, "seen while it is drawn");
            f.tool.cancel(f);
            f.send(SWT.MouseUp, 90, 90, SWT.BUTTON1);
            assertTrue(f.all().isEmpty());
            assertEquals(0, ToolFixture.painted(f.shot(f.plane, List.of())));
        }
    }

    @Test
    void strokeBeyondTheBorderStaysInTheImage() throws Exception {
        try (ToolFixture f = new ToolFixture(folder, GRID, SliceDirection.AXIAL, new ScribbleInsideTool())) {
            f.drag(0, 40, 40, 390, 120, 390, 290);
            ((ScribblePrompt) f.all().getFirst()).getPoints().forEach(p -> assertTrue(GRID.contains(p), p + " is outside"));
        }
    }

    @Test
    void shiftDragsAnExistingStroke() throws Exception {
        try (ToolFixture f = new ToolFixture(folder, GRID, SliceDirection.AXIAL, new ScribbleInsideTool())) {
            f.drag(0, 40, 40, 120, 40);
            ScribblePrompt scribble = (ScribblePrompt) f.all().getFirst();
            Point3 before = scribble.getPoints().getFirst();
            f.drag(SWT.SHIFT, 80, 42, 90, 62);
            assertEquals(1, f.all().size());
            Point3 by = scribble.getPoints().getFirst().minus(before);
            assertEquals(0, by.distance(new Point3(10 / ToolFixture.SCALE, 20 / ToolFixture.SCALE, 0)), 1e-9);
        }
    }

    @Test
    void strokeFadesInSlicesNearByAndGoesAway() throws Exception {
        try (ToolFixture f = new ToolFixture(folder, GRID, SliceDirection.AXIAL, new ScribbleInsideTool())) {
            f.drag(0, 40, 40, 120, 40);
            assertNotNull(f.all().getFirst());
            int here = ToolFixture.brightness(f.shot(f.plane, f.all()), 80, 40);
            int near = ToolFixture.brightness(f.shot(ToolFixture.at(f.plane, f.plane.slice() + 2), f.all()), 80, 40);
            int far = ToolFixture.painted(f.shot(ToolFixture.at(f.plane, f.plane.slice() + 6), f.all()));
            assertTrue(near > 8 && near < here * 0.7, near + " of " + here);
            assertEquals(0, far);
        }
    }
}
