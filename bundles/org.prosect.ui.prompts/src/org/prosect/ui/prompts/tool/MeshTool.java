package org.prosect.ui.prompts.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.prosect.core.ProsectException;
import org.prosect.core.gallery.GalleryEntry;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;
import org.prosect.study.StudyException;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.SurfaceMesh;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.prompts.Messages;
import org.prosect.ui.prompts.mesh.GalleryChooser;
import org.prosect.ui.prompts.mesh.MeshShape;
import org.prosect.ui.prompts.mesh.MeshShelf;
import org.prosect.ui.prompts.mesh.StudyMeshes;
import org.prosect.ui.tool.Glyphs;
import org.prosect.ui.tool.PromptTool;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.tool.ToolContext;

/**
 * A click puts a mesh of the gallery with its centroid there; its outline is seen in all slices and at the pointer before the click. Meshes are
 * dragged at their centre or outline. Taking the tool again chooses another mesh.
 */
public final class MeshTool implements PromptTool {

    private static final int RADIUS = 5;
    private static final int REACH = 8;
    /** Canvas units before a press becomes a drag. */
    private static final double STILL = 3;
    private static final double NEAR_SLICES = 3.5;

    private final GalleryChooser chooser;
    private final MeshShelf shelf;
    private Optional<Chosen> chosen = Optional.empty();
    private Optional<Held> held = Optional.empty();
    private Optional<Point3> pointer = Optional.empty();
    private boolean asking;

    /** What clicks put. */
    private record Chosen(GalleryEntry entry, TriangleMesh mesh, MeshShape shape) { }

    /** A prompt that is dragged, where it was and where it was taken. */
    private record Held(MeshPrompt prompt, Point3 start, Point3 from) { }

    /** With the gallery of this installation. */
    public MeshTool() {
        this(GalleryChooser.ofPlatform(), new MeshShelf(GalleryChooser::readFile));
    }

    MeshTool(GalleryChooser chooser, MeshShelf shelf) {
        this.chooser = chooser;
        this.shelf = shelf;
    }

    @Override
    public void taken(ToolContext context) {
        ask(context, Optional.empty());
    }

    /** Asks for a mesh when the event that led here is over, and then puts it somewhere. */
    private void ask(ToolContext context, Optional<Point3> place) {
        if (asking) {
            return;
        }
        asking = true;
        Display.getCurrent().asyncExec(() -> {
            try {
                Optional<GalleryEntry> entry = chooser.choose(context.structure(), chosen.map(Chosen::entry));
                if (entry.isPresent()) {
                    TriangleMesh mesh = chooser.read(entry.get());
                    chosen = Optional.of(new Chosen(entry.get(), mesh, MeshShape.of(mesh)));
                    if (place.isPresent()) {
                        put(place.get(), context);
                    }
                    context.redraw();
                }
            } catch (ProsectException e) {
                ProblemDialog.show(Display.getCurrent().getActiveShell(), e);
            } finally {
                asking = false;
            }
        });
    }

    @Override
    public void mouse(SliceMouse event, ToolContext context) {
        pointer = Optional.of(event.position());
        switch (event.kind()) {
            case DOWN -> {
                held = near(event, context);
                held.ifPresent(h -> context.select(List.of(h.prompt())));
            }
            case DRAG -> held.filter(h -> event.slice().place(h.from()).distance(event.slice().place(event.position())) > STILL)
                    .ifPresent(h -> context.move(h.prompt(), () -> h.prompt().setCentre(h.start().plus(event.position().minus(h.from()))),
                            Messages.Mesh_move));
            case UP -> {
                boolean free = held.isEmpty();
                held = Optional.empty();
                if (free) {
                    release(event, context);
                }
            }
            default -> { }
        }
    }

    private void release(SliceMouse event, ToolContext context) {
        Point3 place = event.position();
        if (!event.slice().geometry().contains(place)) {
            return;
        }
        if (chosen.isEmpty()) {
            ask(context, Optional.of(place));
            return;
        }
        try {
            put(place, context);
        } catch (ProsectException e) {
            ProblemDialog.show(Display.getCurrent().getActiveShell(), e);
        }
    }

    private void put(Point3 place, ToolContext context) throws ProsectException {
        Chosen now = chosen.orElseThrow();
        SurfaceMesh mesh = StudyMeshes.of(context.study().folder(), now.entry(), now.mesh());
        MeshPrompt prompt = StudyFactory.eINSTANCE.createMeshPrompt();
        prompt.setCentre(place);
        Additions.add(prompt, context, Messages.Mesh_add, () -> {
            if (mesh.eContainer() == null) {
                context.study().study().getMeshes().add(mesh);
            }
            prompt.setMesh(mesh);
        });
        // until it moves again
        pointer = Optional.empty();
    }

