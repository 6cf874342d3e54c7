package org.prosect.ui.slices;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** The letters of the tool in hand, such as those that change a brush. They go before the keys of commands. */
final class ToolLetters {

    private ToolLetters() { }

    /** Gives a plane's tool the keys that no command has. */
    static void install(SliceCanvas plane, Scene scene) {
        plane.addListener(SWT.KeyDown, event -> {
            if (scene.volume().isPresent() && offer(scene, event)) {
                event.doit = false;
            }
        });
        plane.addListener(SWT.Traverse, event -> {
            // arrows and page keys are ours, Tab goes on to the next plane
            event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        });
    }

    /** Whether the tool in hand makes use of a key. */
    static boolean offer(Scene scene, Event key) {
        boolean letter = (key.stateMask & (SWT.MOD1 | SWT.ALT)) == 0 && key.character >= ' ' && key.character != SWT.DEL;
        if (letter && SceneActions.toolUses(scene, (tool, context) -> tool.key(Character.toUpperCase(key.character), context))) {
            scene.redraw();
            return true;
        }
        return false;
    }
}
