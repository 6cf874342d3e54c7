package org.prosect.ui.mask;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Region;
import org.prosect.study.history.MaskDelta;

/**
 * One edit of a mask in the making, such as a stroke of a brush: shown at once, recorded when it ends, taken back when it is given up. It remembers
 * only the rows that it touches. For the UI thread only.
 */
public final class MaskStroke {

    private final LiveMasks masks;
    private final LiveMask live;
    /** The rows that were touched as they were, by their number. */
    private final Map<Integer, byte[]> rows = new TreeMap<>();
    private boolean open = true;

    MaskStroke(LiveMasks masks, LiveMask live) {
        this.masks = masks;
        this.live = live;
    }

    /** The mask, to be written to after {@link #touch}. */
    public Mask mask() {
        return live.mask();
    }

    /** Says which voxels are going to be written; they must lie in the grid, and the stroke must be open. */
    public void touch(Region region) {
        Geometry grid = mask().geometry();
        for (int z = region.z0(); z < region.z1(); z++) {
            for (int y = region.y0(); y < region.y1(); y++) {
                int offset = grid.offset(0, y, z);
                rows.computeIfAbsent(z * grid.sizeY() + y, row -> Arrays.copyOfRange(mask().voxels(), offset, offset + grid.sizeX()));
            }
        }
    }

    /** Says that voxels have been written, so that views show them. */
    public void written(Region region) {
        masks.tell(mask(), region);
    }

    /** The difference so far. */
    MaskDelta delta() {
        MaskDelta.Builder delta = new MaskDelta.Builder(live.uri(), live.fingerprint());
        int length = mask().geometry().sizeX();
        rows.forEach((row, before) -> delta.add(row * length, before, Arrays.copyOfRange(mask().voxels(), row * length, (row + 1) * length)));
        return delta.build();
    }

    LiveMask live() {
        return live;
    }

    /** False when it ended or was given up, as undo, saving and other strokes do. */
    public boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
        rows.clear();
    }

    /** Puts all voxels back; nothing happens when it is no longer open. */
    public void cancel() {
        if (open) {
            restore();
            masks.closed(this);
            close();
        }
    }

    /** Puts all voxels back and stays open: the next try of a preview. */
    public void restore() {
        int length = mask().geometry().sizeX();
        rows.forEach((row, before) -> System.arraycopy(before, 0, mask().voxels(), row * length, length));
        masks.tell(mask(), Region.of(mask().geometry()));
    }
}
