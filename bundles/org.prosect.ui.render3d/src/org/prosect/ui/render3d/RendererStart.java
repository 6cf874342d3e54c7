package org.prosect.ui.render3d;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.prefs.BackingStoreException;
import org.prosect.ui.render3d.gl.GlCard;
import org.prosect.ui.render3d.gl.GlObjects;

/**
 * Finds the way to draw that works here. First without a window, in another thread, which tells what there is; then, where a graphics card does the
 * work, in a window. A way that ended the program last time is left out.
 */
final class RendererStart {

    /** Hears, in the UI thread, how it went. */
    interface Listener {

        /**
         * This one draws from now on.
         *
         * @param mostVoxels along an axis of a volume
         */
        void started(Renderer3D renderer, int mostVoxels);

        /** Nothing can draw here. */
        void failed(String why);

        /** Something to know. */
        void said(String text);
    }

    /** The processor draws larger volumes too slowly to turn them, a graphics card has memory for these. */
    private static final int SOFTWARE_VOXELS = 256;
    private static final int CARD_VOXELS = 512;

    private final Composite parent;
    private final GlMemory memory;
    private final Listener listener;
    private final GlObjects objects = new GlObjects();
    private Optional<Renderer3D> renderer = Optional.empty();
    private boolean starting;

    RendererStart(Composite parent, GlMemory memory, Listener listener) {
        this.parent = parent;
        this.memory = memory;
        this.listener = listener;
    }

    GlObjects objects() {
        return objects;
    }

    Optional<Renderer3D> renderer() {
        return renderer;
    }

    void begin() {
        if (memory.failed(GlMemory.Way.IMAGE)) {
            listener.failed(Messages.Start_crashed);
            return;
        }
        begins(GlMemory.Way.IMAGE);
        starting = true;
        ImageRenderer image = new ImageRenderer(parent, objects, this::drawingFailed);
        image.card().whenComplete((card, thrown) -> {
            starting = false;
            ended(GlMemory.Way.IMAGE);
            if (parent.isDisposed()) {
                return;
            }
            if (thrown != null) {
                ILog.of(getClass()).warn("OpenGL does not start", thrown);
                image.control().dispose();
                listener.failed(NLS.bind(Messages.Start_none, thrown.getMessage()));
                return;
            }
            use(image, card);
            if (memory.failed(GlMemory.Way.CANVAS)) {
                listener.said(Messages.Start_fallback);
            } else if (wantsCanvas(card)) {
                tryCanvas(image);
            }
        });
    }

    /** Forgets that something ended the program and starts again. */
    void retry() {
        try {
            memory.forget();
        } catch (BackingStoreException e) {
            ILog.of(getClass()).warn("the start of OpenGL cannot be noted", e);
        }
        renderer.ifPresent(old -> old.control().dispose());
        renderer = Optional.empty();
        listener.said("");
        begin();
    }

    private static boolean wantsCanvas(GlCard card) {
        String wish = System.getProperty("org.prosect.ui.render3d.renderer", "");
        boolean wayland = "gtk".equals(SWT.getPlatform()) && System.getenv("WAYLAND_DISPLAY") != null && !"x11".equals(System.getenv("GDK_BACKEND"));
        return wish.equals("canvas") || wish.isEmpty() && !card.isSoftware() && !wayland;
    }

    private void tryCanvas(ImageRenderer before) {
        begins(GlMemory.Way.CANVAS);
        try {
            CanvasRenderer canvas = new CanvasRenderer(parent, objects, this::drawingFailed);
            canvas.control().addListener(SWT.Dispose, event -> ended(GlMemory.Way.CANVAS));
            canvas.card().whenComplete((card, thrown) -> {
                ended(GlMemory.Way.CANVAS);
                if (thrown != null) {
                    ILog.of(getClass()).warn("OpenGL does not start in a window", thrown);
                    parent.getDisplay().asyncExec(() -> {
                        if (!parent.isDisposed()) {
                            use(before, before.card().join());
                            canvas.control().dispose();
                        }
                    });
                } else {
                    before.control().dispose();
                }
            });
            use(canvas, before.card().join());
        } catch (RuntimeException | LinkageError e) {
            ended(GlMemory.Way.CANVAS);
            ILog.of(getClass()).warn("OpenGL does not start in a window", e);
        }
    }

    private void use(Renderer3D next, GlCard card) {
        renderer = Optional.of(next);
        listener.started(next, Math.min(card.largest(), card.isSoftware() ? SOFTWARE_VOXELS : CARD_VOXELS));
    }

    private void drawingFailed(Throwable thrown) {
        ILog.of(getClass()).error("a picture in space could not be drawn", thrown);
        if (!parent.isDisposed()) {
            listener.said(NLS.bind(Messages.Draw_failed, thrown.getMessage()));
        }
    }

    private void begins(GlMemory.Way way) {
        try {
            memory.begins(way);
        } catch (BackingStoreException e) {
            // a crash would not be remembered, everything else works
            ILog.of(getClass()).warn("the start of OpenGL cannot be noted", e);
        }
    }

    private void ended(GlMemory.Way way) {
        try {
            memory.ended(way);
        } catch (BackingStoreException e) {
            ILog.of(getClass()).warn("the start of OpenGL cannot be noted", e);
        }
    }

    /** The window closes while it may still be starting: that is no crash. */
    void stop() {
        if (starting) {
            ended(GlMemory.Way.IMAGE);
        }
    }
}
