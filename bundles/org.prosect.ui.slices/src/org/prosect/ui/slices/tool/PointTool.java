package org.prosect.ui.slices.tool;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.prosect.imaging.Point3;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.slices.Messages;
import org.prosect.ui.tool.Glyphs;
import org.prosect.ui.tool.PromptTool;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.tool.ToolContext;

/** A click gives a point; an existing one is dragged. Points of slices near by are drawn faint and small. */
abstract class PointTool implements PromptTool {

    private static final int RADIUS = 6;
    private static final int REACH = 9;
    /** Canvas units before a press becomes a drag. */
    private static final double STILL = 3;
    private static final double NEAR_SLICES = 3.5;

    private final Polarity polarity;
    private Optional<PointPrompt> grabbed = Optional.empty();
    private Point3 pressed = new Point3(0, 0, 0);
    private boolean moving;

    PointTool(Polarity polarity) {
        this.polarity = polarity;
    }

    @Override
    public void mouse(SliceMouse event, ToolContext context) {
        switch (event.kind()) {
            case DOWN -> {
                pressed = event.position();
                moving = false;
                grabbed = near(event, context);
                if (grabbed.isEmpty()) {
                    add(event.position(), context);
                } else {
                    context.select(List.of(grabbed.get()));
                }
            }
            case DRAG -> grabbed.ifPresent(point -> {
                moving |= event.slice().place(pressed).distance(event.slice().place(event.position())) > STILL;
                if (moving) {
                    context.move(point, () -> point.setPosition(event.position()), Messages.Point_move);
                }
            });
            case UP -> grabbed = Optional.empty();
            default -> { }
        }
    }

    private void add(Point3 position, ToolContext context) {
        PointPrompt point = StudyFactory.eINSTANCE.createPointPrompt();
        point.setPosition(position);
        point.setPolarity(polarity);
        context.add(point, polarity == Polarity.POSITIVE ? Messages.Point_addPositive : Messages.Point_addNegative);
    }

    private static Optional<PointPrompt> near(SliceMouse event, ToolContext context) {
        Point3 pointer = event.slice().place(event.position());
        return context.prompts().map(PromptSet::getPrompts).stream().flatMap(List::stream).filter(PointPrompt.class::isInstance)
                .map(PointPrompt.class::cast).filter(p -> p.isEnabled() && p.getPosition() != null && event.slice().holds(p.getPosition()))
                .filter(p -> {
                    Point3 place = event.slice().place(p.getPosition());
                    return Math.hypot(place.x() - pointer.x(), place.y() - pointer.y()) <= REACH;
                }).findFirst();
    }

    @Override
    public void cancel(ToolContext context) {
        grabbed = Optional.empty();
    }

    @Override
    public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected) {
        PointPrompt point = (PointPrompt) prompt;
        if (point.getPosition() == null) {
            return;
        }
        Point3 place = slice.place(point.getPosition());
        boolean here = slice.holds(point.getPosition());
        if (!here && Math.abs(place.z()) > NEAR_SLICES * slice.thickness()) {
            return;
        }
        int x = (int) Math.round(place.x());
        int y = (int) Math.round(place.y());
        int radius = here ? RADIUS : RADIUS - 2;
        gc.setAlpha(here ? 255 : 90);
        gc.setBackground(Glyphs.colour(point.getPolarity()));
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.setForeground(selected ? Glyphs.SELECTED : Glyphs.WHITE);
        gc.setLineWidth(selected ? 3 : 1);
        gc.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.setForeground(Glyphs.WHITE);
        gc.setLineWidth(2);
        gc.setLineCap(SWT.CAP_FLAT);
        int arm = radius / 2 + 1;
        gc.drawLine(x - arm, y, x + arm, y);
        if (point.getPolarity() == Polarity.POSITIVE) {
            gc.drawLine(x, y - arm, x, y + arm);
        }
        gc.setAlpha(255);
    }
}
