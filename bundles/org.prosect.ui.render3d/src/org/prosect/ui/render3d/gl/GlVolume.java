package org.prosect.ui.render3d.gl;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;

import org.prosect.ui.render3d.kernel.Look;
import org.prosect.ui.render3d.kernel.ShownVolume;
import org.prosect.ui.render3d.kernel.VolumeTexture;

import com.jogamp.common.nio.Buffers;
import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2ES2;
import com.jogamp.opengl.GL3;

/** A volume, its colours and its empty blocks in the memory of the graphics card. Each is sent again only when it changed. */
final class GlVolume {

    private final GlObjects objects;
    private final VolumeTexture shown;
    private final int values;
    private final int blocks;
    private final int table;
    private Look look;

    GlVolume(GL3 gl, GlObjects objects, VolumeTexture texture) {
        this.objects = objects;
        this.shown = texture;
        values = objects.texture(gl);
        gl.glBindTexture(GL2ES2.GL_TEXTURE_3D, values);
        parameters(gl, GL2ES2.GL_TEXTURE_3D, GL.GL_LINEAR);
        gl.glPixelStorei(GL.GL_UNPACK_ALIGNMENT, 1);
        ShortBuffer direct = Buffers.newDirectShortBuffer(texture.values());
        gl.glTexImage3D(GL2ES2.GL_TEXTURE_3D, 0, GL3.GL_R16, texture.size(0), texture.size(1), texture.size(2), 0, GL2ES2.GL_RED,
                GL.GL_UNSIGNED_SHORT, direct);
        blocks = objects.texture(gl);
        table = objects.texture(gl);
    }

    boolean shows(VolumeTexture texture) {
        return shown == texture;
    }

    /** Binds values, blocks and colours to units 0, 1 and 2, for this look. */
    void bind(GL3 gl, ShownVolume volume) {
        gl.glActiveTexture(GL.GL_TEXTURE2);
        gl.glBindTexture(GL3.GL_TEXTURE_1D, table);
        gl.glActiveTexture(GL.GL_TEXTURE1);
        gl.glBindTexture(GL2ES2.GL_TEXTURE_3D, blocks);
        if (!volume.look().equals(look)) {
            look = volume.look();
            parameters(gl, GL2ES2.GL_TEXTURE_3D, GL.GL_NEAREST);
            gl.glPixelStorei(GL.GL_UNPACK_ALIGNMENT, 1);
            ByteBuffer seen = Buffers.newDirectByteBuffer(volume.blocks().seen(look));
            gl.glTexImage3D(GL2ES2.GL_TEXTURE_3D, 0, GL3.GL_R8, volume.blocks().count(0), volume.blocks().count(1), volume.blocks().count(2), 0,
                    GL2ES2.GL_RED, GL.GL_UNSIGNED_BYTE, seen);
            if (look instanceof Look.Colours colours) {
                gl.glActiveTexture(GL.GL_TEXTURE2);
                parameters(gl, GL3.GL_TEXTURE_1D, GL.GL_LINEAR);
                FloatBuffer direct = Buffers.newDirectFloatBuffer(colours.table());
                gl.glTexImage1D(GL3.GL_TEXTURE_1D, 0, GL3.GL_RGBA16, colours.table().length / 4, 0, GL.GL_RGBA, GL.GL_FLOAT, direct);
            }
        }
        gl.glActiveTexture(GL.GL_TEXTURE0);
        gl.glBindTexture(GL2ES2.GL_TEXTURE_3D, values);
    }

    private static void parameters(GL3 gl, int target, int filter) {
        gl.glTexParameteri(target, GL.GL_TEXTURE_MIN_FILTER, filter);
        gl.glTexParameteri(target, GL.GL_TEXTURE_MAG_FILTER, filter);
        gl.glTexParameteri(target, GL.GL_TEXTURE_WRAP_S, GL.GL_CLAMP_TO_EDGE);
        gl.glTexParameteri(target, GL.GL_TEXTURE_WRAP_T, GL.GL_CLAMP_TO_EDGE);
        gl.glTexParameteri(target, GL2ES2.GL_TEXTURE_WRAP_R, GL.GL_CLAMP_TO_EDGE);
    }

    void delete(GL3 gl) {
        objects.deleteTexture(gl, values);
        objects.deleteTexture(gl, blocks);
        objects.deleteTexture(gl, table);
    }
}
