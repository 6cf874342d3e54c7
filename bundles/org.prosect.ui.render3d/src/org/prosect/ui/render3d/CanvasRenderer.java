package org.prosect.ui.render3d;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.prosect.ui.render3d.gl.CanvasPainter;
import org.prosect.ui.render3d.gl.GlCard;
import org.prosect.ui.render3d.gl.GlObjects;
import org.prosect.ui.render3d.gl.Pixels;
import org.prosect.ui.render3d.kernel.Frame;

import com.jogamp.opengl.GLCapabilities;
import com.jogamp.opengl.GLException;
import com.jogamp.opengl.GLProfile;
import com.jogamp.opengl.swt.GLCanvas;

/** Draws straight into a window of the graphics card: the fastest way where there is one. */
final class CanvasRenderer implements Renderer3D {

    private final GLCanvas canvas;
    private final CanvasPainter painter;
    private final CompletableFuture<GlCard> card = new CompletableFuture<>();

    /**
     * @param problem hears why a frame could not be drawn
     * @throws GLException when there is no OpenGL 3.3 for windows
     */
    CanvasRenderer(Composite parent, GlObjects objects, Consumer<Throwable> problem) {
        canvas = GLCanvas.create(parent, SWT.NO_BACKGROUND, new GLCapabilities(GLProfile.get(GLProfile.GL3)), null);
        painter = new CanvasPainter(objects, card::complete, e -> {
            if (!card.completeExceptionally(e)) {
                problem.accept(e);
            }
        });
        canvas.addGLEventListener(painter);
    }

    @Override
    public Control control() {
        return canvas;
    }

    @Override
    public CompletableFuture<GlCard> card() {
        return card;
    }

    @Override
    public void show(Frame frame) {
        painter.show(frame);
        if (!canvas.isDisposed()) {
            canvas.redraw();
        }
    }

    @Override
    public CompletableFuture<Pixels> picture(Frame frame) {
        Optional<Frame> before = painter.frame();
        CompletableFuture<Pixels> picture = painter.picture(frame);
        canvas.display();
        before.ifPresent(this::show);
        return picture;
    }

    @Override
    public Point pixels() {
        return painter.pixels().map(p -> new Point(p[0], p[1])).orElseGet(() -> {
            Point size = canvas.getSize();
            int zoom = canvas.getShell().getZoom();
            return new Point(Math.max(1, size.x * zoom / 100), Math.max(1, size.y * zoom / 100));
        });
    }
}
