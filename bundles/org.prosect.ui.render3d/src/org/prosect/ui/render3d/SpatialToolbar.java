package org.prosect.ui.render3d;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.prosect.ui.keys.BoundKeys;
import org.prosect.ui.render3d.kernel.Cut;
import org.prosect.ui.render3d.kernel.Preset;
import org.prosect.ui.render3d.kernel.ViewDirection;

/** The buttons over the picture in space: tissue, cut, surfaces, side, screenshot. Each tooltip and menu names the key. */
final class SpatialToolbar {

    private static final String BUNDLE = "org.prosect.ui.render3d";
    private static final double[] OPACITIES = {1, 0.6, 0.3, 0};

    private final SpatialPanel panel;
    private final BoundKeys keys;
    private final ToolBarManager manager = new ToolBarManager(SWT.FLAT);

    SpatialToolbar(SpatialPanel panel, BoundKeys keys) {
        this.panel = panel;
        this.keys = keys;
    }

    ToolBar create(Composite parent) {
        manager.add(new Choice(Messages.Tool_tissue, "tissue", this::tissues));
        manager.add(new Choice(Messages.Tool_cut, "cut", this::cuts));
        manager.add(new Choice(Messages.Tool_surfaces, "surfaces", this::surfaces));
        manager.add(new Choice(Messages.Tool_side, "side", this::sides));
        Action reset = push(Messages.Tool_reset, "reset", panel::reset);
        Runnable nameKey = () -> reset.setToolTipText(withKey(Messages.Tool_reset, keys.of(SpatialCommand.WHOLE.id())));
        nameKey.run();
        BoundKeys.onChange(panel, nameKey);
        manager.add(reset);
        manager.add(push(Messages.Tool_screenshot, "screenshot", panel::askAndSave));
        ToolBar bar = manager.createControl(parent);
        bar.getAccessible().addAccessibleListener(Names.of(Messages.Toolbar_name));
        bar.addDisposeListener(event -> manager.dispose());
        return bar;
    }

    private void tissues(Consumer<Action> menu) {
        for (Preset preset : Preset.values()) {
            String key = keys.of(SpatialHandlers.PRESET, Map.of(SpatialHandlers.TISSUE, preset.name()));
            menu.accept(radio(withKey(Names.of(preset, panel.scene().content().ct()), key), () -> panel.scene().settings().preset() == preset,
                    () -> panel.set(panel.scene().settings().withPreset(preset))));
        }
    }

    private void cuts(Consumer<Action> menu) {
        for (Cut cut : Cut.values()) {
            String label = switch (cut) {
                case NONE -> Messages.Cut_none;
                case HALF -> Messages.Cut_half;
                case CORNER -> Messages.Cut_corner;
            };
            String named = cut == Cut.NONE ? withKey(label, keys.of(SpatialCommand.NEXT_CUT.id())) : label;
            menu.accept(radio(named, () -> panel.scene().settings().cut() == cut,
                    () -> panel.set(panel.scene().settings().withCut(cut))));
        }
    }

    private void surfaces(Consumer<Action> menu) {
        for (double opacity : OPACITIES) {
            String label = opacity == 0 ? Messages.Surfaces_off : opacity == 1 ? Messages.Surfaces_solid
                    : NLS.bind(Messages.Surfaces_opacity, Math.round(100 * opacity));
            menu.accept(radio(label, () -> panel.scene().settings().surfaces() == opacity,
                    () -> panel.set(panel.scene().settings().withSurfaces(opacity))));
        }
        Action outlines = new Action(withKey(Messages.Outlines, keys.of(SpatialCommand.OUTLINES.id())), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                panel.set(panel.scene().settings().withOutlines(isChecked()));
            }
        };
        outlines.setChecked(panel.scene().settings().outlines());
        menu.accept(outlines);
    }

    private void sides(Consumer<Action> menu) {
        for (ViewDirection side : ViewDirection.values()) {
            String key = keys.of(SpatialHandlers.SIDE, Map.of(SpatialHandlers.FROM, side.name()));
            menu.accept(new Action(withKey(Names.of(side), key)) {
                @Override
                public void run() {
                    panel.look(panel.scene().camera().from(side));
                }
            });
        }
    }

    private static String withKey(String label, String key) {
        return key.isEmpty() ? label : NLS.bind(Messages.Key, label, key);
    }

    private static Action radio(String label, BooleanSupplier on, Runnable chosen) {
        Action action = new Action(label, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    chosen.run();
                }
            }
        };
        action.setChecked(on.getAsBoolean());
        return action;
    }

    private static Action push(String label, String icon, Runnable run) {
        Action action = new Action(label) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(label);
        ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + icon + ".svg").ifPresent(action::setImageDescriptor);
        return action;
    }

    /** A button with a menu. */
    private static final class Choice extends Action implements IMenuCreator {

        private final Consumer<Consumer<Action>> entries;
        private Optional<Menu> menu = Optional.empty();

        private Choice(String label, String icon, Consumer<Consumer<Action>> entries) {
            super(label, AS_DROP_DOWN_MENU);
            this.entries = entries;
            setToolTipText(label);
            ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + icon + ".svg").ifPresent(this::setImageDescriptor);
            setMenuCreator(this);
        }

        @Override
        public void runWithEvent(org.eclipse.swt.widgets.Event event) {
            // the whole button opens the menu
            if (event.widget instanceof org.eclipse.swt.widgets.ToolItem item) {
                Menu opened = getMenu(item.getParent());
                opened.setLocation(item.getParent().toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
                opened.setVisible(true);
            }
        }

        @Override
        public Menu getMenu(Control parent) {
            dispose();
            MenuManager manager = new MenuManager();
            List<Action> actions = new ArrayList<>();
            entries.accept(actions::add);
            actions.forEach(manager::add);
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
