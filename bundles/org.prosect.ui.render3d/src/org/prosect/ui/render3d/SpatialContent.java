package org.prosect.ui.render3d;

import java.util.List;
import java.util.Optional;

import org.prosect.imaging.Geometry;
import org.prosect.study.model.Prompt;
import org.prosect.ui.render3d.kernel.SurfaceShape;

/**
 * What there is to be seen of a study, as far as it is ready.
 *
 * @param grid of the image
 * @param ct whether values are Hounsfield units
 * @param words what stands in place of the picture; empty when there is one
 */
record SpatialContent(Optional<Geometry> grid, boolean ct, Optional<PreparedVolume> volume, List<Coloured> surfaces, List<Prompt> prompts,
        String words) {

    /**
     * A surface and the colour of its structure.
     *
     * @param rgb 0xRRGGBB
     */
    record Coloured(SurfaceShape shape, int rgb) { }

    static SpatialContent saying(String words) {
        return new SpatialContent(Optional.empty(), false, Optional.empty(), List.of(), List.of(), words);
    }
}
