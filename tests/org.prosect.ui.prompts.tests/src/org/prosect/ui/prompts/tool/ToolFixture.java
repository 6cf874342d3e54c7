package org.prosect.ui.prompts.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.study.Studies;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Structure;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.testing.Input;
import org.prosect.ui.testing.TestStudy;
import org.prosect.ui.testing.Waiting;
import org.prosect.ui.tool.PromptTool;
import org.prosect.ui.tool.SliceMouse;
import org.prosect.ui.tool.SlicePlacement;
import org.prosect.ui.tool.ToolContext;
import org.prosect.ui.view.SliceDirection;

/** An open study with two images that are not on disk, and a plane of the first in a shell of its own with a tool in hand. */
final class ToolFixture implements AutoCloseable, ToolContext {

    /** Canvas units for a millimetre. */
    static final double SCALE = 4;

    final StudySession session = new StudySession(problem -> { throw new AssertionError(problem); });
    final OpenStudy study;
    final Geometry grid;
    final Shell shell;
    final Canvas canvas;
    PromptTool tool;
    SlicePlacement plane;
    List<Prompt> selected = List.of();
    private boolean down;

    ToolFixture(Path folder, Geometry grid, SliceDirection direction, PromptTool tool) throws Exception {
        this.grid = grid;
        this.tool = tool;
        TestStudy made = new TestStudy(folder);
        made.unreadImage("ct", grid);
        made.unreadImage("other", grid);
        Studies.structure(made.study().study(), "Ball");
        session.open(made.save());
        study = session.current().orElseThrow();
        plane = plane(grid, direction, middle());
        shell = new Shell(Display.getCurrent() == null ? new Display() : Display.getCurrent());
        canvas = new Canvas(shell, SWT.NONE);
        canvas.setBounds(0, 0, 400, 300);
        canvas.addListener(SWT.MouseDown, event -> mouse(SliceMouse.Kind.DOWN, event));
        canvas.addListener(SWT.MouseMove, event -> mouse(down ? SliceMouse.Kind.DRAG : SliceMouse.Kind.MOVE, event));
        canvas.addListener(SWT.MouseUp, event -> mouse(SliceMouse.Kind.UP, event));
    }

    /** The slice through a place, with its upper left corner at the canvas's. */
    static SlicePlacement plane(Geometry grid, SliceDirection direction, Point3 patient) {
        return placed(SlicePlane.across(grid, 2 - direction.ordinal()).nearest(patient), direction);
    }

    private static SlicePlacement placed(SlicePlane slice, SliceDirection direction) {
        return new SlicePlacement(slice, direction, new Rectangle(0, 0, 400, 300), SCALE, 0, 0);
    }

    /** Another slice of the same stack. */
    static SlicePlacement at(SlicePlacement plane, int slice) {
        return placed(plane.plane().at(slice), plane.direction());
    }

    Point3 middle() {
        return grid.toPatient(grid.sizeX() / 2, grid.sizeY() / 2, grid.sizeZ() / 2);
    }

    private void mouse(SliceMouse.Kind kind, Event event) {
        down = kind == SliceMouse.Kind.DOWN || down && kind != SliceMouse.Kind.UP;
        tool.mouse(new SliceMouse(kind, plane.patient(event.x, event.y), plane, 1, event.stateMask), this);
    }

    void send(int type, int x, int y, int stateMask) {
        Input.mouse(canvas, type, x, y, 1, stateMask);
    }

    /** Presses at the first place, drags along the others and lets go at the last: x, y, x, y, … */
    void drag(int stateMask, int... places) {
        send(SWT.MouseDown, places[0], places[1], stateMask);
        for (int i = 2; i < places.length; i += 2) {
            for (int step = 1; step <= 8; step++) {
                send(SWT.MouseMove, places[i - 2] + (places[i] - places[i - 2]) * step / 8,
                        places[i - 1] + (places[i + 1] - places[i - 1]) * step / 8, stateMask | SWT.BUTTON1);
            }
        }
        send(SWT.MouseUp, places[places.length - 2], places[places.length - 1], stateMask | SWT.BUTTON1);
    }

    /** Until nothing is left to do and something holds. */
    void pump(BooleanSupplier until) {
        Waiting.until("what the tool does in the background is done", until);
        Waiting.untilIdle();
    }

    /** What the tool draws of a prompt, on black. */
    ImageData shot(SlicePlacement where, List<? extends Prompt> prompts) {
        org.eclipse.swt.graphics.Image image = new org.eclipse.swt.graphics.Image(shell.getDisplay(), 400, 300);
        GC gc = new GC(image);
        gc.setBackground(shell.getDisplay().getSystemColor(SWT.COLOR_BLACK));
        gc.fillRectangle(0, 0, 400, 300);
        gc.setAntialias(SWT.ON);
        prompts.forEach(p -> tool.paint(p, where, gc, false, this));
        tool.paintUnfinished(where, gc, this);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    static int brightness(ImageData data, double x, double y) {
        RGB rgb = data.palette.getRGB(data.getPixel((int) Math.round(x), (int) Math.round(y)));
        return (rgb.red + rgb.green + rgb.blue) / 3;
    }

    /** Pixels that are not black. */
    static int painted(ImageData data) {
        int count = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                count += brightness(data, x, y) > 8 ? 1 : 0;
            }
        }
        return count;
    }

    List<Prompt> all() {
        return prompts().map(set -> List.copyOf(set.getPrompts())).orElse(List.of());
    }

    @Override
    public OpenStudy study() {
        return study;
    }

    @Override
    public Image image() {
        return study.study().getImages().getFirst();
    }

    @Override
    public Optional<Volume> volume() {
        return Optional.empty();
    }

    @Override
    public Structure structure() {
        return study.study().getStructures().getFirst();
    }

    @Override
    public Optional<PromptSet> prompts() {
        return image().getPromptSets().stream().findFirst();
    }

    @Override
    public List<Prompt> selected() {
        return selected;
    }

    @Override
    public void select(List<Prompt> prompts) {
        selected = List.copyOf(prompts);
    }

    @Override
    public void add(Prompt prompt, String label) {
        study.change(label, () -> Studies.promptSet(image(), structure()).getPrompts().add(prompt));
        select(List.of(prompt));
    }

    @Override
    public void move(Prompt prompt, Runnable change, String label) {
        study.change(label, change);
    }

    @Override
    public double setting(String id, double otherwise) {
        return otherwise;
    }

    @Override
    public void redraw() {
        // nothing is kept
    }

    @Override
    public void close() {
        shell.dispose();
        session.close();
    }
}
