package org.prosect.ui.render3d;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.ui.render3d.kernel.Camera;
import org.prosect.ui.render3d.kernel.Frame;
import org.prosect.ui.render3d.kernel.Look;
import org.prosect.ui.render3d.kernel.Orientation3D;
import org.prosect.ui.render3d.kernel.OverlayBuilder;
import org.prosect.ui.render3d.kernel.Projection;
import org.prosect.ui.render3d.kernel.Quality;
import org.prosect.ui.render3d.kernel.ShownSurface;
import org.prosect.ui.render3d.kernel.ShownVolume;
import org.prosect.ui.render3d.kernel.SliceOutlines;
import org.prosect.ui.render3d.kernel.VolumeTexture;
import org.prosect.ui.render3d.kernel.ViewDirection;
import org.prosect.ui.view.DisplayWindow;
import org.prosect.ui.view.ViewSnapshot;

/** Puts together what is there, how it is shown and from where. For the UI thread only. */
final class SpatialScene {

    /** Room around the patient. */
    private static final double MARGIN = 1.1;

    private SpatialContent content = SpatialContent.saying("");
    private SpatialSettings settings = SpatialSettings.initial(true);
    private Optional<Geometry> framed = Optional.empty();
    private Camera camera = Camera.of(ViewDirection.ANTERIOR, new Point3(0, 0, 0), 100);

    SpatialContent content() {
        return content;
    }

    /** Takes what is new; another image than before is looked at as a whole, and a first of its kind gets the settings for it. */
    void setContent(SpatialContent next) {
        boolean otherKind = next.ct() != content.ct() || content.grid().isEmpty();
        content = next;
        if (next.grid().isPresent() && !next.grid().equals(framed)) {
            framed = next.grid();
            if (otherKind) {
                settings = new SpatialSettings(SpatialSettings.initial(next.ct()).preset(), settings.cut(), settings.surfaces(), settings.outlines());
            }
            reset();
        }
    }

    SpatialSettings settings() {
        return settings;
    }

    void setSettings(SpatialSettings next) {
        settings = next;
    }

    Camera camera() {
        return camera;
    }

    void setCamera(Camera next) {
        camera = next;
    }

    /** All of the image, from the front, a little from the side and from above. */
    void reset() {
        framed.ifPresent(grid -> camera = Camera.of(ViewDirection.ANTERIOR, middle(grid), 2 * radius(grid) * MARGIN / Math.sqrt(1.5)).turned(0.4,
                -0.2));
    }

    /** All of the image from one side. */
    void look(ViewDirection side) {
        camera = camera.from(side);
    }

    /**
     * The frame for a window.
     *
     * @param pixels of the window
     * @param scale pixels for a unit of the window
     */
    Frame frame(ViewSnapshot view, Point pixels, double scale, Quality quality) {
        double depth = framed.map(grid -> radius(grid) * 1.05 + camera.target().distance(middle(grid))).orElse(camera.height());
        Projection projection = new Projection(camera, pixels.x, pixels.y, depth);
        OverlayBuilder builder = new OverlayBuilder(projection);
        content.grid().ifPresent(grid -> {
            if (settings.outlines()) {
                SliceOutlines.add(builder, grid, view.crosshair(), scale);
            }
            PromptGlyphs glyphs = new PromptGlyphs(builder, grid, scale);
            content.prompts().forEach(glyphs::add);
            Orientation3D.add(builder, scale);
        });
        List<ShownSurface> surfaces = settings.surfaces() > 0
                ? content.surfaces().stream().map(s -> new ShownSurface(s.shape(), s.rgb(), settings.surfaces())).toList() : List.of();
        return new Frame(projection, volume(view), surfaces, builder.build(), quality);
    }

    private Optional<ShownVolume> volume(ViewSnapshot view) {
        if (content.volume().isEmpty()) {
            return Optional.empty();
        }
        PreparedVolume prepared = content.volume().get();
        VolumeTexture texture = prepared.texture();
        DisplayWindow window = view.window().orElseGet(() -> new DisplayWindow((texture.low() + texture.high()) / 2, texture.high() - texture.low()));
        Optional<Look> look = settings.preset().look(content.ct(), texture.low(), texture.high(), window.low(), window.high());
        return look.map(l -> new ShownVolume(texture, prepared.blocks(), l, settings.cut().planes(texture.image(), view.crosshair(), camera)));
    }

    private static Point3 middle(Geometry grid) {
        return grid.toPatient((grid.sizeX() - 1) / 2.0, (grid.sizeY() - 1) / 2.0, (grid.sizeZ() - 1) / 2.0);
    }

    /** From the middle to the farthest corner. */
    private static double radius(Geometry grid) {
        double radius = 0;
        for (int i = 0; i < 8; i++) {
            radius = Math.max(radius, middle(grid).distance(grid.toPatient((i & 1) == 0 ? -0.5 : grid.sizeX() - 0.5,
                    (i & 2) == 0 ? -0.5 : grid.sizeY() - 0.5, (i & 4) == 0 ? -0.5 : grid.sizeZ() - 0.5)));
        }
        return radius;
    }
}
