package org.prosect.ui.render3d.gl;

import java.util.List;
import java.util.Locale;

import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2ES2;
import com.jogamp.opengl.GL3;

/**
 * What draws.
 *
 * @param name as the driver gives it
 * @param largest voxels along an axis of a volume
 */
public record GlCard(String name, String version, int largest) {

    private static final List<String> SOFTWARE = List.of("llvmpipe", "softpipe", "swrast", "software", "gdi generic", "basic render");

    static GlCard of(GL3 gl) {
        int[] largest = new int[1];
        gl.glGetIntegerv(GL2ES2.GL_MAX_3D_TEXTURE_SIZE, largest, 0);
        return new GlCard(gl.glGetString(GL.GL_RENDERER), gl.glGetString(GL.GL_VERSION), largest[0]);
    }

    /** Whether the processor does the work. */
    public boolean isSoftware() {
        return SOFTWARE.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }
}
