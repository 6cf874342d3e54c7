package org.prosect.ui.render3d.gl;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.prosect.imaging.Point3;
import org.prosect.ui.render3d.kernel.Cut;
import org.prosect.ui.render3d.kernel.Frame;
import org.prosect.ui.render3d.kernel.Look;
import org.prosect.ui.render3d.kernel.Projection;
import org.prosect.ui.render3d.kernel.ShownSurface;
import org.prosect.ui.render3d.kernel.ShownVolume;
import org.prosect.ui.render3d.kernel.SurfaceShape;
import org.prosect.ui.render3d.kernel.VolumeTexture;

import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL3;
import com.jogamp.opengl.GLException;

/**
 * Draws frames in one context: surfaces and lines first, in up to four layers from front to back, then rays through volume and layers. For the thread
 * that has the context.
 */
public final class GlScene {

    /** Translucent surfaces behind the fourth are not seen. */
    private static final int MOST_LAYERS = 4;
    private static final int FIRST_LAYER_UNIT = 3;
    /** That of the slice editor, 0x101214. */
    private static final float[] GROUND = {0.063f, 0.071f, 0.078f};

    private final GlObjects objects;
    private final Shader surfaceShader;
    private final Shader rayShader;
    private final GlOverlay overlay;
    private final Layers layers;
    private final Layers picture;
    private final int noVertices;
    private final Map<SurfaceShape, GlSurface> surfaces = new IdentityHashMap<>();
    private Optional<GlVolume> volume = Optional.empty();

    public GlScene(GL3 gl, GlObjects objects) {
        this.objects = objects;
        surfaceShader = new Shader(gl, objects, "surface");
        rayShader = new Shader(gl, objects, "rays");
        overlay = new GlOverlay(gl, objects);
        layers = new Layers(objects);
        picture = new Layers(objects);
        noVertices = objects.vertexArray(gl);
    }

    /**
     * Draws a frame; the framebuffer that holds it is returned and stays bound. It has the size of {@link #width} and {@link #height}.
     *
     * @throws GLException when the driver reports an error, such as too little memory
     */
    public int draw(GL3 gl, Frame frame) {
        int width = width(frame);
        int height = height(frame);
        keepOnly(gl, frame);
        int count = frame.isTranslucent() ? MOST_LAYERS : 1;
        layers.ensure(gl, count, width, height);
        picture.ensure(gl, 1, width, height);
        gl.glViewport(0, 0, width, height);
        gl.glDisable(GL.GL_BLEND);
        gl.glEnable(GL.GL_DEPTH_TEST);
        gl.glDepthFunc(GL.GL_LEQUAL);
        for (int layer = 0; layer < count; layer++) {
            layer(gl, frame, layer);
        }
        gl.glDisable(GL.GL_DEPTH_TEST);
        gl.glBindFramebuffer(GL.GL_FRAMEBUFFER, picture.framebuffer(0));
        rays(gl, frame, count);
        gl.glEnable(GL.GL_BLEND);
        gl.glBlendFuncSeparate(GL.GL_SRC_ALPHA, GL.GL_ONE_MINUS_SRC_ALPHA, GL.GL_ONE, GL.GL_ONE);
        gl.glActiveTexture(GL.GL_TEXTURE0);
        overlay.draw(gl, frame.overlay().onTop(), false);
        gl.glDisable(GL.GL_BLEND);
        int error = gl.glGetError();
        if (error != GL.GL_NO_ERROR) {
            throw new GLException(error == GL.GL_OUT_OF_MEMORY ? "the graphics card has too little memory"
                    : "the graphics driver reports error 0x" + Integer.toHexString(error));
        }
        return picture.framebuffer(0);
    }

    /** Pixels of a frame's picture. */
    public static int width(Frame frame) {
        return Math.max(1, frame.projection().width() / frame.quality().shrink());
    }

    public static int height(Frame frame) {
        return Math.max(1, frame.projection().height() / frame.quality().shrink());
    }

    private void keepOnly(GL3 gl, Frame frame) {
        List<SurfaceShape> wanted = frame.surfaces().stream().map(ShownSurface::shape).toList();
        surfaces.entrySet().removeIf(entry -> {
            boolean gone = wanted.stream().noneMatch(shape -> shape == entry.getKey());
            if (gone) {
                entry.getValue().delete(gl);
            }
            return gone;
        });
        wanted.forEach(shape -> surfaces.computeIfAbsent(shape, s -> new GlSurface(gl, objects, s)));
        Optional<VolumeTexture> texture = frame.volume().map(ShownVolume::texture);
        if (volume.isPresent() && !texture.map(volume.get()::shows).orElse(false)) {
            volume.get().delete(gl);
            volume = Optional.empty();
        }
        if (volume.isEmpty()) {
            volume = texture.map(t -> new GlVolume(gl, objects, t));
        }
    }

