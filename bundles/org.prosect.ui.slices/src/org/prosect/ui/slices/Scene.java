package org.prosect.ui.slices;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Prompt;
import org.prosect.ui.mask.MaskListener;
import org.prosect.ui.tool.PromptTools;
import org.prosect.ui.view.ViewSnapshot;
import org.prosect.ui.view.ViewState;

/** What all planes show; made ready by {@link SceneLoader}. For the UI thread only. */
final class Scene {

    private final ViewState state;
    private final PromptTools tools;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<MaskListener> maskListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> crosshairListeners = new CopyOnWriteArrayList<>();
    private Optional<Volume> volume = Optional.empty();
    private List<SceneMask> masks = List.of();
    private List<Prompt> prompts = List.of();
    private List<Prompt> selected = List.of();
    private Optional<StudyToolContext> context = Optional.empty();
    private String words = "";
    private final InputLatency latency = new InputLatency();
    private Consumer<String> status = text -> { };

    Scene(ViewState state, PromptTools tools) {
        this.state = state;
        this.tools = tools;
    }

    ViewState state() {
        return state;
    }

    ViewSnapshot view() {
        return state.now();
    }

    PromptTools tools() {
        return tools;
    }

    Optional<Volume> volume() {
        return volume;
    }

    List<SceneMask> masks() {
        return masks;
    }

    /** Those to be drawn. */
    List<Prompt> prompts() {
        return prompts;
    }

    List<Prompt> selected() {
        return selected;
    }

    /** What tools may do; empty while no image is shown. */
    Optional<StudyToolContext> context() {
        return context;
    }

    /** What stands in place of a picture; empty when there is one. */
    String words() {
        return words;
    }

    void setVolume(Optional<Volume> value, String instead) {
        volume = value;
        words = instead;
        redraw();
    }

    void setMasks(List<SceneMask> value) {
        masks = List.copyOf(value);
        redraw();
    }

    /** Draws again even when they are the same ones: their places may have changed. */
    void setPrompts(List<Prompt> value, Optional<StudyToolContext> tool) {
        prompts = List.copyOf(value);
        context = tool;
        redraw();
    }

    void setSelected(List<Prompt> value) {
        selected = List.copyOf(value);
        redraw();
    }

    /** @param listener hears what is under the pointer, for the status line */
    void onStatus(Consumer<String> listener) {
        status = listener;
    }

    InputLatency latency() {
        return latency;
    }

    void tell(String text) {
        status.accept(text);
    }

    /** Draws all planes again. */
    void redraw() {
        listeners.forEach(Runnable::run);
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Draws again where voxels of a mask changed. */
    void maskChanged(Mask mask, Region region) {
        maskListeners.forEach(listener -> listener.changed(mask, region));
    }

    void onMask(MaskListener listener) {
        maskListeners.add(listener);
    }

    /** @param more what is to be done unless only the crosshair moved */
    void viewChanged(ViewSnapshot before, ViewSnapshot now, Runnable more) {
        if (now.equals(before.withCrosshair(now.crosshair()))) {
            crosshairListeners.forEach(Runnable::run);
        } else {
            more.run();
        }
    }

    /** @param listener hears when the planes cross elsewhere and nothing else changed */
    void onCrosshair(Runnable listener) {
        crosshairListeners.add(listener);
    }
}
