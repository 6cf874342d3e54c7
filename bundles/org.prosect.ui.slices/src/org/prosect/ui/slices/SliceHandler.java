package org.prosect.ui.slices;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Runs the commands of the slice editor on the plane that has, or had last, the focus; from keys, menus and the search for commands alike. A letter
 * that the tool in hand takes for itself goes to the tool.
 */
public final class SliceHandler extends AbstractHandler {

    /** Takes a tool in hand. */
    static final String TAKE = "org.prosect.ui.slices.takeTool";
    /** Its parameter: the tool's id. */
    static final String TOOL = "org.prosect.ui.slices.takeTool.tool";
    /** Sets the grey window. */
    static final String PRESET = "org.prosect.ui.slices.preset";
    /** Its parameter: the name of a {@link WindowPreset}. */
    static final String WINDOW = "org.prosect.ui.slices.preset.window";

    @Override
    public boolean isEnabled() {
        return panel().filter(panel -> panel.scene().volume().isPresent()).isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        panel().filter(panel -> panel.scene().volume().isPresent()).ifPresent(panel -> {
            Scene scene = panel.scene();
            Optional<Event> key = key(event);
            key.ifPresent(scene.latency()::input);
            if (key.isEmpty() || !ToolLetters.offer(scene, key.get())) {
                run(event, panel);
            }
        });
        return null;
    }

    private static void run(ExecutionEvent event, SlicesPanel panel) {
        Scene scene = panel.scene();
        String command = event.getCommand().getId();
        switch (command) {
            case TAKE -> SceneActions.take(scene, scene.tools().usable().stream().map(tool -> tool.id())
                    .filter(id -> id.equals(event.getParameter(TOOL))).findFirst().or(() -> scene.view().tool()));
            case PRESET -> SceneActions.preset(scene, WindowPreset.valueOf(event.getParameter(WINDOW)));
            default -> SliceCommand.of(command).ifPresent(known -> known.run(scene, panel.plane()));
        }
    }

    /** The key that was pressed; empty when the command came from elsewhere. */
    private static Optional<Event> key(ExecutionEvent event) {
        return event.getTrigger() instanceof Event trigger && (trigger.type == SWT.KeyDown || trigger.type == SWT.Traverse) ? Optional.of(trigger)
                : Optional.empty();
    }

    private static Optional<SlicesPanel> panel() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null || window.getActivePage() == null || !(window.getActivePage().findView(SlicesView.ID) instanceof SlicesView view)
                ? Optional.empty() : Optional.of(view.panel());
    }
}
