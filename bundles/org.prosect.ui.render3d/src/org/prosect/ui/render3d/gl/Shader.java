package org.prosect.ui.render3d.gl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.jogamp.opengl.GL3;
import com.jogamp.opengl.GLException;

/** A program of the graphics card. */
final class Shader {

    private final GlObjects objects;
    private final int program;

    /** @param name of two files beside this class, name.vert and name.frag */
    Shader(GL3 gl, GlObjects objects, String name) {
        this.objects = objects;
        program = objects.program(gl);
        int vertex = compile(gl, GL3.GL_VERTEX_SHADER, name + ".vert");
        int fragment = compile(gl, GL3.GL_FRAGMENT_SHADER, name + ".frag");
        gl.glAttachShader(program, vertex);
        gl.glAttachShader(program, fragment);
        gl.glLinkProgram(program);
        gl.glDeleteShader(vertex);
        gl.glDeleteShader(fragment);
        int[] linked = new int[1];
        gl.glGetProgramiv(program, GL3.GL_LINK_STATUS, linked, 0);
        if (linked[0] == 0) {
            byte[] log = new byte[4096];
            int[] length = new int[1];
            gl.glGetProgramInfoLog(program, log.length, length, 0, log, 0);
            throw new GLException("the graphics driver does not link " + name + ": " + new String(log, 0, length[0], StandardCharsets.UTF_8));
        }
    }

    private static int compile(GL3 gl, int type, String file) {
        int shader = gl.glCreateShader(type);
        gl.glShaderSource(shader, 1, new String[] {source(file)}, null);
        gl.glCompileShader(shader);
        int[] compiled = new int[1];
        gl.glGetShaderiv(shader, GL3.GL_COMPILE_STATUS, compiled, 0);
        if (compiled[0] == 0) {
            byte[] log = new byte[4096];
            int[] length = new int[1];
            gl.glGetShaderInfoLog(shader, log.length, length, 0, log, 0);
            throw new GLException("the graphics driver does not compile " + file + ": " + new String(log, 0, length[0], StandardCharsets.UTF_8));
        }
        return shader;
    }

    private static String source(String file) {
        try (InputStream in = Shader.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void use(GL3 gl) {
        gl.glUseProgram(program);
    }

    /** Where a variable is; the driver ignores those that it has optimised away. */
    int at(GL3 gl, String name) {
        return gl.glGetUniformLocation(program, name);
    }

    void delete(GL3 gl) {
        objects.deleteProgram(gl, program);
    }
}
