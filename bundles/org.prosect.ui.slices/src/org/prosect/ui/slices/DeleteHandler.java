package org.prosect.ui.slices;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Deletes the prompts that are selected in the slices, when Delete is meant for these. */
final class DeleteHandler extends AbstractHandler {

    private final Scene scene;

    DeleteHandler(Scene scene) {
        this.scene = scene;
    }

    @Override
    public boolean isEnabled() {
        return SceneActions.canDelete(scene);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        SceneActions.delete(scene);
        return null;
    }
}
