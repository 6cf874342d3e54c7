package org.prosect.ui.render3d.gl;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;

import org.prosect.ui.render3d.kernel.SurfaceShape;

import com.jogamp.common.nio.Buffers;
import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL3;

/** A surface in the memory of the graphics card. */
final class GlSurface {

    private final GlObjects objects;
    private final int array;
    private final int places;
    private final int normals;
    private final int corners;
    private final int count;

    GlSurface(GL3 gl, GlObjects objects, SurfaceShape shape) {
        this.objects = objects;
        array = objects.vertexArray(gl);
        gl.glBindVertexArray(array);
        places = upload(gl, shape.mesh().vertices(), 0);
        normals = upload(gl, shape.normals(), 1);
        corners = objects.buffer(gl);
        gl.glBindBuffer(GL.GL_ELEMENT_ARRAY_BUFFER, corners);
        IntBuffer triangles = Buffers.newDirectIntBuffer(shape.mesh().triangles());
        gl.glBufferData(GL.GL_ELEMENT_ARRAY_BUFFER, 4L * triangles.capacity(), triangles, GL.GL_STATIC_DRAW);
        gl.glBindVertexArray(0);
        count = shape.mesh().triangles().length;
    }

    private int upload(GL3 gl, float[] values, int attribute) {
        int buffer = objects.buffer(gl);
        gl.glBindBuffer(GL.GL_ARRAY_BUFFER, buffer);
        FloatBuffer direct = Buffers.newDirectFloatBuffer(values);
        gl.glBufferData(GL.GL_ARRAY_BUFFER, 4L * values.length, direct, GL.GL_STATIC_DRAW);
        gl.glEnableVertexAttribArray(attribute);
        gl.glVertexAttribPointer(attribute, 3, GL.GL_FLOAT, false, 0, 0);
        return buffer;
    }

    void draw(GL3 gl) {
        gl.glBindVertexArray(array);
        gl.glDrawElements(GL.GL_TRIANGLES, count, GL.GL_UNSIGNED_INT, 0);
        gl.glBindVertexArray(0);
    }

    void delete(GL3 gl) {
        objects.deleteVertexArray(gl, array);
        objects.deleteBuffer(gl, places);
        objects.deleteBuffer(gl, normals);
        objects.deleteBuffer(gl, corners);
    }
}
