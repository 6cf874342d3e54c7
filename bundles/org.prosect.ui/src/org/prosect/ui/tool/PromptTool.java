package org.prosect.ui.tool;

import org.eclipse.swt.graphics.GC;
import org.prosect.study.model.Prompt;

/**
 * The mouse tool and the glyph of a prompt type; contributed to {@code org.prosect.ui.promptTools}. One object for the workbench; called in the UI
 * thread.
 * A tool that throws is taken out of use and named, the rest goes on.
 */
public interface PromptTool {

    /** The tool was taken in hand with its key or its button, perhaps once more: the time to ask what it is to be used with. */
    default void taken(ToolContext context) {
        // most need nothing
    }

    /** The mouse did something in a slice while this tool is in hand. */
    void mouse(SliceMouse event, ToolContext context);

    /** Whether the right button is the tool's too; otherwise it changes the window. */
    default boolean takesRightButton() {
        return false;
    }

    /**
     * The wheel was turned with Shift while this tool is in hand.
     *
     * @param steps up is positive
     * @return whether the tool used it; otherwise it changes the slice
     */
    default boolean wheel(int steps, ToolContext context) {
        return false;
    }

    /**
     * A key was pressed in a plane while this tool is in hand.
     *
     * @param key upper case
     * @return whether the tool used it; otherwise it means what it always means
     */
    default boolean key(char key, ToolContext context) {
        return false;
    }

    /** What is being drawn is given up: Escape, another tool, another image. */
    default void cancel(ToolContext context) {
        // most have nothing half done
    }

    /** Draws a prompt of this type in a slice, also when another tool is in hand; places by {@link SliceGeometry#place}. */
    void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected);

    /** Draws as the other one; for tools that have to fetch something from the study first. What the slice editor calls. */
    default void paint(Prompt prompt, SliceGeometry slice, GC gc, boolean selected, ToolContext context) {
        paint(prompt, slice, gc, selected);
    }

    /** Draws what is being made, such as an open box or the brush's outline. */
    default void paintUnfinished(SliceGeometry slice, GC gc, ToolContext context) {
        // most have nothing half done
    }
}
