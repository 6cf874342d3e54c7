package org.prosect.ui.slices.tool;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.prosect.imaging.Point3;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.slices.Messages;
import org.prosect.ui.tool.Glyphs;
import org.prosect.ui.tool.PromptTool;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.tool.ToolContext;

/**
 * Dragging makes a box, flat in the slice; its edges and corners are dragged in any plane, so that it gets its depth in another one; with Shift an
 * edge moves all of it.
 */
public final class BoxTool implements PromptTool {

    /** Canvas units; smaller boxes are slips of the hand. */
    private static final double SMALLEST = 4;
    private static final int HANDLE = 3;

    private Optional<BoxGrip> grip = Optional.empty();
    private Optional<Point3> corner = Optional.empty();
    private Point3 opposite = new Point3(0, 0, 0);
    private Optional<Integer> plane = Optional.empty();

    @Override
    public void mouse(SliceMouse event, ToolContext context) {
        switch (event.kind()) {
            case DOWN -> press(event, context);
            case DRAG -> {
                opposite = event.position();
                Point3 index = event.slice().geometry().toIndex(event.position());
                grip.ifPresent(g -> context.move(g.box(), () -> g.movedTo(index).store(g.box(), event.slice().geometry()), Messages.Box_change));
            }
            case UP -> release(event, context);
            default -> { }
        }
    }

    private void press(SliceMouse event, ToolContext context) {
        boolean whole = (event.stateMask() & SWT.SHIFT) != 0;
        grip = context.prompts().map(PromptSet::getPrompts).stream().flatMap(List::stream).filter(BoxPrompt.class::isInstance)
                .map(BoxPrompt.class::cast).filter(b -> b.isEnabled() && b.getCorner() != null && b.getOppositeCorner() != null)
                .flatMap(b -> BoxGrip.at(b, event.slice(), event.position(), whole).stream()).findFirst();
        corner = grip.isPresent() ? Optional.empty() : Optional.of(event.position());
        opposite = event.position();
        plane = Optional.of(event.slice().throughAxis());
        grip.ifPresent(g -> context.select(List.of(g.box())));
    }

    private void release(SliceMouse event, ToolContext context) {
        Optional<Point3> first = corner;
        forget();
        if (first.isEmpty()) {
            return;
        }
        Point3 a = event.slice().place(first.get());
        Point3 b = event.slice().place(event.position());
        if (Math.abs(a.x() - b.x()) >= SMALLEST && Math.abs(a.y() - b.y()) >= SMALLEST) {
            BoxPrompt box = StudyFactory.eINSTANCE.createBoxPrompt();
            box.setCorner(first.get());
            box.setOppositeCorner(event.position());
            context.add(box, Messages.Box_add);
        }
    }

    @Override
    public void cancel(ToolContext context) {
        forget();
    }

    private void forget() {
        grip = Optional.empty();
        corner = Optional.empty();
        plane = Optional.empty();
    }

    @Override
    public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected) {
        BoxPrompt box = (BoxPrompt) prompt;
        if (box.getCorner() != null && box.getOppositeCorner() != null) {
            boolean here = GridBox.of(box, slice.geometry()).isCutBy(slice.throughAxis(), slice.slice());
            draw(slice.place(box.getCorner()), slice.place(box.getOppositeCorner()), gc, here, selected);
        }
    }

    @Override
    public void paintUnfinished(SliceGeometry slice, GC gc, ToolContext context) {
        if (plane.equals(Optional.of(slice.throughAxis()))) {
            corner.ifPresent(first -> draw(slice.place(first), slice.place(opposite), gc, true, false));
        }
    }

    private static void draw(Point3 a, Point3 b, GC gc, boolean here, boolean selected) {
        int x = (int) Math.round(Math.min(a.x(), b.x()));
        int y = (int) Math.round(Math.min(a.y(), b.y()));
        int width = (int) Math.round(Math.abs(a.x() - b.x()));
        int height = (int) Math.round(Math.abs(a.y() - b.y()));
        if (!here) {
            // of other slices a hint
            gc.setAlpha(70);
            gc.setLineStyle(SWT.LINE_DASH);
        }
        gc.setForeground(Glyphs.HALO);
        gc.setLineWidth(4);
        gc.drawRectangle(x, y, width, height);
        gc.setForeground(selected ? Glyphs.SELECTED : Glyphs.colour(org.prosect.study.model.Polarity.POSITIVE));
        gc.setLineWidth(2);
        gc.drawRectangle(x, y, width, height);
        if (selected && here) {
            gc.setBackground(Glyphs.SELECTED);
            for (int[] corner : new int[][] {{x, y}, {x + width, y}, {x, y + height}, {x + width, y + height}}) {
                gc.fillRectangle(corner[0] - HANDLE, corner[1] - HANDLE, 2 * HANDLE + 1, 2 * HANDLE + 1);
            }
        }
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setAlpha(255);
    }
}
