package org.prosect.ui.render3d;

import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.prosect.ui.render3d.gl.GlCard;
import org.prosect.ui.render3d.gl.Pixels;
import org.prosect.ui.render3d.kernel.Frame;

/** Shows frames in a control. It frees what it has on the graphics card when its control is disposed of. For the UI thread only. */
interface Renderer3D {

    Control control();

    /** What draws; complete, in the UI thread, once OpenGL has started, exceptionally when it did not. */
    CompletableFuture<GlCard> card();

    /** Shows a frame soon; of several the last. */
    void show(Frame frame);

    /** Draws a frame for another use; completed in the UI thread. */
    CompletableFuture<Pixels> picture(Frame frame);

    /** Pixels of the control. */
    Point pixels();
}
