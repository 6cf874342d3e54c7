package org.prosect.ui.render3d.gl;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.prosect.ui.render3d.kernel.Frame;

import com.jogamp.common.nio.Buffers;
import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2ES3;
import com.jogamp.opengl.GL3;
import com.jogamp.opengl.GLAutoDrawable;
import com.jogamp.opengl.GLEventListener;

/** Paints the last frame into a window whenever the window asks for it. */
public final class CanvasPainter implements GLEventListener {

    private record Wanted(Frame frame, CompletableFuture<Pixels> pixels) { }

    private final GlObjects objects;
    private final Consumer<GlCard> started;
    private final Consumer<Throwable> problem;
    private Optional<GlScene> scene = Optional.empty();
    private Optional<Frame> frame = Optional.empty();
    private Optional<Wanted> wanted = Optional.empty();
    private Optional<int[]> pixels = Optional.empty();

    /**
     * @param started hears once that OpenGL works
     * @param problem hears why it does not
     */
    public CanvasPainter(GlObjects objects, Consumer<GlCard> started, Consumer<Throwable> problem) {
        this.objects = objects;
        this.started = started;
        this.problem = problem;
    }

    public void show(Frame next) {
        frame = Optional.of(next);
    }

    public Optional<Frame> frame() {
        return frame;
    }

    /** Width and height of the window's surface; empty before it is shown. */
    public Optional<int[]> pixels() {
        return pixels;
    }

    /** Has a frame drawn for another use at the next display. */
    public CompletableFuture<Pixels> picture(Frame other) {
        wanted = Optional.of(new Wanted(other, new CompletableFuture<>()));
        return wanted.get().pixels;
    }

    @Override
    public void init(GLAutoDrawable drawable) {
        try {
            GL3 gl = drawable.getGL().getGL3();
            objects.contextMade();
            scene = Optional.of(new GlScene(gl, objects));
            started.accept(GlCard.of(gl));
        } catch (RuntimeException e) {
            problem.accept(e);
        }
    }

    @Override
    public void reshape(GLAutoDrawable drawable, int x, int y, int width, int height) {
        pixels = Optional.of(new int[] {Math.max(1, width), Math.max(1, height)});
    }

    @Override
    public void display(GLAutoDrawable drawable) {
        if (scene.isEmpty()) {
            return;
        }
        GL3 gl = drawable.getGL().getGL3();
        try {
            wanted.ifPresent(w -> take(gl, w));
            frame.ifPresent(f -> paint(drawable, gl, f));
        } catch (RuntimeException e) {
            problem.accept(e);
        }
    }

    private void take(GL3 gl, Wanted w) {
        wanted = Optional.empty();
        try {
            int framebuffer = scene.orElseThrow().draw(gl, w.frame);
            int width = GlScene.width(w.frame);
            int height = GlScene.height(w.frame);
            w.pixels.complete(Offscreen.read(gl, framebuffer, width, height, Buffers.newDirectByteBuffer(4 * width * height)));
        } catch (RuntimeException e) {
            w.pixels.completeExceptionally(e);
        }
    }

    private void paint(GLAutoDrawable drawable, GL3 gl, Frame f) {
        int framebuffer = scene.orElseThrow().draw(gl, f);
        gl.glBindFramebuffer(GL2ES3.GL_READ_FRAMEBUFFER, framebuffer);
        gl.glBindFramebuffer(GL2ES3.GL_DRAW_FRAMEBUFFER, drawable.getContext().getDefaultDrawFramebuffer());
        gl.glBlitFramebuffer(0, 0, GlScene.width(f), GlScene.height(f), 0, 0, drawable.getSurfaceWidth(), drawable.getSurfaceHeight(),
                GL.GL_COLOR_BUFFER_BIT, GL.GL_LINEAR);
    }

    @Override
    public void dispose(GLAutoDrawable drawable) {
        scene.ifPresent(s -> s.dispose(drawable.getGL().getGL3()));
        scene = Optional.empty();
        objects.contextEnded();
    }
}
