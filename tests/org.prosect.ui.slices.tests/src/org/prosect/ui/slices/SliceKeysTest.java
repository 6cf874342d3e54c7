package org.prosect.ui.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.prosect.ui.testing.Input.focus;
import static org.prosect.ui.testing.Waiting.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.PointPrompt;
import org.prosect.ui.keys.BoundKeys;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.testing.RunningWorkbench;
import org.prosect.ui.testing.TestStudy;
import org.prosect.ui.view.DisplayWindow;
import org.prosect.ui.view.SliceDirection;
import org.prosect.ui.view.ViewLayout;
import org.prosect.ui.view.ViewState;

/** The keys of planes in the running workbench: events of keys that go through the workbench's own keys. */
class SliceKeysTest {

    private static final Geometry GRID = Geometry.of(40, 36, 32, 1, 1, 2);
    private static final String BOX = "org.prosect.ui.slices.box";
    private static final String GREEDY = "org.prosect.ui.slices.tests.greedy";
    private static final String SCHEME = "org.prosect.ui.keys";

    @TempDir
    Path folder;

    private RunningWorkbench workbench;
    private IWorkbenchPage page;
    private StudySession session;
    private ViewState state;
    private SlicesView view;
    private SliceCanvas axial;

    @BeforeEach
    void open() throws Exception {
        workbench = new RunningWorkbench();
        page = workbench.page();
        session = workbench.session();
        state = workbench.service(ViewState.class);
        view = (SlicesView) page.showView(SlicesView.ID);
        state.change(now -> now.withLayout(ViewLayout.GRID, SliceDirection.AXIAL));
        TestStudy study = new TestStudy(folder);
        study.image("ct", Volume.allocate(GRID, VoxelType.INT16));
        session.open(study.save());
        axial = view.panel().planes().getFirst();
        until("the image is shown", () -> view.panel().scene().volume().isPresent() && axial.placement().isPresent());
        state.change(now -> now.withTool(Optional.empty()).withCrosshair(GRID.toPatient(20, 18, 16)));
        focus(axial);
    }

    @AfterEach
    void close() throws Exception {
        if (session != null) {
            IBindingService keys = workbench.service(IBindingService.class);
            keys.savePreferences(keys.getActiveScheme(),
                    Arrays.stream(keys.getBindings()).filter(b -> b.getType() == Binding.SYSTEM).toArray(Binding[]::new));
            state.change(now -> now.withTool(Optional.empty()).withMasks(0.4, true).withLayout(ViewLayout.GRID, SliceDirection.AXIAL));
            session.close();
            page.hideView(view);
        }
    }

    /** Presses a key in what has the focus. */
    private static Event press(int code, int stateMask) {
        Event event = new Event();
        event.keyCode = code;
        event.character = code < 256 ? (char) code : 0;
        event.stateMask = stateMask;
        Display.getCurrent().getFocusControl().notifyListeners(SWT.KeyDown, event);
        return event;
    }

    private Point3 crosshair() {
        return GRID.toIndex(state.now().crosshair());
    }

    private String tool() {
        return state.now().tool().orElse("");
    }

    @Test
    void keysMoveSlicesAndCrosshair() {
        press(SWT.PAGE_UP, 0);
        assertEquals(17, crosshair().z(), 1e-9);
        press(SWT.PAGE_DOWN, SWT.SHIFT);
        assertEquals(7, crosshair().z(), 1e-9);
        press(SWT.HOME, 0);
        assertEquals(31, crosshair().z(), 1e-9);
        press(SWT.END, 0);
        assertEquals(0, crosshair().z(), 1e-9);
        press(SWT.ARROW_LEFT, 0);
        assertEquals(19, crosshair().x(), 1e-9, "to the patient's right");
        press(SWT.ARROW_DOWN, SWT.SHIFT);
        assertEquals(28, crosshair().y(), 1e-9, "to the back");
    }

    @Test
    void keysZoomAndChangeWhatIsShown() {
        press('+', 0);
        double in = axial.zoom().factor();
        assertTrue(in > 1, "plus");
        press(SWT.KEYPAD_ADD, 0);
        assertEquals(in, axial.zoom().factor(), 1e-9, "without a character the numeric pad's key is another one");
        Event pad = new Event();
        pad.keyCode = SWT.KEYPAD_ADD;
        pad.character = '+';
        axial.notifyListeners(SWT.KeyDown, pad);
        assertTrue(axial.zoom().factor() > in, "plus of the numeric pad");
        press('r', 0);
        assertEquals(1, axial.zoom().factor(), 1e-9);
        press('1', 0);
        assertEquals(Optional.of(new DisplayWindow(-600, 1500)), state.now().window());
        boolean filled = state.now().filled();
        press('f', 0);
        assertNotEquals(filled, state.now().filled());
        press(SWT.CR, 0);
        assertEquals(ViewLayout.SINGLE, state.now().layout());
        press('g', 0);
        assertEquals(SliceDirection.CORONAL, state.now().leading(), "alone, the next plane comes in its place");
        press(SWT.CR, 0);
        assertEquals(ViewLayout.GRID, state.now().layout());
        assertTrue(view.panel().planes().get(1).isFocusControl());
        press('g', 0);
        assertTrue(view.panel().planes().get(2).isFocusControl());
        press('g', SWT.SHIFT);
        assertTrue(view.panel().planes().get(1).isFocusControl());
    }

