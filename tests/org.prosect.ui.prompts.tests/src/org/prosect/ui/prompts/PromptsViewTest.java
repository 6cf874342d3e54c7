package org.prosect.ui.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Waiting.until;
import static org.prosect.ui.testing.Waiting.untilIdle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.Studies;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.Image;
import org.prosect.study.model.LassoPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.method.MethodChoice;
import org.prosect.ui.method.MethodState;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.testing.Input;
import org.prosect.ui.testing.RunningWorkbench;
import org.prosect.ui.testing.TestStudy;
import org.prosect.ui.tool.PromptToolDescriptor;
import org.prosect.ui.tool.PromptTools;
import org.prosect.ui.view.ViewState;

/** The view in the running workbench, with the slice editor beside it. */
class PromptsViewTest {

    private static final String SLICES = "org.prosect.ui.slices.view";

    @TempDir
    Path folder;

    private RunningWorkbench workbench;
    private IWorkbenchPage page;
    private StudySession session;
    private ViewState state;
    private MethodState methods;
    private PromptsView view;
    private IViewPart slices;

    @BeforeEach
    void open() throws Exception {
        workbench = new RunningWorkbench();
        page = workbench.page();
        session = workbench.session();
        state = workbench.service(ViewState.class);
        methods = workbench.service(MethodState.class);
        slices = page.showView(SLICES);
        view = (PromptsView) page.showView(PromptsView.ID);
        workbench.openAndShow(study());
        workbench.untilRead();
    }

    @AfterEach
    void close() {
        if (session != null) {
            methods.change(now -> MethodChoice.NONE);
            state.change(now -> now.withTool(Optional.empty()));
            session.close();
            page.hideView(view);
            page.hideView(slices);
        }
    }

    /** A study with a point inside, a point outside and a box for one structure, and another structure without prompts. */
    private Path study() throws Exception {
        TestStudy study = new TestStudy(folder);
        Image image = study.image("one", Volume.allocate(Geometry.of(48, 40, 16, 1, 1, 2), VoxelType.INT16));
        PromptSet set = study.prompts(image, "Ball");
        Studies.structure(study.study().study(), "Cube");
        set.getPrompts().add(TestStudy.point(10, 12, 6, Polarity.POSITIVE));
        set.getPrompts().add(TestStudy.point(20, 12, 6, Polarity.NEGATIVE));
        BoxPrompt box = StudyFactory.eINSTANCE.createBoxPrompt();
        box.setCorner(new Point3(5, 6, 8));
        box.setOppositeCorner(new Point3(15, 16, 12));
        set.getPrompts().add(box);
        return study.save();
    }

    private PromptsPanel panel() {
        return view.panel();
    }

    private Table table() {
        return panel().viewer().getTable();
    }

    private OpenStudy current() {
        return workbench.open();
    }

    private List<Prompt> prompts() {
        return current().study().getPromptSets().stream().flatMap(s -> s.getPrompts().stream()).toList();
    }

    private void select(Prompt... prompts) {
        page.activate(view);
        panel().viewer().setSelection(new StructuredSelection(prompts));
    }

    private void run(String command) throws Exception {
        page.activate(view);
        view.getSite().getService(IHandlerService.class).executeCommand(command, null);
    }

