package org.prosect.ui.slices;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.StudyFolder;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.slices.tool.BoxTool;
import org.prosect.ui.slices.tool.NegativePointTool;
import org.prosect.ui.slices.tool.PositivePointTool;
import org.prosect.ui.tool.PromptToolDescriptor;
import org.prosect.ui.tool.PromptTools;
import org.prosect.ui.view.DisplayWindow;
import org.prosect.ui.view.SliceDirection;
import org.prosect.ui.view.ViewState;

/** An open study with one image that is not on disk, and a plane of it in a shell of its own. */
final class SceneFixture implements AutoCloseable {

    static final String MODEL = "http://prosect.org/study/1.0#//";

    final StudySession session = new StudySession(problem -> { throw new AssertionError(problem); });
    final ViewState state = new ViewState();
    final Volume volume;
    final Scene scene;
    final Shell shell;
    final SliceCanvas canvas;
    final OpenStudy study;

    SceneFixture(Path folder, Geometry grid, SliceDirection direction, PromptToolDescriptor... more) throws Exception {
        StudyFolder made = StudyFolder.create(folder.resolve("case"), "Case");
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setName("ct");
        image.setUri("images/ct.nii.gz");
        image.setGeometry(grid);
        made.study().getImages().add(image);
        // never read here, but a missing file would be a warning
        Files.createDirectories(made.folder().resolve("images"));
        Files.createFile(made.folder().resolve("images/ct.nii.gz"));
        made.save();
        session.open(made.folder());
        study = session.current().orElseThrow();
        volume = Volume.allocate(grid, VoxelType.INT16);
        for (int i = 0; i < volume.length(); i++) {
            volume.set(i, i);
        }
        List<PromptToolDescriptor> tools = new java.util.ArrayList<>(List.of(more));
        tools.add(tool("positive", 'A', "PointPrompt", PositivePointTool::new));
        tools.add(tool("negative", 'D', "PointPrompt", NegativePointTool::new));
        tools.add(tool("box", 'B', "BoxPrompt", BoxTool::new));
        scene = new Scene(state, new PromptTools(tools, List.of()));
        Display display = Display.getCurrent() == null ? new Display() : Display.getCurrent();
        shell = new Shell(display);
        canvas = new SliceCanvas(shell, scene, direction);
        canvas.setBounds(0, 0, 400, 300);
        shell.setSize(440, 340);
        shell.open();
        state.change(view -> view.withImage(Optional.of(image())).withCrosshair(Planes.middle(grid)).withWindow(Optional.of(new DisplayWindow(0,
                100))));
        scene.setVolume(Optional.of(volume), "");
        session.addListener(done -> refresh());
        state.addListener((before, now) -> scene.viewChanged(before, now, scene::redraw));
        refresh();
    }

    static PromptToolDescriptor tool(String id, char key, String prompt, PromptToolDescriptor.Maker maker) {
        return new PromptToolDescriptor(id, id, "bundle.of." + id, Optional.of(key), Optional.empty(), MODEL + prompt, maker);
    }

    private void refresh() {
        Optional<StudyToolContext> context = scene.context().or(() -> Optional.of(new StudyToolContext(study, image(), scene, (id,
                otherwise) -> otherwise,
                scene::setSelected)));
        scene.setPrompts(context.get().prompts().map(PromptSet::getPrompts).map(List::<Prompt>copyOf).orElse(List.of()), context);
    }

    Image image() {
        return study.study().getImages().getFirst();
    }

    List<Prompt> prompts() {
        return study.study().getPromptSets().stream().flatMap(set -> set.getPrompts().stream()).toList();
    }

    SlicePlacement placement() {
        return canvas.placement().orElseThrow();
    }

    /** The voxel index under a place of the canvas. */
    Point3 index(int x, int y) {
        return volume.geometry().toIndex(placement().patient(x, y));
    }

    Point3 crosshair() {
        return volume.geometry().toIndex(state.now().crosshair());
    }

    void mouse(int type, int x, int y, int button, int stateMask) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = button;
        event.stateMask = stateMask;
        canvas.notifyListeners(type, event);
    }

    void wheel(int count, int x, int y, int stateMask) {
        Event event = new Event();
        event.count = count;
        event.x = x;
        event.y = y;
        event.stateMask = stateMask;
        canvas.notifyListeners(SWT.MouseVerticalWheel, event);
    }

    void click(int x, int y) {
        mouse(SWT.MouseDown, x, y, 1, 0);
        mouse(SWT.MouseUp, x, y, 1, SWT.BUTTON1);
    }

    void drag(int button, int x, int y, int toX, int toY, int stateMask) {
        mouse(SWT.MouseDown, x, y, button, stateMask);
        for (int step = 1; step <= 4; step++) {
            mouse(SWT.MouseMove, x + (toX - x) * step / 4, y + (toY - y) * step / 4, 0, stateMask | SWT.BUTTON1);
        }
        mouse(SWT.MouseUp, toX, toY, button, stateMask | SWT.BUTTON1);
    }

    void key(int code) {
        key(code, 0);
    }

    void key(int code, int stateMask) {
        Event event = new Event();
        event.keyCode = code;
        event.character = code < 256 ? (char) code : 0;
        event.stateMask = stateMask;
        canvas.notifyListeners(SWT.KeyDown, event);
    }

    /** Paints now. */
    void paint() {
        canvas.redraw();
        canvas.update();
        while (canvas.getDisplay().readAndDispatch()) {
            // until nothing is left
        }
    }

    @Override
    public void close() {
        shell.dispose();
        session.close();
    }
}