    private void layer(GL3 gl, Frame frame, int layer) {
        gl.glBindFramebuffer(GL.GL_FRAMEBUFFER, layers.framebuffer(layer));
        gl.glClearColor(0, 0, 0, 0);
        gl.glClear(GL.GL_COLOR_BUFFER_BIT | GL.GL_DEPTH_BUFFER_BIT);
        gl.glActiveTexture(GL.GL_TEXTURE0);
        gl.glBindTexture(GL.GL_TEXTURE_2D, layer == 0 ? 0 : layers.depth(layer - 1));
        surfaceShader.use(gl);
        gl.glUniform1i(surfaceShader.at(gl, "before"), 0);
        gl.glUniform1i(surfaceShader.at(gl, "behind"), layer == 0 ? 0 : 1);
        gl.glUniformMatrix4fv(surfaceShader.at(gl, "toClip"), 1, false, frame.projection().matrix(), 0);
        vector(gl, surfaceShader, "toViewer", frame.projection().camera().toViewer());
        for (ShownSurface surface : frame.surfaces()) {
            gl.glUniform4f(surfaceShader.at(gl, "colour"), (surface.rgb() >> 16 & 0xff) / 255f, (surface.rgb() >> 8 & 0xff) / 255f,
                    (surface.rgb() & 0xff) / 255f, (float) surface.opacity());
            surfaces.get(surface.shape()).draw(gl);
        }
        overlay.draw(gl, frame.overlay().inside(), layer > 0);
    }

    private void rays(GL3 gl, Frame frame, int count) {
        rayShader.use(gl);
        gl.glUniform3f(rayShader.at(gl, "ground"), GROUND[0], GROUND[1], GROUND[2]);
        gl.glUniform1i(rayShader.at(gl, "layers"), count);
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            int unit = FIRST_LAYER_UNIT + 2 * layer;
            gl.glUniform1i(rayShader.at(gl, "colour" + layer), unit);
            gl.glUniform1i(rayShader.at(gl, "depth" + layer), unit + 1);
            gl.glActiveTexture(GL.GL_TEXTURE0 + unit);
            gl.glBindTexture(GL.GL_TEXTURE_2D, layer < count ? layers.colour(layer) : 0);
            gl.glActiveTexture(GL.GL_TEXTURE0 + unit + 1);
            gl.glBindTexture(GL.GL_TEXTURE_2D, layer < count ? layers.depth(layer) : 0);
        }
        // each kind of sampler needs a unit of its own, also when there is no volume
        gl.glUniform1i(rayShader.at(gl, "volume"), 0);
        gl.glUniform1i(rayShader.at(gl, "blocks"), 1);
        gl.glUniform1i(rayShader.at(gl, "table"), 2);
        gl.glUniform1i(rayShader.at(gl, "shown"), volume.isPresent() ? 1 : 0);
        if (volume.isPresent()) {
            volume(gl, frame, frame.volume().orElseThrow());
        } else {
            gl.glUniform1i(rayShader.at(gl, "brightest"), 0);
        }
        gl.glBindVertexArray(noVertices);
        gl.glDrawArrays(GL.GL_TRIANGLES, 0, 3);
        gl.glBindVertexArray(0);
        gl.glActiveTexture(GL.GL_TEXTURE0);
    }

    private void volume(GL3 gl, Frame frame, ShownVolume shown) {
        volume.orElseThrow().bind(gl, shown);
        Projection projection = frame.projection();
        VolumeTexture texture = shown.texture();
        Point3 middle = texture.coordinates(projection.patient(0, 0, 0));
        vector(gl, rayShader, "rayStart", middle);
        vector(gl, rayShader, "rayX", texture.coordinates(projection.patient(1, 0, 0)).minus(middle));
        vector(gl, rayShader, "rayY", texture.coordinates(projection.patient(0, 1, 0)).minus(middle));
        vector(gl, rayShader, "rayDepth", texture.coordinates(projection.patient(0, 0, 1)).minus(middle));
        vector(gl, rayShader, "end", new Point3(texture.end(0), texture.end(1), texture.end(2)));
        vector(gl, rayShader, "size", new Point3(texture.size(0), texture.size(1), texture.size(2)));
        vector(gl, rayShader, "toViewer", projection.camera().toViewer());
        gl.glUniformMatrix3fv(rayShader.at(gl, "toPatient"), 1, false, texture.gradientMatrix(), 0);
        double step = frame.quality().step() * shown.finest();
        gl.glUniform1f(rayShader.at(gl, "stepLength"), (float) (step / (2 * projection.radius())));
        gl.glUniform1f(rayShader.at(gl, "correction"), (float) (step / shown.reference()));
        gl.glUniform1i(rayShader.at(gl, "dither"), frame.quality().dither() ? 1 : 0);
        gl.glUniform1i(rayShader.at(gl, "brightest"), shown.look() instanceof Look.Brightest ? 1 : 0);
        gl.glUniform2f(rayShader.at(gl, "window"), (float) shown.look().black(), (float) shown.look().white());
        gl.glUniform1i(rayShader.at(gl, "cuts"), shown.cut().size());
        for (int i = 0; i < shown.cut().size(); i++) {
            Cut.Plane plane = shown.cut().get(i);
            double[] depth = plane.depth(projection);
            gl.glUniform3f(rayShader.at(gl, "cut[" + i + "]"), (float) depth[0], (float) depth[1], (float) depth[2]);
        }
    }

    private static void vector(GL3 gl, Shader shader, String name, Point3 v) {
        gl.glUniform3f(shader.at(gl, name), (float) v.x(), (float) v.y(), (float) v.z());
    }

    /** Frees all that it has in the context. */
    public void dispose(GL3 gl) {
        surfaces.values().forEach(surface -> surface.delete(gl));
        surfaces.clear();
        volume.ifPresent(v -> v.delete(gl));
        volume = Optional.empty();
        layers.delete(gl);
        picture.delete(gl);
        overlay.delete(gl);
        surfaceShader.delete(gl);
        rayShader.delete(gl);
        objects.deleteVertexArray(gl, noVertices);
    }
}
