package org.prosect.ui.render3d.gl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.prosect.ui.render3d.kernel.Frame;

import com.jogamp.common.nio.Buffers;
import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2ES3;
import com.jogamp.opengl.GL3;
import com.jogamp.opengl.GLCapabilities;
import com.jogamp.opengl.GLContext;
import com.jogamp.opengl.GLDrawableFactory;
import com.jogamp.opengl.GLException;
import com.jogamp.opengl.GLOffscreenAutoDrawable;
import com.jogamp.opengl.GLProfile;

/** A context without a window. Made, used and closed in one thread, whichever that is. */
public final class Offscreen implements AutoCloseable {

    private final GlObjects objects;
    private final GLOffscreenAutoDrawable drawable;
    private final GlScene scene;
    private final GlCard card;
    private ByteBuffer bytes = Buffers.newDirectByteBuffer(4);

    /** @throws GLException when there is no OpenGL 3.3 */
    public Offscreen(GlObjects objects) {
        this.objects = objects;
        GlStart.prepare();
        GLProfile profile = GLProfile.get(GLProfile.GL3);
        GLCapabilities wanted = new GLCapabilities(profile);
        wanted.setOnscreen(false);
        wanted.setDoubleBuffered(false);
        wanted.setFBO(true);
        drawable = GLDrawableFactory.getFactory(profile).createOffscreenAutoDrawable(null, wanted, null, 16, 16);
        boolean ready = false;
        try {
            drawable.display();
            GL3 gl = begin();
            try {
                objects.contextMade();
                card = GlCard.of(gl);
                scene = new GlScene(gl, objects);
            } finally {
                drawable.getContext().release();
            }
            ready = true;
        } finally {
            if (!ready) {
                drawable.destroy();
            }
        }
    }

    public GlCard card() {
        return card;
    }

    /** Draws a frame. */
    public Pixels draw(Frame frame) {
        GL3 gl = begin();
        try {
            int framebuffer = scene.draw(gl, frame);
            return read(gl, framebuffer, GlScene.width(frame), GlScene.height(frame));
        } finally {
            drawable.getContext().release();
        }
    }

    private GL3 begin() {
        if (drawable.getContext().makeCurrent() == GLContext.CONTEXT_NOT_CURRENT) {
            throw new GLException("the graphics driver does not give its context to this thread");
        }
        return drawable.getGL().getGL3();
    }

    private Pixels read(GL3 gl, int framebuffer, int width, int height) {
        if (bytes.capacity() < 4 * width * height) {
            bytes = Buffers.newDirectByteBuffer(4 * width * height);
        }
        return read(gl, framebuffer, width, height, bytes);
    }

    static Pixels read(GL3 gl, int framebuffer, int width, int height, ByteBuffer bytes) {
        bytes.clear();
        gl.glBindFramebuffer(GL2ES3.GL_READ_FRAMEBUFFER, framebuffer);
        gl.glPixelStorei(GL.GL_PACK_ALIGNMENT, 4);
        gl.glReadPixels(0, 0, width, height, GL.GL_RGBA, GL.GL_UNSIGNED_BYTE, bytes);
        bytes.order(ByteOrder.BIG_ENDIAN);
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            // OpenGL's rows count from below
            int row = (height - 1 - y) * width;
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = bytes.getInt(4 * (row + x)) >>> 8;
            }
        }
        return new Pixels(width, height, rgb);
    }

    @Override
    public void close() {
        GL3 gl = begin();
        try {
            scene.dispose(gl);
        } finally {
            drawable.getContext().release();
            drawable.destroy();
            objects.contextEnded();
        }
    }
}
