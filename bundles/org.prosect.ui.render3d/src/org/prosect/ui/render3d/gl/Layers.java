package org.prosect.ui.render3d.gl;

import java.util.ArrayList;
import java.util.List;

import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL3;
import com.jogamp.opengl.GLException;

/** Pictures with depths to draw into, all of one size. */
final class Layers {

    private record Layer(int framebuffer, int colour, int depth) { }

    private final GlObjects objects;
    private final List<Layer> layers = new ArrayList<>();
    private int width;
    private int height;

    Layers(GlObjects objects) {
        this.objects = objects;
    }

    /** Makes sure that there are so many of that size; others are let go of. */
    void ensure(GL3 gl, int count, int newWidth, int newHeight) {
        if (newWidth != width || newHeight != height) {
            delete(gl);
            width = newWidth;
            height = newHeight;
        }
        while (layers.size() < count) {
            layers.add(layer(gl));
        }
    }

    private Layer layer(GL3 gl) {
        int colour = objects.texture(gl);
        gl.glBindTexture(GL.GL_TEXTURE_2D, colour);
        gl.glTexImage2D(GL.GL_TEXTURE_2D, 0, GL.GL_RGBA8, width, height, 0, GL.GL_RGBA, GL.GL_UNSIGNED_BYTE, null);
        nearest(gl);
        int depth = objects.texture(gl);
        gl.glBindTexture(GL.GL_TEXTURE_2D, depth);
        gl.glTexImage2D(GL.GL_TEXTURE_2D, 0, GL.GL_DEPTH_COMPONENT24, width, height, 0, GL3.GL_DEPTH_COMPONENT, GL.GL_UNSIGNED_INT, null);
        nearest(gl);
        int framebuffer = objects.framebuffer(gl);
        gl.glBindFramebuffer(GL.GL_FRAMEBUFFER, framebuffer);
        gl.glFramebufferTexture2D(GL.GL_FRAMEBUFFER, GL.GL_COLOR_ATTACHMENT0, GL.GL_TEXTURE_2D, colour, 0);
        gl.glFramebufferTexture2D(GL.GL_FRAMEBUFFER, GL.GL_DEPTH_ATTACHMENT, GL.GL_TEXTURE_2D, depth, 0);
        int status = gl.glCheckFramebufferStatus(GL.GL_FRAMEBUFFER);
        if (status != GL.GL_FRAMEBUFFER_COMPLETE) {
            throw new GLException("the graphics driver refuses a picture of " + width + " x " + height + " pixels, status " + status);
        }
        return new Layer(framebuffer, colour, depth);
    }

    private static void nearest(GL3 gl) {
        gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_MIN_FILTER, GL.GL_NEAREST);
        gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_MAG_FILTER, GL.GL_NEAREST);
        gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_WRAP_S, GL.GL_CLAMP_TO_EDGE);
        gl.glTexParameteri(GL.GL_TEXTURE_2D, GL.GL_TEXTURE_WRAP_T, GL.GL_CLAMP_TO_EDGE);
    }

    int framebuffer(int layer) {
        return layers.get(layer).framebuffer;
    }

    int colour(int layer) {
        return layers.get(layer).colour;
    }

    int depth(int layer) {
        return layers.get(layer).depth;
    }

    void delete(GL3 gl) {
        for (Layer layer : layers) {
            objects.deleteFramebuffer(gl, layer.framebuffer);
            objects.deleteTexture(gl, layer.colour);
            objects.deleteTexture(gl, layer.depth);
        }
        layers.clear();
    }
}