    private Optional<Held> near(SliceMouse event, ToolContext context) {
        SliceGeometry slice = event.slice();
        Point3 at = flat(slice.place(event.position()));
        return context.prompts().map(PromptSet::getPrompts).stream().flatMap(List::stream).filter(MeshPrompt.class::isInstance)
                .map(MeshPrompt.class::cast).filter(m -> m.isEnabled() && m.getCentre() != null)
                .filter(m -> slice.holds(m.getCentre()) && flat(slice.place(m.getCentre())).distance(at) <= REACH
                        || shape(m, context).filter(s -> distance(outline(s, m.getCentre(), slice), at) <= REACH).isPresent())
                .findFirst().map(m -> new Held(m, m.getCentre(), event.position()));
    }

    private static double distance(SlabLine line, Point3 at) {
        return line.pieces().stream().mapToDouble(p -> Segments.distance(at, new Point3(p[0], p[1], 0), new Point3(p[2], p[3], 0))).min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Optional<MeshShape> shape(MeshPrompt prompt, ToolContext context) {
        return file(prompt, context).flatMap(file -> shelf.get(file, context::redraw));
    }

    private static Optional<Path> file(MeshPrompt prompt, ToolContext context) {
        String uri = prompt.getMesh() == null ? null : prompt.getMesh().getUri();
        try {
            return uri == null || uri.isBlank() ? Optional.empty() : Optional.of(context.study().folder().resolve(uri));
        } catch (StudyException e) {
            // what is wrong with it was said when the study was opened
            return Optional.empty();
        }
    }

    private static SlabLine outline(MeshShape shape, Point3 centre, SliceGeometry slice) {
        List<Point3> ends = shape.cut(centre, slice.geometry(), slice.throughAxis(), slice.slice());
        List<double[]> pieces = new ArrayList<>(ends.size() / 2);
        for (int i = 0; i < ends.size(); i += 2) {
            Point3 a = slice.place(ends.get(i));
            Point3 b = slice.place(ends.get(i + 1));
            pieces.add(new double[] {a.x(), a.y(), b.x(), b.y()});
        }
        return new SlabLine(pieces);
    }

    @Override
    public void cancel(ToolContext context) {
        held = Optional.empty();
        pointer = Optional.empty();
    }

    /** The centre only: the mesh is found through the study. */
    @Override
    public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected) {
        Point3 centre = ((MeshPrompt) prompt).getCentre();
        if (centre == null) {
            return;
        }
        boolean here = slice.holds(centre);
        Point3 place = slice.place(centre);
        if (!here && Math.abs(place.z()) > NEAR_SLICES * slice.thickness()) {
            return;
        }
        int x = (int) Math.round(place.x());
        int y = (int) Math.round(place.y());
        int r = here ? RADIUS : RADIUS - 1;
        gc.setAlpha(here ? 255 : 90);
        int[] diamond = {x, y - r, x + r, y, x, y + r, x - r, y};
        gc.setBackground(Glyphs.NEUTRAL);
        gc.fillPolygon(diamond);
        gc.setForeground(selected ? Glyphs.SELECTED : Glyphs.WHITE);
        gc.setLineWidth(selected ? 3 : 1);
        gc.drawPolygon(diamond);
        gc.setAlpha(255);
    }

    @Override
    public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected, ToolContext context) {
        MeshPrompt mesh = (MeshPrompt) prompt;
        if (mesh.getCentre() != null) {
            shape(mesh, context).ifPresent(shape -> {
                SlabLine line = outline(shape, mesh.getCentre(), slice);
                gc.setLineCap(SWT.CAP_ROUND);
                new LinePainter(gc, Glyphs.NEUTRAL, selected).strong(line);
                gc.setLineCap(SWT.CAP_FLAT);
            });
            paint(prompt, slice, gc, selected);
            if (slice.holds(mesh.getCentre()) && file(mesh, context).filter(f -> !shelf.isUnreadable(f)).isEmpty()) {
                Point3 place = slice.place(mesh.getCentre());
                gc.setForeground(Glyphs.WHITE);
                gc.drawText(Messages.Mesh_unreadable, (int) place.x() + 2 * RADIUS, (int) place.y() - RADIUS, true);
            }
        }
    }

    @Override
    public void paintUnfinished(SliceGeometry slice, GC gc, ToolContext context) {
        if (held.isEmpty() && pointer.isPresent() && chosen.isPresent()) {
            new LinePainter(gc, Glyphs.NEUTRAL, false).proposed(outline(chosen.get().shape(), pointer.get(), slice));
        }
    }

    private static Point3 flat(Point3 place) {
        return new Point3(place.x(), place.y(), 0);
    }
}