    @Test
    void lettersTakeToolsAlsoThoseOfOtherBundles() {
        press('b', 0);
        assertEquals(BOX, tool());
        press('y', 0);
        assertEquals(GREEDY, tool());
        press('s', 0);
        assertEquals("org.prosect.ui.prompts.scribbleInside", tool(), "the first of two tools with one letter");
        press(' ', 0);
        assertEquals("", tool());
    }

    @Test
    void theToolInHandMayTakeALetterForItself() {
        press('y', 0);
        boolean filled = state.now().filled();
        press('f', 0);
        assertEquals(filled, state.now().filled(), "F is the tool's");
        assertFalse(press(']', 0).doit, "a key that no command has");
        press('b', 0);
        press('f', 0);
        assertNotEquals(filled, state.now().filled(), "F is the plane's again");
        assertTrue(press(']', 0).doit);
    }

    @Test
    void lettersAreTextInTextFieldsAndOtherViews() throws Exception {
        Text text = new Text(view.panel(), SWT.NONE);
        focus(text);
        assertTrue(press('b', 0).doit);
        assertEquals("", tool(), "a field in the same view");
        focus(axial);
        press('b', 0);
        assertEquals(BOX, tool());
        press(' ', 0);
        text.dispose();
        page.showView("org.prosect.ui.study");
        until("the tree has the focus", () -> Display.getCurrent().getFocusControl() != null && Display.getCurrent().getFocusControl() != axial);
        for (char letter : new char[] {'b', 'r', '1', '+', ' '}) {
            assertEquals(SWT.KeyDown, press(letter, 0).type, "no command has " + letter + " there");
        }
        assertEquals("", tool());
        press('b', SWT.ALT | SWT.SHIFT);
        assertEquals(BOX, tool(), "with Alt and Shift from everywhere");
    }

    /** As the page of the preferences does it. */
    private void rebind(ParameterizedCommand command, String from, String to) throws Exception {
        IBindingService keys = workbench.service(IBindingService.class);
        List<Binding> all = new ArrayList<>(List.of(keys.getBindings()));
        all.add(new KeyBinding(KeySequence.getInstance(from), null, SCHEME, SlicesView.KEYS, null, null, null, Binding.USER));
        all.add(new KeyBinding(KeySequence.getInstance(to), command, SCHEME, SlicesView.KEYS, null, null, null, Binding.USER));
        keys.savePreferences(keys.getActiveScheme(), all.toArray(Binding[]::new));
        while (Display.getCurrent().readAndDispatch()) {
            // until everybody has heard of it
        }
    }

    private ParameterizedCommand command(String id, Map<String, String> parameters) {
        return ParameterizedCommand.generateCommand(workbench.service(ICommandService.class).getCommand(id), parameters);
    }

