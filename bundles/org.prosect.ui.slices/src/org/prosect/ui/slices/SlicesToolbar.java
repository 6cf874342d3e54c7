package org.prosect.ui.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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
import org.prosect.ui.tool.PromptToolDescriptor;
import org.prosect.ui.view.ViewLayout;
import org.prosect.ui.view.ViewState;

/** The toolbar and menu of the slice editor: tools, layout, windows, and how masks and voxels are shown. Each tooltip names the key. */
final class SlicesToolbar {

    private static final String BUNDLE = "org.prosect.ui.slices";

    private record Check(Action action, BooleanSupplier on) { }

    private final SlicesPanel panel;
    private final Scene scene;
    private final List<Check> checks = new ArrayList<>();

    SlicesToolbar(SlicesPanel panel) {
        this.panel = panel;
        this.scene = panel.scene();
    }

    void fill(IActionBars bars) {
        var toolbar = bars.getToolBarManager();
        toolbar.add(check(Messages.Action_crosshair, "\u2423", icon("crosshair"), IAction.AS_RADIO_BUTTON, () -> SceneActions.take(scene,
                Optional.empty()),
                () -> scene.view().tool().isEmpty()));
        for (PromptToolDescriptor tool : scene.tools().usable()) {
            if (!tool.canBeTaken()) {
                continue;
            }
            toolbar.add(check(tool.name(), tool.key().map(String::valueOf).orElse(""), tool.icon(), IAction.AS_RADIO_BUTTON,
                    () -> SceneActions.take(scene, Optional.of(tool.id())), () -> scene.view().tool().equals(Optional.of(tool.id()))));
        }
        toolbar.add(new Separator());
        toolbar.add(layout(Messages.Action_single, "\u21b5", "single", ViewLayout.SINGLE));
        toolbar.add(layout(Messages.Action_row, "", "row", ViewLayout.ROW));
        toolbar.add(layout(Messages.Action_grid, "", "grid", ViewLayout.GRID));
        toolbar.add(new Separator());
        toolbar.add(new Presets());
        toolbar.add(check(Messages.Action_filled, "F", icon("filled"), IAction.AS_CHECK_BOX, () -> SceneActions.toggleFilled(scene),
                () -> scene.view().filled()));
        toolbar.add(check(Messages.Action_smooth, "I", icon("smooth"), IAction.AS_CHECK_BOX, () -> SceneActions.toggleSmooth(scene),
                () -> scene.view().smooth()));
        toolbar.add(check(Messages.Action_neurological, "N", icon("neurological"), IAction.AS_CHECK_BOX, () -> SceneActions.toggleNeurological(scene),
                () -> scene.view().neurological()));
        toolbar.add(push(Messages.Action_reset, "R", icon("fit"), () -> panel.planes().forEach(plane -> {
            plane.zoom().reset();
            plane.redraw();
        })));
        var menu = bars.getMenuManager();
        menu.add(push(Messages.Action_fainter, ",", Optional.empty(), () -> SceneActions.opacity(scene, -1)));
        menu.add(push(Messages.Action_stronger, ".", Optional.empty(), () -> SceneActions.opacity(scene, 1)));
        ViewState.Listener listener = (before, now) -> update();
        scene.state().addListener(listener);
        panel.addDisposeListener(event -> scene.state().removeListener(listener));
        update();
        bars.updateActionBars();
    }

    private void update() {
        checks.forEach(check -> check.action.setChecked(check.on.getAsBoolean()));
    }

    private Action layout(String name, String key, String icon, ViewLayout layout) {
        return check(name, key, icon(icon), IAction.AS_RADIO_BUTTON, () -> scene.state().change(view -> view.withLayout(layout, view.leading())),
                () -> scene.view().layout() == layout);
    }

    private Action check(String name, String key, Optional<ImageDescriptor> icon, int style, Runnable action, BooleanSupplier on) {
        Action check = action(name, key, icon, style, () -> {
            // radio buttons also hear of being let go
            action.run();
            update();
        });
        checks.add(new Check(check, on));
        return check;
    }

    private static Action push(String name, String key, Optional<ImageDescriptor> icon, Runnable action) {
        return action(name, key, icon, IAction.AS_PUSH_BUTTON, action);
    }

    private static Action action(String name, String key, Optional<ImageDescriptor> icon, int style, Runnable run) {
        Action action = new Action(name, style) {
            @Override
            public void run() {
                if (style != AS_RADIO_BUTTON || isChecked()) {
                    run.run();
                }
            }
        };
        action.setToolTipText(key.isEmpty() ? name : NLS.bind(Messages.Action_key, name, key));
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
                manager.add(push(NLS.bind(Messages.Action_key, preset.label(), preset.key()), "", Optional.empty(),
                        () -> SceneActions.preset(scene, preset)));
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