    private static List<Canvas> canvases(Composite parent) {
        List<Canvas> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (child.getClass().getSimpleName().equals("SliceCanvas")) {
                found.add((Canvas) child);
            } else if (child instanceof Composite composite) {
                found.addAll(canvases(composite));
            }
        }
        return found;
    }

    private Canvas plane() {
        page.activate(slices);
        List<Canvas> all = new ArrayList<>();
        until("a plane is laid out", () -> {
            all.clear();
            all.addAll(canvases(page.getWorkbenchWindow().getShell()));
            return !all.isEmpty() && !all.getFirst().getClientArea().isEmpty() && all.getFirst().getSize().x > 50;
        });
        return all.getFirst();
    }

    private static void mouse(Canvas canvas, int type, int x, int y) {
        Input.mouse(canvas, type, x, y, type == SWT.MouseMove ? 0 : 1, 0);
    }

    /** Takes a tool in hand, as soon as the image has been read. */
    private void take(Canvas plane, char key) {
        Optional<String> id = workbench.service(PromptTools.class).usable().stream()
                .filter(t -> t.key().equals(Optional.of(Character.toUpperCase(key)))).map(PromptToolDescriptor::id).findFirst();
        focus(plane);
        until("the tool of " + key + " is in hand", () -> {
            key(plane, key);
            return id.isPresent() && state.now().tool().equals(id);
        });
    }

    private void focus(Canvas plane) {
        page.activate(slices);
        workbench.focus(plane, "org.prosect.ui.slices.plane");
    }

    private static void key(Control control, int code) {
        Input.key(control, code, 0);
    }

    @Test
    void oneRowAPromptWithPlaceSideAndVoxel() {
        assertEquals(3, table().getItemCount());
        assertEquals("10.0, 12.0, 6.0", table().getItem(0).getText(1));
        assertEquals(Messages.Side_inside, table().getItem(0).getText(2));
        assertEquals(Messages.Side_outside, table().getItem(1).getText(2));
        assertEquals("10.0, 11.0, 10.0", table().getItem(2).getText(1), "the middle of the box");
        assertTrue(panel().tooltip(prompts().getFirst()).contains("10, 12, 3"), "voxel indices");
        assertTrue(table().getItem(0).getChecked());
    }

    @Test
    void typedPlaceMovesThePromptAsOneCommand() throws Exception {
        Prompt box = prompts().get(2);
        select(box);
        run("org.eclipse.ui.edit.rename");
        until("the editor is open", () -> panel().viewer().isCellEditorActive());
        Text text = (Text) java.util.Arrays.stream(table().getChildren()).filter(c -> c instanceof Text && c.isVisible()).findFirst().orElseThrow();
        text.setText("12, 12, 12");
        text.notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(new Point3(7, 7, 10), ((BoxPrompt) box).getCorner(), "moved as a whole");
        assertEquals(new Point3(17, 17, 14), ((BoxPrompt) box).getOppositeCorner());
        assertEquals("12.0, 12.0, 12.0", table().getItem(2).getText(1));
        current().undo();
        assertEquals(new Point3(5, 6, 8), ((BoxPrompt) box).getCorner());
        assertEquals("10.0, 11.0, 10.0", table().getItem(2).getText(1));
        assertFalse(current().undoable().isPresent(), "it was one command");
    }

    @Test
    void checkBoxAndCommandSwitchPromptsOffAndOn() throws Exception {
        Event check = new Event();
        check.item = table().getItem(1);
        check.detail = SWT.CHECK;
        table().getItem(1).setChecked(false);
        table().notifyListeners(SWT.Selection, check);
        assertFalse(prompts().get(1).isEnabled());
        select(prompts().get(0), prompts().get(2));
        run("org.prosect.ui.prompts.toggle");
        assertTrue(prompts().stream().noneMatch(Prompt::isEnabled));
        current().undo();
        assertTrue(prompts().get(0).isEnabled() && prompts().get(2).isEnabled(), "both in one step");
        assertTrue(table().getItem(0).getChecked());
        assertFalse(table().getItem(1).getChecked());
        current().undo();
        assertTrue(table().getItem(1).getChecked());
    }

    @Test
    void anySingleOneOrSeveralAreDeletedAndComeBack() throws Exception {
        Prompt middle = prompts().get(1);
        select(middle);
        run("org.eclipse.ui.edit.delete");
        assertEquals(2, table().getItemCount());
        assertFalse(prompts().contains(middle));
        current().undo();
        assertEquals(3, table().getItemCount());
        assertEquals(List.of(middle), panel().selected(), "what came back is selected");
        select(prompts().get(0), prompts().get(2));
        run("org.eclipse.ui.edit.delete");
        assertEquals(1, table().getItemCount());
        current().undo();
        assertEquals(3, table().getItemCount());
    }

    @Test
    void sidesAreExchanged() throws Exception {
        select(prompts().toArray(Prompt[]::new));
        run("org.prosect.ui.prompts.flip");
        assertEquals(Polarity.NEGATIVE, ((PointPrompt) prompts().get(0)).getPolarity());
        assertEquals(Polarity.POSITIVE, ((PointPrompt) prompts().get(1)).getPolarity());
        current().undo();
        assertEquals(Polarity.POSITIVE, ((PointPrompt) prompts().get(0)).getPolarity());
    }

    @Test
    void doubleClickMovesTheCrosshairThere() {
        state.change(now -> now.withCrosshair(new Point3(1, 1, 2)));
        select(prompts().get(1));
        state.change(now -> now.withCrosshair(new Point3(1, 1, 2)));
        Event twice = new Event();
        twice.item = table().getItem(1);
        table().notifyListeners(SWT.DefaultSelection, twice);
        assertEquals(new Point3(20, 12, 6), state.now().crosshair());
    }

    @Test
    void selectionIsSharedWithTheSliceEditorInBothDirections() {
        Canvas plane = plane();
        take(plane, 'a');
        Rectangle area = plane.getClientArea();
        mouse(plane, SWT.MouseDown, area.width / 2, area.height / 2);
        mouse(plane, SWT.MouseUp, area.width / 2, area.height / 2);
        assertEquals(4, table().getItemCount());
        until("the new point is selected", () -> panel().selected().equals(List.of(prompts().get(3))));
        select(prompts().get(0));
        until("the slice editor goes there", () -> state.now().crosshair().equals(new Point3(10, 12, 6)));
        focus(plane);
        key(plane, SWT.DEL);
        assertEquals(3, prompts().size());
        assertEquals(new Point3(20, 12, 6), ((PointPrompt) prompts().getFirst()).getPosition(),
                "the slice editor deletes what was selected in the list");
    }

    @Test
    void strokesAreDrawnInThePlanesAndUndoneOneByOne() {
        Canvas plane = plane();
        Rectangle area = plane.getClientArea();
        int x = area.width / 2;
        int y = area.height / 2;
        for (char tool : new char[] {'s', 'x', 'l', 'k'}) {
            take(plane, tool);
            mouse(plane, SWT.MouseDown, x, y);
            mouse(plane, SWT.MouseMove, x + 20, y);
            mouse(plane, SWT.MouseMove, x + 20, y + 20);
            mouse(plane, SWT.MouseMove, x, y + 20);
            mouse(plane, SWT.MouseUp, x, y + 20);
        }
        assertEquals(7, table().getItemCount());
        List<Polarity> sides = List.of(Polarity.POSITIVE, Polarity.NEGATIVE);
        assertEquals(sides, prompts().subList(3, 5).stream().map(p -> ((ScribblePrompt) p).getPolarity()).toList());
        assertEquals(sides, prompts().subList(5, 7).stream().map(p -> ((LassoPrompt) p).getPolarity()).toList());
        untilIdle();
        assertEquals(List.of(), workbench.service(PromptTools.class).problems());
        for (int left = 6; left >= 3; left--) {
            current().undo();
            assertEquals(left, table().getItemCount());
        }
    }

    @Test
    void promptsThatTheMethodDoesNotUseAreGreyAndSayWhy() {
        String pointsOnly = methods.methods().stream().filter(m -> !m.promptTypes().contains("box") && m.promptTypes().contains("point"))
                .findFirst().orElseThrow().id();
        assertEquals("", table().getItem(2).getText(4));
        methods.change(now -> now.withMethod(pointsOnly, Map.of(), Optional.empty()));
        assertTrue(table().getItem(2).getText(4).contains("box"), table().getItem(2).getText(4));
        assertFalse(table().getItem(2).getForeground(0).equals(table().getItem(0).getForeground(0)), "grey");
        assertTrue(panel().tooltip(prompts().get(2)).contains(table().getItem(2).getText(4)));
        assertEquals("", table().getItem(0).getText(4));
        methods.change(now -> MethodChoice.NONE);
        assertEquals("", table().getItem(2).getText(4));
    }

    @Test
    void promptOutsideTheImageSaysSo() {
        PointPrompt point = (PointPrompt) prompts().getFirst();
        current().change("Move", () -> point.setPosition(new Point3(500, 0, 0)));
        assertTrue(panel().reason(point).contains("outside"), panel().reason(point));
    }

    @Test
    void structureIsChosenHereAndNewOnesGetTheNextColour() {
        assertEquals(List.of("Ball", "Cube"), List.of(panel().bar().combo().getItems()));
        panel().bar().combo().select(1);
        panel().bar().combo().notifyListeners(SWT.Selection, new Event());
        assertEquals("Cube", state.now().structure().orElseThrow().getName());
        assertEquals(0, table().getItemCount());
        assertTrue(NewStructure.problem(current(), " ball ").isPresent(), "the name is taken");
        assertTrue(NewStructure.problem(current(), "Cone").isEmpty());
        NewStructure.add(current(), state, "Cone");
        assertEquals("Cone", panel().bar().combo().getText());
        assertEquals(3, current().study().getStructures().stream().map(s -> s.getColour()).distinct().count());
        current().undo();
        assertEquals(List.of("Ball", "Cube"), List.of(panel().bar().combo().getItems()));
    }

    @Test
    void severalSelectedPromptsAreOfferedToOtherViews() {
        select(prompts().get(0), prompts().get(1));
        assertEquals(2, ((IStructuredSelection) page.getSelection(PromptsView.ID)).size());
    }
}
