package org.prosect.ui.prompts.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.ui.prompts.Messages;
import org.prosect.ui.tool.Glyphs;
import org.prosect.ui.tool.PromptTool;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.tool.ToolContext;

/** A line drawn by dragging in one slice; with Shift an existing one is dragged. */
abstract class StrokeTool implements PromptTool {

    /** Canvas units; a shorter line is a slip of the hand. */
    private static final double SHORTEST = 5;
    /** Canvas units between points. */
    private static final double STEP = 1.5;
    private static final double REACH = 8;
    /** Of a voxel: the line marks the same voxels, or nearly so. */
    private static final double VOXEL_PART = 0.25;

    private final Polarity polarity;
    private final boolean closed;
    private final List<Point3> points = new ArrayList<>();
    private Optional<SliceGeometry> slice = Optional.empty();
    private Optional<Held> held = Optional.empty();

    /** An existing line that is dragged, and where it and the pointer were. */
    private record Held(Prompt prompt, List<Point3> start, Point3 from) { }

    StrokeTool(Polarity polarity, boolean closed) {
        this.polarity = polarity;
        this.closed = closed;
    }

    /** The points of a prompt that is of this tool's class; empty otherwise. */
    abstract Optional<List<Point3>> line(Prompt prompt);

    abstract Polarity polarity(Prompt prompt);

    /** A new prompt of these points. */
    abstract void add(List<Point3> line, Polarity side, ToolContext context);

    /** The breadth of what the line marks, canvas units; 0: nothing along the line. */
    abstract double width(SliceGeometry where);

    @Override
    public final void mouse(SliceMouse event, ToolContext context) {
        switch (event.kind()) {
            case DOWN -> {
                forget();
                held = (event.stateMask() & SWT.SHIFT) == 0 ? Optional.empty() : near(event, context);
                if (held.isEmpty()) {
                    slice = Optional.of(event.slice());
                    points.add(inside(event.position(), event.slice().geometry()));
                } else {
                    context.select(List.of(held.get().prompt()));
                }
            }
            case DRAG -> {
                held.ifPresent(h -> context.move(h.prompt(), () -> moveTo(h, event.position().minus(h.from())), Messages.Tool_move));
                slice.ifPresent(where -> extend(event.position(), where));
            }
            case UP -> {
                Optional<SliceGeometry> where = slice;
                List<Point3> drawn = List.copyOf(points);
                forget();
                where.filter(w -> extent(drawn, w) >= SHORTEST).ifPresent(w -> finish(drawn, w, context));
            }
            default -> { }
        }
    }

    private Optional<Held> near(SliceMouse event, ToolContext context) {
        Point3 pointer = flat(event.slice().place(event.position()));
        return context.prompts().map(PromptSet::getPrompts).stream().flatMap(List::stream).filter(Prompt::isEnabled)
                .flatMap(p -> line(p).stream().filter(line -> Segments.distance(pointer, line.stream().filter(event.slice()::holds)
                        .map(q -> flat(event.slice().place(q))).toList(), closed) <= REACH)
                        .map(line -> new Held(p, List.copyOf(line), event.position())))
                .findFirst();
    }

    private void moveTo(Held h, Point3 by) {
        List<Point3> line = line(h.prompt()).orElseThrow();
        line.clear();
        h.start().forEach(p -> line.add(p.plus(by)));
    }

    private void extend(Point3 position, SliceGeometry where) {
        Point3 index = where.geometry().toIndex(position);
        // the wheel may have turned meanwhile
        Point3 here = inside(where.geometry().toPatient(with(index, where.throughAxis(), where.slice())), where.geometry());
        if (where.place(here).distance(where.place(points.getLast())) >= STEP) {
            points.add(here);
        }
    }

    private void finish(List<Point3> drawn, SliceGeometry where, ToolContext context) {
        double voxel = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < 3; axis++) {
            voxel = axis == where.throughAxis() ? voxel : Math.min(voxel, where.geometry().spacing().get(axis));
        }
        // what the hand trembles is no detail either
        List<Point3> line = Simplification.of(drawn, Math.max(VOXEL_PART * voxel, 0.5 / where.scale()));
        if (!closed || line.size() >= 3) {
            add(line, polarity, context);
        }
    }

    private static double extent(List<Point3> line, SliceGeometry where) {
        Point3 first = where.place(line.getFirst());
        return line.stream().mapToDouble(p -> where.place(p).distance(first)).max().orElse(0);
    }

    @Override
    public final void cancel(ToolContext context) {
        forget();
    }

    private void forget() {
        points.clear();
        slice = Optional.empty();
        held = Optional.empty();
    }

    @Override
    public final void paint(Prompt prompt, SliceGeometry where, GC gc, boolean selected) {
        new LinePainter(gc, Glyphs.colour(polarity(prompt)), selected).line(line(prompt).orElseThrow(), closed, where, width(where));
    }

    @Override
    public final void paintUnfinished(SliceGeometry where, GC gc, ToolContext context) {
        if (slice.filter(s -> s.direction() == where.direction() && s.slice() == where.slice()).isPresent()) {
            new LinePainter(gc, Glyphs.colour(polarity), false).line(points, closed && points.size() > 2, where, width(where));
        }
    }

    private static Point3 flat(Point3 place) {
        return new Point3(place.x(), place.y(), 0);
    }

    /** The nearest voxel centre's reach: positions beyond the outermost voxels would not be accepted. */
    private static Point3 inside(Point3 patient, Geometry grid) {
        if (grid.contains(patient)) {
            return patient;
        }
        Point3 i = grid.toIndex(patient);
        return grid.toPatient(Math.clamp(i.x(), 0, grid.sizeX() - 1), Math.clamp(i.y(), 0, grid.sizeY() - 1), Math.clamp(i.z(), 0, grid.sizeZ() - 1));
    }

    private static Point3 with(Point3 p, int axis, double value) {
        return new Point3(axis == 0 ? value : p.x(), axis == 1 ? value : p.y(), axis == 2 ? value : p.z());
    }
}
