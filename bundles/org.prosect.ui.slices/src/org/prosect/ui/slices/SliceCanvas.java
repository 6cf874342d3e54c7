package org.prosect.ui.slices;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Prompt;
import org.prosect.ui.slices.kernel.PixelArea;
import org.prosect.ui.tool.SlicePlacement;
import org.prosect.ui.view.DisplayWindow;
import org.prosect.ui.view.PictureColours;
import org.prosect.ui.view.SliceDirection;
import org.prosect.ui.view.ViewSnapshot;

/** One plane of the image. Draws it, and passes the mouse on to {@link SliceMouseInput}; keys are those of {@link SliceCommand}. */
final class SliceCanvas extends Canvas {

    private static final int[] INPUTS = {SWT.MouseVerticalWheel, SWT.MouseDown, SWT.MouseUp, SWT.MouseMove, SWT.KeyDown};
    private static final int OUTLINE = 2;

    private final Scene scene;
    private final Zoom zoom = new Zoom();
    private final SlicePicture picture;
    private SliceDirection direction;
    private Optional<SlicePlacement> placement = Optional.empty();
    private Optional<Point> pointer = Optional.empty();
    private Point3 shownCrosshair;
    private boolean shownNeurological;
    private Consumer<SliceCanvas> maximise = canvas -> { };
    private double paintMillis;

