package org.prosect.ui.render3d.kernel;

import java.util.List;
import java.util.Optional;

/**
 * All that one picture shows.
 *
 * @param overlay lines, glyphs and letters, made for the projection
 */
public record Frame(Projection projection, Optional<ShownVolume> volume, List<ShownSurface> surfaces, Overlay overlay, Quality quality) {

    public Frame {
        surfaces = List.copyOf(surfaces);
    }

    /** Whether what lies behind surfaces can be seen. */
    public boolean isTranslucent() {
        return surfaces.stream().anyMatch(surface -> surface.opacity() < 1);
    }
}
