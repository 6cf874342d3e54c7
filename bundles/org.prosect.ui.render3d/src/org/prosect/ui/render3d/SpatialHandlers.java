package org.prosect.ui.render3d;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.prosect.ui.render3d.kernel.Preset;
import org.prosect.ui.render3d.kernel.ViewDirection;

/** Ties the commands of the picture in space to the picture of the active part. */
final class SpatialHandlers {

    /** The context of the keys of the picture. */
    static final String KEYS = "org.prosect.ui.render3d.picture";
    /** Looks from a side of the patient. */
    static final String SIDE = "org.prosect.ui.render3d.side";
    /** Its parameter: the name of a {@link ViewDirection}. */
    static final String FROM = "org.prosect.ui.render3d.side.from";
    /** Chooses what of the image is shown. */
    static final String PRESET = "org.prosect.ui.render3d.preset";
    /** Its parameter: the name of a {@link Preset}. */
    static final String TISSUE = "org.prosect.ui.render3d.preset.tissue";
    private static final String SCREENSHOT = "org.prosect.ui.render3d.screenshot";

    private SpatialHandlers() { }

    /** @param part services of the part that the picture stands in */
    static void activate(SpatialPanel panel, IServiceLocator part) {
        IHandlerService handlers = part.getService(IHandlerService.class);
        List<IHandlerActivation> active = new ArrayList<>();
        active.add(handlers.activateHandler(SCREENSHOT, handler(() -> true, event -> panel.askAndSave())));
        for (SpatialCommand command : SpatialCommand.values()) {
            active.add(handlers.activateHandler(command.id(), handler(panel::isShown, event -> command.run(panel))));
        }
        active.add(handlers.activateHandler(SIDE, handler(panel::isShown,
                event -> panel.look(panel.scene().camera().from(ViewDirection.valueOf(event.getParameter(FROM)))))));
        active.add(handlers.activateHandler(PRESET, handler(panel::isShown,
                event -> panel.set(panel.scene().settings().withPreset(Preset.valueOf(event.getParameter(TISSUE)))))));
        panel.addDisposeListener(event -> active.forEach(handlers::deactivateHandler));
    }

    private static IHandler handler(BooleanSupplier enabled, Consumer<ExecutionEvent> action) {
        return new AbstractHandler() {
            @Override
            public boolean isEnabled() {
                return enabled.getAsBoolean();
            }

            @Override
            public Object execute(ExecutionEvent event) {
                action.accept(event);
                return null;
            }
        };
    }
}
