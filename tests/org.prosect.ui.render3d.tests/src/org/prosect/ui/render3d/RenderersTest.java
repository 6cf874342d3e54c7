package org.prosect.ui.render3d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.prosect.imaging.Point3;
import org.prosect.ui.render3d.gl.GlObjects;
import org.prosect.ui.render3d.gl.Pixels;
import org.prosect.ui.render3d.kernel.Camera;
import org.prosect.ui.render3d.kernel.Frame;
import org.prosect.ui.render3d.kernel.Phantoms;
import org.prosect.ui.render3d.kernel.Preset;
import org.prosect.ui.render3d.kernel.Projection;
import org.prosect.ui.render3d.kernel.ViewDirection;
import org.prosect.ui.testing.Waiting;

/** Both ways to draw, each in a window, show the same. */
class RenderersTest {

    private static final Point3 MIDDLE = Phantoms.middle(Phantoms.OBLIQUE);

    private final Display display = Display.getCurrent() == null ? new Display() : Display.getCurrent();
    private final GlObjects objects = new GlObjects();
    private final List<Throwable> problems = new ArrayList<>();

    private void until(String what, BooleanSupplier condition) {
        Waiting.until(() -> what + " " + problems, condition);
    }

    private static Frame frame() {
        return Phantoms.frame(new Projection(Camera.of(ViewDirection.LEFT, MIDDLE, 60), 90, 80, 60),
                Optional.of(Phantoms.shown(Phantoms.ball(Phantoms.OBLIQUE, MIDDLE, 15, 1200, -1000), Preset.BONE, List.of())));
    }

    private Pixels drawn(boolean canvas) {
        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(200, 200);
        Renderer3D renderer = canvas ? new CanvasRenderer(shell, objects, problems::add) : new ImageRenderer(shell, objects, problems::add);
        shell.open();
        until("OpenGL has started", () -> renderer.card().isDone());
        assertTrue(renderer.card().join().largest() >= 256);
        renderer.show(frame());
        var picture = renderer.picture(frame());
        until("the picture is there", picture::isDone);
        assertTrue(renderer.pixels().x > 50);
        assertTrue(objects.objects() >= 15);
        shell.dispose();
        until("all is freed", () -> objects.contexts() == 0);
        assertEquals(0, objects.objects());
        assertEquals(List.of(), problems);
        return picture.join();
    }

    @Test
    void theWindowOfTheCardAndTheCopiedPictureShowTheSame() {
        Pixels canvas = drawn(true);
        Pixels image = drawn(false);
        assertEquals(90, canvas.width());
        assertEquals(80, canvas.height());
        int different = 0;
        int lit = 0;
        for (int i = 0; i < canvas.rgb().length; i++) {
            different += Math.abs((canvas.rgb()[i] & 0xff) - (image.rgb()[i] & 0xff)) > 4 ? 1 : 0;
            lit += (canvas.rgb()[i] & 0xff) > 100 ? 1 : 0;
        }
        assertTrue(lit > 500, lit + " bright pixels");
        assertTrue(different < 20, different + " pixels differ");
    }

    @Test
    void aWindowOfTheCardIsFreedEachTime() {
        for (int i = 0; i < 5; i++) {
            drawn(true);
        }
    }
}
