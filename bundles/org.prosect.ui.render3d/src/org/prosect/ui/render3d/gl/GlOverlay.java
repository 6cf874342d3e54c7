package org.prosect.ui.render3d.gl;

import java.nio.FloatBuffer;

import org.prosect.ui.render3d.kernel.Overlay;

import com.jogamp.common.nio.Buffers;
import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL3;

/** Draws triangles that are new in each picture. */
final class GlOverlay {

    private final GlObjects objects;
    private final Shader shader;
    private final int array;
    private final int buffer;

    GlOverlay(GL3 gl, GlObjects objects) {
        this.objects = objects;
        shader = new Shader(gl, objects, "overlay");
        array = objects.vertexArray(gl);
        buffer = objects.buffer(gl);
        gl.glBindVertexArray(array);
        gl.glBindBuffer(GL.GL_ARRAY_BUFFER, buffer);
        gl.glEnableVertexAttribArray(0);
        gl.glVertexAttribPointer(0, 3, GL.GL_FLOAT, false, 4 * Overlay.STRIDE, 0);
        gl.glEnableVertexAttribArray(1);
        gl.glVertexAttribPointer(1, 4, GL.GL_FLOAT, false, 4 * Overlay.STRIDE, 12);
        gl.glBindVertexArray(0);
    }

    /** @param behind whether only what lies behind the layer bound to unit 0 is drawn */
    void draw(GL3 gl, float[] vertices, boolean behind) {
        if (vertices.length == 0) {
            return;
        }
        shader.use(gl);
        gl.glUniform1i(shader.at(gl, "before"), 0);
        gl.glUniform1i(shader.at(gl, "behind"), behind ? 1 : 0);
        gl.glBindVertexArray(array);
        gl.glBindBuffer(GL.GL_ARRAY_BUFFER, buffer);
        FloatBuffer direct = Buffers.newDirectFloatBuffer(vertices);
        gl.glBufferData(GL.GL_ARRAY_BUFFER, 4L * vertices.length, direct, GL3.GL_STREAM_DRAW);
        gl.glDrawArrays(GL.GL_TRIANGLES, 0, vertices.length / Overlay.STRIDE);
        gl.glBindVertexArray(0);
    }

    void delete(GL3 gl) {
        shader.delete(gl);
        objects.deleteVertexArray(gl, array);
        objects.deleteBuffer(gl, buffer);
    }
}
