package org.prosect.ui.masks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.prosect.core.ProsectException;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.Result;
import org.prosect.ui.ProblemDialog;
import org.prosect.ui.mask.LiveMasks;
import org.prosect.ui.masks.operation.Brush;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.tool.PromptTool;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.tool.ToolContext;
import org.prosect.ui.view.ViewState;

/**
 * Paints the mask of a result by a disc in the slice or a ball, or takes away with the right button or Shift. One stroke is one change. Shift and the
 * wheel, or [ and ], change the radius, O changes between disc and ball, T switches the range of values.
 */
public class BrushTool implements PromptTool {

    private static final Color PAINT = new Color(0xf0, 0xe4, 0x42);
    private static final Color ERASE = new Color(0xff, 0xff, 0xff);
    private static final Color HALO = new Color(0, 0, 0);

    private final LiveMasks masks;
    private final BrushSettings settings;
    private final MethodState methods;
    private final ViewState view;
    private final boolean erases;
    private Optional<SliceMouse> pointer = Optional.empty();
    private Optional<Drawing> drawing = Optional.empty();

    /** The brush, for the extension point. */
    public BrushTool() {
        this(PlatformUI.getWorkbench(), false);
    }

    BrushTool(IWorkbench workbench, boolean erases) {
        this.masks = workbench.getService(LiveMasks.class);
        this.settings = workbench.getService(BrushSettings.class);
        this.methods = workbench.getService(MethodState.class);
        this.view = workbench.getService(ViewState.class);
        this.erases = erases;
    }

    @Override
    public boolean takesRightButton() {
        return true;
    }

    @Override
    public boolean wheel(int steps, ToolContext context) {
        settings.grow(steps);
        tellRadius();
        context.redraw();
        return true;
    }

    @Override
    public boolean key(char key, ToolContext context) {
        switch (key) {
            case '[' -> settings.grow(-1);
            case ']' -> settings.grow(1);
            case 'O' -> settings.change(now -> now.withBall(!now.ball()));
            case 'T' -> settings.change(now -> now.withRange(!now.ranged(), now.low(), now.high()));
            default -> {
                return false;
            }
        }
        tellRadius();
        return true;
    }

    private void tellRadius() {
        BrushSettings.Now now = settings.now();
        String shape = NLS.bind(now.ball() ? Messages.Brush_ball : Messages.Brush_disc, now.radius());
        StatusLine.tell(now.ranged() ? shape + "   " + NLS.bind(Messages.Brush_ranged, now.low(), now.high()) : shape);
    }

    @Override
    public void mouse(SliceMouse event, ToolContext context) {
        pointer = Optional.of(event);
        switch (event.kind()) {
            case DOWN -> begin(event, context);
            case DRAG -> drawing.ifPresent(d -> d.to(event.position()));
            case UP -> end(context);
            case MOVE, DOUBLE -> { }
        }
    }