    SliceCanvas(Composite parent, Scene scene, SliceDirection direction) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE);
        this.scene = scene;
        this.direction = direction;
        this.picture = new SlicePicture(getDisplay());
        this.shownCrosshair = scene.view().crosshair();
        this.shownNeurological = scene.view().neurological();
        // the ground of an image is the same in every theme
        setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        setBackground(PictureColours.GROUND);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Resize, event -> redraw());
        addDisposeListener(event -> picture.clear());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        for (int type : INPUTS) {
            addListener(type, scene.latency()::input);
        }
        new SliceMouseInput(this, scene).install();
        ToolLetters.install(this, scene);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Adornments.name(SliceCanvas.this.direction);
            }
        });
        scene.onChange(this::sceneChanged);
        scene.onMask(this::maskChanged);
        scene.onCrosshair(this::crosshairMoved);
    }

    SliceDirection direction() {
        return direction;
    }

    /** Shows another plane. */
    void setDirection(SliceDirection next) {
        if (direction != next) {
            direction = next;
            zoom.reset();
            redraw();
        }
    }

    /** Where the slice lies now; empty while there is none, or no canvas to draw on. */
    Optional<SlicePlacement> placement() {
        Rectangle area = getClientArea();
        if (scene.volume().isEmpty() || area.isEmpty()) {
            return Optional.empty();
        }
        Geometry grid = scene.volume().get().geometry();
        SlicePlane plane = Planes.through(grid, direction, scene.view().crosshair(), scene.view().neurological());
        return Optional.of(zoom.place(plane, direction, area));
    }

    /** Where it lay when it was painted last. */
    Optional<SlicePlacement> painted() {
        return placement;
    }

    Zoom zoom() {
        return zoom;
    }

    /** @param action gives this plane all the room, or takes it back */
    void onMaximise(Consumer<SliceCanvas> action) {
        maximise = action;
    }

    void maximise() {
        maximise.accept(this);
    }

    /** What the last painting took, in milliseconds. */
    double paintMillis() {
        return paintMillis;
    }

    /** Where the pointer is; empty when it left. */
    void setPointer(Optional<Point> place) {
        if (!pointer.equals(place)) {
            pointer = place;
            scene.tell(place.flatMap(p -> placement().map(now -> describe(now, p))).map(this::withLatency).orElse(""));
            redraw();
        }
    }

    /** Paints the pixels again that show other voxels now, and nothing else. */
    private void maskChanged(Mask mask, Region region) {
        if (isDisposed()) {
            return;
        }
        PixelArea area = picture.changed(mask, region);
        if (!area.isEmpty()) {
            placement.ifPresentOrElse(now -> {
                // a pixel more on each side, for outlines and interpolation
                int x = (int) Math.floor(now.left() + (area.x0() - 1) * now.pixelWidth()) - OUTLINE;
                int y = (int) Math.floor(now.top() + (area.y0() - 1) * now.pixelHeight()) - OUTLINE;
                redraw(x, y, (int) Math.ceil((area.x1() - area.x0() + 2) * now.pixelWidth()) + 2 * OUTLINE,
                        (int) Math.ceil((area.y1() - area.y0() + 2) * now.pixelHeight()) + 2 * OUTLINE, false);
            }, this::redraw);
        }
    }

    private void sceneChanged() {
        if (isDisposed()) {
            return;
        }
        ViewSnapshot view = scene.view();
        if (scene.volume().isEmpty()) {
            picture.clear();
        }
        if (view.neurological() != shownNeurological) {
            shownNeurological = view.neurological();
            placement().filter(now -> direction != SliceDirection.SAGITTAL).ifPresent(now -> zoom.mirror(now.plane()));
        }
        follow(view.crosshair());
        redraw();
    }

    /** Keeps the crosshair in sight. */
    private void follow(Point3 crosshair) {
        if (!crosshair.equals(shownCrosshair)) {
            shownCrosshair = crosshair;
            placement().ifPresent(now -> zoom.reveal(now, now.place(crosshair)));
        }
    }

    /** Paints all of another slice, and of the same one only where the lines were and are. */
    private void crosshairMoved() {
        if (isDisposed()) {
            return;
        }
        Point3 before = shownCrosshair;
        follow(scene.view().crosshair());
        Optional<SlicePlacement> now = placement();
        if (now.isEmpty() || !now.equals(placement)) {
            redraw();
        } else {
            Point3 from = now.get().place(before);
            Point3 to = now.get().place(shownCrosshair);
            redrawLines(from, to);
            redrawLines(to, from);
        }
    }

    /** Paints the lines through one of two places again, as far as they are elsewhere at the other. */
    private void redrawLines(Point3 at, Point3 other) {
        Rectangle area = getClientArea();
        int reach = Adornments.CROSSHAIR_REACH;
        if (at.x() != other.x()) {
            redraw((int) at.x() - reach, area.y, 2 * reach, area.height, false);
        }
        if (at.y() != other.y()) {
            redraw(area.x, (int) at.y() - reach, area.width, 2 * reach, false);
        }
    }

    private void paint(GC gc) {
        long start = System.nanoTime();
        Rectangle area = getClientArea();
        gc.setBackground(getBackground());
        gc.fillRectangle(area);
        placement = placement();
        ViewSnapshot view = scene.view();
        if (placement.isPresent() && view.window().isPresent()) {
            SlicePlacement now = placement.get();
            gc.setAdvanced(true);
            drawSlice(gc, now, scene.volume().get(), view.window().get(), view);
            drawPrompts(gc, now);
            Adornments adornments = new Adornments(gc, now);
            if (Planes.of(now.geometry()).size() > 1 || view.tool().isEmpty()) {
                adornments.crosshair(view.crosshair());
            }
            adornments.letters();
            adornments.ruler();
            adornments.caption(zoom.factor());
            adornments.window(view.window().get());
            pointer.ifPresent(p -> {
                Point3 patient = now.patient(p.x, p.y);
                adornments.pointer(patient, value(patient), unit());
            });
        } else if (!scene.words().isEmpty()) {
            say(gc, area, scene.words());
        }
        if (isFocusControl()) {
            gc.setForeground(Adornments.colour(direction));
            gc.setLineWidth(1);
            gc.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
        }
        paintMillis = (System.nanoTime() - start) / 1e6;
        scene.latency().painted();
    }

    private void drawSlice(GC gc, SlicePlacement now, Volume volume, DisplayWindow window, ViewSnapshot view) {
        List<SceneMask> masks = scene.masks();
        picture.prepare(volume, now.plane(), window, masks, view.opacity(), view.filled());
        picture.draw(gc, now, getShell().getZoom() / 100.0, view.smooth());
        if (!view.filled()) {
            gc.setAntialias(SWT.ON);
            Adornments adornments = new Adornments(gc, now);
            for (int i = 0; i < masks.size(); i++) {
                int rgb = masks.get(i).rgb();
                adornments.outline(picture.outlines().get(i), new Color(new RGB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff)));
            }
        }
    }

    private void drawPrompts(GC gc, SlicePlacement now) {
        gc.setAntialias(SWT.ON);
        for (Prompt prompt : scene.prompts()) {
            boolean selected = scene.selected().contains(prompt);
            scene.tools().forPrompt(prompt).ifPresent(tool -> scene.tools().use(tool.id(), t -> scene.context().ifPresentOrElse(
                    context -> t.paint(prompt, now, gc, selected, context), () -> t.paint(prompt, now, gc, selected))));
            restore(gc);
        }
        scene.view().tool().ifPresent(id -> scene.context().ifPresent(context -> scene.tools().use(id, t -> t.paintUnfinished(now, gc, context))));
        restore(gc);
    }

    /** After a tool, which may have thrown half-way. */
    private static void restore(GC gc) {
        gc.setAlpha(255);
        gc.setTransform(null);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        gc.setClipping((Rectangle) null);
    }

    private static void say(GC gc, Rectangle area, String words) {
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_GRAY));
        String wrapped = wrap(gc, words, Math.max(100, area.width - 24));
        Point size = gc.textExtent(wrapped);
        gc.drawText(wrapped, Math.max(12, (area.width - size.x) / 2), Math.max(12, (area.height - size.y) / 2), true);
    }

    private static String wrap(GC gc, String words, int width) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : words.split("\n")) {
            String line = "";
            for (String word : paragraph.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && gc.textExtent(longer).x > width) {
                    text.append(line).append('\n');
                    line = word;
                } else {
                    line = longer;
                }
            }
            text.append(line).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private Optional<Double> value(Point3 patient) {
        return scene.volume().flatMap(volume -> {
            int offset = volume.geometry().offsetAt(patient);
            return offset < 0 ? Optional.empty() : Optional.of(volume.get(offset));
        });
    }

    private String unit() {
        return scene.view().image().filter(image -> "CT".equals(image.getModality())).isPresent() ? " HU" : "";
    }

    private String withLatency(String text) {
        OptionalDouble last = scene.latency().last();
        return last.isEmpty() ? text : NLS.bind(Messages.Status_latency, text, Math.round(last.getAsDouble()));
    }

    private String describe(SlicePlacement now, Point place) {
        Point3 patient = now.patient(place.x, place.y);
        Optional<Double> value = value(patient);
        if (value.isEmpty()) {
            return "";
        }
        String masks = scene.masks().stream().filter(m -> {
            int offset = m.mask().geometry().offsetAt(patient);
            return offset >= 0 && m.mask().get(offset);
        }).map(SceneMask::name).collect(Collectors.joining(", "));
        return Adornments.position(patient) + "   " + Adornments.number(value.get()) + unit() + (masks.isEmpty() ? "" : "   " + masks);
    }
}
