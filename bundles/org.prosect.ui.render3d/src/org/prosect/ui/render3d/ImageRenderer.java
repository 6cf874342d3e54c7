package org.prosect.ui.render3d;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.prosect.ui.render3d.gl.GlCard;
import org.prosect.ui.render3d.gl.GlObjects;
import org.prosect.ui.render3d.gl.Offscreen;
import org.prosect.ui.render3d.gl.Pixels;
import org.prosect.ui.render3d.kernel.Frame;
import org.prosect.ui.view.PixelImage;

/** Draws without a window, in a thread of its own, and copies the picture into the control: works everywhere and never holds the UI thread up. */
final class ImageRenderer implements Renderer3D {

    private final Display display;
    private final Canvas canvas;
    private final CompletableFuture<GlCard> card = new CompletableFuture<>();
    private final Consumer<Throwable> problem;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("Prosect: picture in space").factory());
    private final AtomicReference<Optional<Frame>> wanted = new AtomicReference<>(Optional.empty());
    private Optional<PixelImage> image = Optional.empty();
    /** For the drawing thread only. */
    private Optional<Offscreen> offscreen = Optional.empty();

    /** @param problem hears in the UI thread why a frame could not be drawn */
    ImageRenderer(Composite parent, GlObjects objects, Consumer<Throwable> problem) {
        this.problem = problem;
        display = parent.getDisplay();
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Dispose, event -> close());
        thread.execute(() -> start(objects));
    }

    private void start(GlObjects objects) {
        try {
            Offscreen started = new Offscreen(objects);
            offscreen = Optional.of(started);
            later(() -> card.complete(started.card()));
        } catch (RuntimeException | LinkageError e) {
            later(() -> card.completeExceptionally(e));
        }
    }

    private void later(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(action);
        }
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
        if (wanted.getAndSet(Optional.of(frame)).isEmpty() && !thread.isShutdown()) {
            thread.execute(this::drawWanted);
        }
    }

    private void drawWanted() {
        Optional<Frame> frame = wanted.getAndSet(Optional.empty());
        if (frame.isEmpty() || offscreen.isEmpty()) {
            return;
        }
        try {
            Pixels pixels = offscreen.get().draw(frame.get());
            later(() -> arrived(pixels));
        } catch (RuntimeException | LinkageError e) {
            later(() -> problem.accept(e));
        }
    }

    private void arrived(Pixels pixels) {
        if (!canvas.isDisposed()) {
            image.ifPresent(PixelImage::dispose);
            image = Optional.of(new PixelImage(display, data(pixels)));
            canvas.redraw();
        }
    }

    private static ImageData data(Pixels pixels) {
        ImageData data = new ImageData(pixels.width(), pixels.height(), 24, new PaletteData(0xff0000, 0xff00, 0xff));
        for (int y = 0; y < pixels.height(); y++) {
            data.setPixels(0, y, pixels.width(), pixels.rgb(), y * pixels.width());
        }
        return data;
    }

    private void paint(Event event) {
        Rectangle area = canvas.getClientArea();
        image.ifPresentOrElse(there -> {
            event.gc.setInterpolation(SWT.LOW);
            there.draw(event.gc, 0, 0, (double) area.width / there.width(), (double) area.height / there.height());
        }, () -> event.gc.fillRectangle(area));
    }

    @Override
    public CompletableFuture<Pixels> picture(Frame frame) {
        CompletableFuture<Pixels> picture = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                Pixels pixels = offscreen.orElseThrow(() -> new IllegalStateException("OpenGL has not started")).draw(frame);
                later(() -> picture.complete(pixels));
            } catch (RuntimeException | LinkageError e) {
                later(() -> picture.completeExceptionally(e));
            }
        });
        return picture;
    }

    @Override
    public Point pixels() {
        Rectangle area = canvas.getClientArea();
        int zoom = canvas.getShell().getZoom();
        return new Point(Math.max(1, area.width * zoom / 100), Math.max(1, area.height * zoom / 100));
    }

    private void close() {
        image.ifPresent(PixelImage::dispose);
        image = Optional.empty();
        wanted.set(Optional.empty());
        thread.execute(() -> offscreen.ifPresent(Offscreen::close));
        thread.shutdown();
    }
}
