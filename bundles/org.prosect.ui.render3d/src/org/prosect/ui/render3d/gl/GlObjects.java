package org.prosect.ui.render3d.gl;

import java.util.concurrent.atomic.AtomicInteger;

import com.jogamp.opengl.GL3;

/** Makes and deletes what lies in the memory of a graphics card, and knows how much of it there is. One for each picture. */
public final class GlObjects {

    private final AtomicInteger contexts = new AtomicInteger();
    private final AtomicInteger objects = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();

    /** Contexts that are there. */
    public int contexts() {
        return contexts.get();
    }

    /** Textures, buffers, framebuffers, vertex arrays and programs that are there. */
    public int objects() {
        return objects.get();
    }

    /** How many objects were ever made. */
    public int made() {
        return made.get();
    }

    public void contextMade() {
        contexts.incrementAndGet();
    }

    /** A context ended; what was left in it went with it. */
    public void contextEnded() {
        contexts.decrementAndGet();
    }

    private int count(int name) {
        objects.incrementAndGet();
        made.incrementAndGet();
        return name;
    }

    int texture(GL3 gl) {
        int[] name = new int[1];
        gl.glGenTextures(1, name, 0);
        return count(name[0]);
    }

    void deleteTexture(GL3 gl, int name) {
        gl.glDeleteTextures(1, new int[] {name}, 0);
        objects.decrementAndGet();
    }

    int buffer(GL3 gl) {
        int[] name = new int[1];
        gl.glGenBuffers(1, name, 0);
        return count(name[0]);
    }

    void deleteBuffer(GL3 gl, int name) {
        gl.glDeleteBuffers(1, new int[] {name}, 0);
        objects.decrementAndGet();
    }

    int vertexArray(GL3 gl) {
        int[] name = new int[1];
        gl.glGenVertexArrays(1, name, 0);
        return count(name[0]);
    }

    void deleteVertexArray(GL3 gl, int name) {
        gl.glDeleteVertexArrays(1, new int[] {name}, 0);
        objects.decrementAndGet();
    }

    int framebuffer(GL3 gl) {
        int[] name = new int[1];
        gl.glGenFramebuffers(1, name, 0);
        return count(name[0]);
    }

    void deleteFramebuffer(GL3 gl, int name) {
        gl.glDeleteFramebuffers(1, new int[] {name}, 0);
        objects.decrementAndGet();
    }

    int program(GL3 gl) {
        return count(gl.glCreateProgram());
    }

    void deleteProgram(GL3 gl, int name) {
        gl.glDeleteProgram(name);
        objects.decrementAndGet();
    }
}
