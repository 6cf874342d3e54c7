package org.prosect.ui.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.ui.view.SliceDirection;

class PointAndBoxToolTest {

    private static final Geometry GRID = Geometry.of(40, 30, 20, 1, 1, 2);

    @TempDir
    Path folder;

    private SceneFixture fixture(SliceDirection direction) throws Exception {
        return new SceneFixture(folder, GRID, direction);
    }

    @Test
    void clickAddsAPointThereAndItsStructure() throws Exception {
        try (SceneFixture f = fixture(SliceDirection.CORONAL)) {
            Point3 there = f.placement().patient(150, 120);
            f.take("positive");
            f.click(150, 120);
            f.take("negative");
            f.click(250, 100);
            PointPrompt first = (PointPrompt) f.prompts().getFirst();
            assertEquals(0, there.distance(first.getPosition()), 1e-9);
            assertEquals(Polarity.POSITIVE, first.getPolarity());
            assertEquals(Polarity.NEGATIVE, ((PointPrompt) f.prompts().getLast()).getPolarity());
            assertEquals(1, f.study.study().getStructures().size());
            assertEquals(1, f.study.study().getPromptSets().size());
            assertTrue(first.getCreated() != null);
        }
    }

    @Test
    void undoTakesEachPointBackAndLeavesNothingBehind() throws Exception {
        try (SceneFixture f = fixture(SliceDirection.AXIAL)) {
            f.take("positive");
            f.click(150, 120);
            f.click(250, 100);
            f.study.undo();
            assertEquals(1, f.prompts().size());
            f.study.undo();
            assertTrue(f.study.study().getPromptSets().isEmpty());
            assertTrue(f.study.study().getStructures().isEmpty());
            assertTrue(f.image().getPromptSets().isEmpty(), "the image forgets the set too");
            f.study.redo();
            f.study.redo();
            assertEquals(2, f.prompts().size());
            assertEquals(1, f.image().getPromptSets().size());
        }
    }

    @Test
    void draggingAPointIsOneCommand() throws Exception {
        try (SceneFixture f = fixture(SliceDirection.AXIAL)) {
            f.take("positive");
            f.click(150, 120);
            PointPrompt point = (PointPrompt) f.prompts().getFirst();
            Point3 before = point.getPosition();
            f.drag(1, 151, 121, 220, 160, 0);
            assertEquals(1, f.prompts().size());
            assertEquals(0, f.placement().patient(220, 160).distance(point.getPosition()), 1e-9);
            f.study.undo();
            assertEquals(before, point.getPosition());
            f.study.redo();
            assertEquals(0, f.placement().patient(220, 160).distance(point.getPosition()), 1e-9);
        }
    }

    @Test
    void escapeGivesADragUp() throws Exception {
        try (SceneFixture f = fixture(SliceDirection.AXIAL)) {
            f.take("positive");
            f.click(150, 120);
            PointPrompt point = (PointPrompt) f.prompts().getFirst();
            Point3 before = point.getPosition();
            f.mouse(SWT.MouseDown, 150, 120, 1, 0);
            f.mouse(SWT.MouseMove, 200, 150, 0, SWT.BUTTON1);
            assertEquals(0, f.placement().patient(200, 150).distance(point.getPosition()), 1e-9);
            f.run(SliceCommand.CANCEL);
            f.mouse(SWT.MouseUp, 200, 150, 1, SWT.BUTTON1);
            assertEquals(before, point.getPosition());
            assertEquals("Point inside", f.study.undoable().orElseThrow());
        }
    }

    @Test
    void boxIsFlatInItsSliceAndGetsItsDepthInAnotherPlane() throws Exception {
        try (SceneFixture f = fixture(SliceDirection.AXIAL)) {
            f.take("box");
            Point3 a = f.index(120, 80);
            Point3 b = f.index(260, 200);
            f.drag(1, 120, 80, 260, 200, 0);
            BoxPrompt box = (BoxPrompt) f.prompts().getFirst();
            assertEquals(List.of(rounded(a), rounded(b)), List.of(rounded(GRID.toIndex(box.getCorner())),
                    rounded(GRID.toIndex(box.getOppositeCorner()))));
            assertEquals(box.getCorner().z(), box.getOppositeCorner().z(), 1e-9);
            f.state.change(view -> view.withCrosshair(middle(box)));
            f.canvas.setDirection(SliceDirection.CORONAL);
            Point3 edge = f.placement().place(middle(box));
            int x = (int) Math.round(edge.x());
            int y = (int) Math.round(edge.y());
            // up is to the head
            f.drag(1, x, y, x, y - 40, 0);
            double high = Math.max(box.getCorner().z(), box.getOppositeCorner().z());
            double low = Math.min(box.getCorner().z(), box.getOppositeCorner().z());
            assertEquals(40 / f.placement().scale(), high - low, 1.01 / f.placement().scale());
            f.study.undo();
            assertEquals(box.getCorner().z(), box.getOppositeCorner().z(), 1e-9);
            f.study.undo();
            assertTrue(f.prompts().isEmpty());
        }
    }

    @Test
    void slipOfTheHandMakesNoBox() throws Exception {
        try (SceneFixture f = fixture(SliceDirection.AXIAL)) {
            f.take("box");
            f.drag(1, 120, 80, 122, 200, 0);
            assertTrue(f.prompts().isEmpty());
        }
    }

    @Test
    void cornerIsDraggedAloneAndWithShiftAllOfIt() throws Exception {
        try (SceneFixture f = fixture(SliceDirection.AXIAL)) {
            f.take("box");
            f.drag(1, 120, 80, 260, 200, 0);
            BoxPrompt box = (BoxPrompt) f.prompts().getFirst();
            f.drag(1, 260, 200, 290, 180, 0);
            assertEquals(rounded(f.index(120, 80)), rounded(GRID.toIndex(box.getCorner())));
            assertEquals(rounded(f.index(290, 180)), rounded(GRID.toIndex(box.getOppositeCorner())));
            f.drag(1, 120, 130, 110, 140, SWT.SHIFT);
            assertEquals(rounded(f.index(110, 90)), rounded(GRID.toIndex(box.getCorner())));
            assertEquals(rounded(f.index(280, 190)), rounded(GRID.toIndex(box.getOppositeCorner())));
            assertEquals(1, f.prompts().size());
        }
    }

    private static Point3 middle(BoxPrompt box) {
        Point3 sum = box.getCorner().plus(box.getOppositeCorner());
        return new Point3(sum.x() / 2, sum.y() / 2, sum.z() / 2);
    }

    private static Point3 rounded(Point3 p) {
        return new Point3(Math.rint(p.x() * 1e6) / 1e6, Math.rint(p.y() * 1e6) / 1e6, Math.rint(p.z() * 1e6) / 1e6);
    }
}
