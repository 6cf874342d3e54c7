package org.prosect.ui.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IActionBars;
import org.prosect.ui.keys.BoundKeys;
import org.prosect.ui.tool.PromptToolDescriptor;
import org.prosect.ui.view.ViewLayout;
import org.prosect.ui.view.ViewState;

/** The toolbar and menu of the slice editor: tools, layout, windows, and how masks and voxels are shown. Each tooltip names the key. */
final class SlicesToolbar {

    private static final String BUNDLE = "org.prosect.ui.slices";

    private record Check(Action action, BooleanSupplier on) { }

    private record Named(Action action, String name, Supplier<String> key) { }

    private final SlicesPanel panel;
    private final Scene scene;
    private final BoundKeys keys;
    private final List<Check> checks = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();

    SlicesToolbar(SlicesPanel panel, BoundKeys keys) {
        this.panel = panel;
        this.keys = keys;
        this.scene = panel.scene();
    }

    void fill(IActionBars bars) {
        var toolbar = bars.getToolBarManager();
        toolbar.add(check(Messages.Action_crosshair, key(SliceCommand.CROSSHAIR), icon("crosshair"), IAction.AS_RADIO_BUTTON,
                () -> SceneActions.take(scene, Optional.empty()), () -> scene.view().tool().isEmpty()));
        for (PromptToolDescriptor tool : scene.tools().usable()) {
            if (!tool.canBeTaken()) {
                continue;
            }
            Optional<String> id = Optional.of(tool.id());
            toolbar.add(check(tool.name(), () -> keys.of(SliceHandler.TAKE, Map.of(SliceHandler.TOOL, tool.id())), tool.icon(),
                    IAction.AS_RADIO_BUTTON, () -> SceneActions.take(scene, id), () -> scene.view().tool().equals(id)));
        }
        toolbar.add(new Separator());
        toolbar.add(layout(Messages.Action_single, key(SliceCommand.MAXIMISE), "single", ViewLayout.SINGLE));
        toolbar.add(layout(Messages.Action_row, () -> "", "row", ViewLayout.ROW));
        toolbar.add(layout(Messages.Action_grid, () -> "", "grid", ViewLayout.GRID));
        toolbar.add(new Separator());
        toolbar.add(new Presets());
        toolbar.add(check(Messages.Action_filled, key(SliceCommand.FILLED), icon("filled"), IAction.AS_CHECK_BOX,
                () -> SceneActions.toggleFilled(scene), () -> scene.view().filled()));
        toolbar.add(check(Messages.Action_smooth, key(SliceCommand.SMOOTH), icon("smooth"), IAction.AS_CHECK_BOX,
                () -> SceneActions.toggleSmooth(scene), () -> scene.view().smooth()));
        toolbar.add(check(Messages.Action_neurological, key(SliceCommand.NEUROLOGICAL), icon("neurological"), IAction.AS_CHECK_BOX,
                () -> SceneActions.toggleNeurological(scene), () -> scene.view().neurological()));
        toolbar.add(push(Messages.Action_reset, key(SliceCommand.RESET), icon("fit"), () -> panel.planes().forEach(plane -> {
            plane.zoom().reset();
            plane.redraw();
        })));
        var menu = bars.getMenuManager();
        menu.add(push(Messages.Action_fainter, key(SliceCommand.FAINTER), Optional.empty(), () -> SceneActions.opacity(scene, -1)));
        menu.add(push(Messages.Action_stronger, key(SliceCommand.STRONGER), Optional.empty(), () -> SceneActions.opacity(scene, 1)));
        ViewState.Listener listener = (before, now) -> update();
        scene.state().addListener(listener);
        panel.addDisposeListener(event -> scene.state().removeListener(listener));
        BoundKeys.onChange(panel, this::nameKeys);
        update();
        bars.updateActionBars();
    }

    private void update() {
        checks.forEach(check -> check.action.setChecked(check.on.getAsBoolean()));
    }

    /** After the user gave a command another key. */
    private void nameKeys() {
        named.forEach(one -> one.action.setToolTipText(withKey(one.name, one.key.get())));
    }

    private Supplier<String> key(SliceCommand command) {
        return () -> keys.of(command.id());
    }

    private static String withKey(String name, String key) {
        return key.isEmpty() ? name : NLS.bind(Messages.Action_key, name, key);
    }

    private Action layout(String name, Supplier<String> key, String icon, ViewLayout layout) {
        return check(name, key, icon(icon), IAction.AS_RADIO_BUTTON, () -> scene.state().change(view -> view.withLayout(layout, view.leading())),
                () -> scene.view().layout() == layout);
    }

    private Action check(String name, Supplier<String> key, Optional<ImageDescriptor> icon, int style, Runnable action, BooleanSupplier on) {
        Action check = action(name, key, icon, style, () -> {
            // radio buttons also hear of being let go
            action.run();
            update();
        });
        checks.add(new Check(check, on));
        return check;
    }

    private Action push(String name, Supplier<String> key, Optional<ImageDescriptor> icon, Runnable action) {
        return action(name, key, icon, IAction.AS_PUSH_BUTTON, action);
    }

    private Action action(String name, Supplier<String> key, Optional<ImageDescriptor> icon, int style, Runnable run) {
        Action action = new Action(name, style) {
            @Override
            public void run() {
                if (style != AS_RADIO_BUTTON || isChecked()) {
                    run.run();
                }
            }
        };
        action.setToolTipText(withKey(name, key.get()));
        named.add(new Named(action, name, key));
        icon.ifPresent(action::setImageDescriptor);
        return action;
    }

    private static Optional<ImageDescriptor> icon(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg");
    }

    /** A button whose menu has the windows. */
    private final class Presets extends Action implements IMenuCreator {

        private Optional<Menu> menu = Optional.empty();

        private Presets() {
            super(Messages.Action_presets, AS_DROP_DOWN_MENU);
            setToolTipText(Messages.Action_presets);
            icon("window").ifPresent(this::setImageDescriptor);
            setMenuCreator(this);
        }

        /** A click on the button itself takes the automatic window. */
        @Override
        public void run() {
            SceneActions.preset(scene, WindowPreset.AUTOMATIC);
        }

        @Override
        public Menu getMenu(Control parent) {
            dispose();
            MenuManager manager = new MenuManager();
            for (WindowPreset preset : WindowPreset.values()) {
                String key = keys.of(SliceHandler.PRESET, Map.of(SliceHandler.WINDOW, preset.name()));
                Action entry = new Action(withKey(preset.label(), key)) {
                    @Override
                    public void run() {
                        SceneActions.preset(scene, preset);
                    }
                };
                manager.add(entry);
            }
            menu = Optional.of(manager.createContextMenu(parent));
            return menu.get();
        }

        @Override
        public Menu getMenu(Menu parent) {
            return null;
        }

        @Override
        public void dispose() {
            menu.ifPresent(Menu::dispose);
            menu = Optional.empty();
        }
    }
}