    private void begin(SliceMouse event, ToolContext context) {
        drawing.ifPresent(d -> d.stroke().cancel());
        drawing = Optional.empty();
        Optional<Volume> volume = context.volume();
        if (volume.isEmpty()) {
            return;
        }
        boolean inside = !isErasing(event);
        Optional<Result> target = Targets.result(masks, context.image(), Optional.of(context.structure()));
        if (target.isEmpty() && !inside) {
            StatusLine.tell(NLS.bind(Messages.Brush_nothing, context.structure().getName()));
            return;
        }
        try {
            Optional<List<Mask>> others = inside && methods.now().protecting() ? others(context) : Optional.of(List.of());
            boolean ready = others.isPresent() && (target.isEmpty() || isDone(masks.open(target.get())));
            if (!ready) {
                StatusLine.tell(Messages.Brush_reading);
                return;
            }
            Result result = target.isPresent() ? target.get()
                    : ManualResult.create(context.study(), masks, context.image(), context.structure(), volume.get().geometry());
            BrushSettings.Now now = settings.now();
            Drawing begun = new Drawing(masks.begin(result.getMaskUri()), result, brush(event.slice()), inside, volume.filter(v -> now.ranged()), now,
                    others.get());
            drawing = Optional.of(begun);
            masks.choose(Optional.of(result));
            // nobody paints what they do not see
            view.change(shown -> shown.withHidden(shown.hidden().stream().filter(hidden -> hidden != result).collect(Collectors.toSet())));
            begun.to(event.position());
        } catch (ProsectException e) {
            ProblemDialog.show(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), e);
        }
    }

    private boolean isErasing(SliceMouse event) {
        return erases || event.button() == 3 && event.kind() != SliceMouse.Kind.UP || (event.stateMask() & SWT.SHIFT) != 0;
    }

    private Brush brush(SliceGeometry slice) {
        Geometry grid = slice.geometry();
        Point3 across = new Point3(grid.direction(0, slice.throughAxis()), grid.direction(1, slice.throughAxis()),
                grid.direction(2, slice.throughAxis()));
        return new Brush(settings.now().radius(), settings.now().ball() ? Optional.empty() : Optional.of(across), slice.thickness());
    }

    /** The masks that are left alone; empty while one of them is read. */
    private Optional<List<Mask>> others(ToolContext context) throws ProsectException {
        List<Mask> others = new ArrayList<>();
        for (Result result : Targets.others(context.image(), Optional.of(context.structure()))) {
            CompletableFuture<Mask> mask = masks.mask(result, part -> { });
            if (!isDone(mask)) {
                return Optional.empty();
            }
            others.add(mask.join());
        }
        return Optional.of(others);
    }

    private static boolean isDone(CompletableFuture<Mask> mask) throws ProsectException {
        if (mask.isCompletedExceptionally() && !mask.isCancelled()) {
            throw mask.exceptionNow() instanceof ProsectException e ? e : ProblemDialog.unexpected(new IllegalStateException(mask.exceptionNow()));
        }
        return mask.isDone() && !mask.isCancelled();
    }

    private void end(ToolContext context) {
        Optional<Drawing> ended = drawing;
        drawing = Optional.empty();
        if (ended.isEmpty() || !ended.get().stroke().isOpen()) {
            return;
        }
        Drawing stroke = ended.get();
        String label = NLS.bind(stroke.isInside() ? Messages.Brush_stroke : Messages.Brush_erasure, Targets.name(stroke.result()));
        if (masks.end(stroke.stroke(), label, () -> ManualResult.note(stroke.result(), stroke.isInside() ? "brush" : "eraser"))) {
            StatusLine.tellSize(Targets.name(stroke.result()), stroke.stroke().mask());
        }
    }

    @Override
    public void cancel(ToolContext context) {
        drawing.ifPresent(d -> d.stroke().cancel());
        drawing = Optional.empty();
    }

    @Override
    public void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected) {
        // it makes no prompts
    }

    /** The outline under the pointer; of a ball also where it cuts the other planes. */
    @Override
    public void paintUnfinished(SliceGeometry slice, GC gc, ToolContext context) {
        if (pointer.isEmpty() || pointer.get().slice().geometry() != slice.geometry()) {
            return;
        }
        SliceMouse event = pointer.get();
        boolean here = event.slice().direction() == slice.direction();
        double radius = settings.now().radius();
        Point3 at = slice.place(event.position());
        double distance = here ? 0 : at.z();
        if (!here && (!settings.now().ball() || Math.abs(distance) >= radius)) {
            return;
        }
        int r = (int) Math.round(Math.sqrt(radius * radius - distance * distance) * slice.scale());
        int x = (int) Math.round(at.x());
        int y = (int) Math.round(at.y());
        gc.setLineWidth(1);
        gc.setLineStyle(settings.now().ranged() ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.setForeground(HALO);
        gc.drawOval(x - r - 1, y - r - 1, 2 * r + 2, 2 * r + 2);
        gc.setForeground(isErasing(event) ? ERASE : PAINT);
        gc.drawOval(x - r, y - r, 2 * r, 2 * r);
        gc.setLineStyle(SWT.LINE_SOLID);
        if (here) {
            gc.drawLine(x - 2, y, x + 2, y);
            if (!isErasing(event)) {
                gc.drawLine(x, y - 2, x, y + 2);
            }
        }
    }
}
