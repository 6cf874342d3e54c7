package org.prosect.ui.prompts.tool;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Volume;
import org.prosect.ui.tool.SliceGeometry;
import org.prosect.ui.tool.ToolContext;

/** Draws the masks of prompts where they lie in the patient. Outlines are kept for the slices that were drawn last. For the UI thread only. */
final class MaskPainter {

    private static final int MOST = 24;

    /** What an outline depends on, besides the voxels. */
    private record Place(String uri, int label, Geometry grid, int throughAxis, int slice) { }

    private record Kept(Volume mask, MaskOutline outline) { }

    private final MaskSource source;
    private final Map<Place, Kept> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    MaskPainter(MaskSource source) {
        this.source = source;
    }

    /** @param uri null: there is no mask */
    void paint(String uri, int label, SliceGeometry slice, GC gc, Color colour, boolean selected, ToolContext context) {
        Optional<Volume> mask = uri == null || uri.isBlank() ? Optional.empty() : source.get(uri, context);
        if (mask.isEmpty()) {
            return;
        }
        Place place = new Place(uri, label, slice.geometry(), slice.throughAxis(), slice.slice());
        Kept there = kept.get(place);
        if (there == null || there.mask != mask.get()) {
            there = new Kept(mask.get(), MaskOutline.of(mask.get(), label, slice.geometry(), slice.throughAxis(), slice.slice()));
            // voxels of a file that changed need not be kept
            kept.values().removeIf(old -> old.mask != mask.get());
            kept.put(place, there);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        new LinePainter(gc, colour, selected).strong(there.outline.on(slice));
    }
}