    private boolean isNamed(String tooltip) {
        return Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems()).filter(ActionContributionItem.class::isInstance)
                .anyMatch(item -> tooltip.equals(((ActionContributionItem) item).getAction().getToolTipText()));
    }

    @Test
    void aToolsKeyCanBeChanged() throws Exception {
        assertTrue(isNamed("Box (B)"));
        rebind(command(SliceHandler.TAKE, Map.of(SliceHandler.TOOL, BOX)), "B", "Q");
        assertTrue(press('b', 0).doit, "nobody takes it");
        assertEquals("", tool());
        press('q', 0);
        assertEquals(BOX, tool());
        assertTrue(isNamed("Box (Q)"));
        press('y', 0);
        assertEquals(GREEDY, tool(), "the others keep theirs");
    }

    @Test
    void aCommandsKeyCanBeChanged() throws Exception {
        rebind(command(SliceCommand.SLICE_UP.id(), Map.of()), "PAGE_UP", "U");
        press(SWT.PAGE_UP, 0);
        assertEquals(16, crosshair().z(), 1e-9);
        press('u', 0);
        assertEquals(17, crosshair().z(), 1e-9);
        assertEquals("U", new BoundKeys(PlatformUI.getWorkbench(), SlicesView.KEYS).of(SliceCommand.SLICE_UP.id()));
    }

    @Test
    void deleteIsThatOfTheMenu() throws Exception {
        press('a', 0);
        click(axial.getSize().x / 2, axial.getSize().y / 2);
        var sets = session.current().orElseThrow().study().getPromptSets();
        assertEquals(1, sets.getFirst().getPrompts().size());
        workbench.service(IHandlerService.class).executeCommand("org.eclipse.ui.edit.delete", null);
        assertEquals(0, sets.getFirst().getPrompts().size());
        session.current().orElseThrow().undo();
        assertEquals(1, sets.getFirst().getPrompts().size());
        view.panel().scene().setSelected(List.copyOf(sets.getFirst().getPrompts()));
        press(SWT.BS, 0);
        assertEquals(0, sets.getFirst().getPrompts().size());
    }

    @Test
    void promptsAreGivenByKeysAlone() throws Exception {
        press('a', 0);
        press(SWT.CR, SWT.MOD1);
        var prompts = session.current().orElseThrow().study().getPromptSets().getFirst().getPrompts();
        assertEquals(state.now().crosshair(), ((PointPrompt) prompts.getFirst()).getPosition());
        press('b', 0);
        press(SWT.ARROW_RIGHT, SWT.SHIFT);
        press(SWT.CR, SWT.SHIFT);
        press(SWT.ARROW_RIGHT, 0);
        press(SWT.ARROW_RIGHT, 0);
        press(SWT.ARROW_DOWN, SWT.SHIFT);
        assertEquals(1, prompts.size(), "still drawing");
        press(SWT.CR, SWT.SHIFT);
        BoxPrompt box = (BoxPrompt) prompts.get(1);
        assertEquals(GRID.toPatient(30, 18, 16), box.getCorner());
        assertEquals(GRID.toPatient(32, 28, 16), box.getOppositeCorner());
        session.current().orElseThrow().undo();
        assertEquals(1, prompts.size());
        press(SWT.CR, SWT.SHIFT);
        press(SWT.ARROW_LEFT, SWT.SHIFT);
        press(SWT.ESC, 0);
        press(SWT.ARROW_UP, SWT.SHIFT);
        assertEquals(1, prompts.size(), "given up");
    }

    @Test
    void keysChangeTheWindowAndMoveTheSlice() {
        DisplayWindow before = state.now().window().orElseThrow();
        press(SWT.ARROW_UP, SWT.MOD1);
        assertEquals(before.centre() - before.width() / 20, state.now().window().orElseThrow().centre(), 1e-9);
        press(SWT.ARROW_LEFT, SWT.MOD1);
        assertEquals(before.width() / 1.1, state.now().window().orElseThrow().width(), 1e-9);
        double left = axial.placement().orElseThrow().left();
        press(SWT.ARROW_RIGHT, SWT.MOD1 | SWT.SHIFT);
        assertEquals(left + axial.getClientArea().width / 10.0, axial.placement().orElseThrow().left(), 1e-6);
    }

    private void click(int x, int y) {
        Event event = new Event();
        event.button = 1;
        event.x = x;
        event.y = y;
        axial.notifyListeners(SWT.MouseDown, event);
        axial.notifyListeners(SWT.MouseUp, event);
    }

    @Test
    void everyCommandIsListedWithItsKey() throws Exception {
        BoundKeys keys = new BoundKeys(PlatformUI.getWorkbench(), SlicesView.KEYS);
        for (SliceCommand command : SliceCommand.values()) {
            listed(command.id(), one -> { });
            assertFalse(keys.of(command.id()).isEmpty(), command + " has no key");
        }
        for (WindowPreset preset : WindowPreset.values()) {
            assertFalse(keys.of(SliceHandler.PRESET, Map.of(SliceHandler.WINDOW, preset.name())).isEmpty(), preset + " has no key");
        }
        List<String> names = new ArrayList<>();
        listed(SliceHandler.TAKE, one -> names.add(name(one)));
        assertTrue(names.contains("Take Tool (Greedy)"), names.toString());
        assertEquals("Y", keys.of(SliceHandler.TAKE, Map.of(SliceHandler.TOOL, GREEDY)));
        assertEquals("", keys.of(SliceHandler.TAKE, Map.of(SliceHandler.TOOL, "org.prosect.ui.slices.tests.late")));
    }

    private static String name(ParameterizedCommand command) {
        try {
            return command.getName();
        } catch (org.eclipse.core.commands.common.NotDefinedException e) {
            throw new AssertionError(e);
        }
    }

    private void listed(String id, Consumer<ParameterizedCommand> each) throws Exception {
        Command command = workbench.service(ICommandService.class).getCommand(id);
        assertTrue(command.isDefined() && command.isEnabled(), id);
        assertEquals("Slices", command.getCategory().getName());
        assertFalse(command.getDescription().isBlank() || command.getName().startsWith("%"), id);
        for (Object combination : ParameterizedCommand.generateCombinations(command)) {
            each.accept((ParameterizedCommand) combination);
        }
    }
}
