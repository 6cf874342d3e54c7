package org.prosect.ui.masks;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Volume;
import org.prosect.study.model.Result;
import org.prosect.ui.mask.MaskStroke;
import org.prosect.ui.masks.operation.Brush;

/** A stroke that is being drawn. */
final class Drawing {

    private final MaskStroke stroke;
    private final Result result;
    private final Brush brush;
    private final boolean inside;
    private final IntPredicate allowed;
    private Point3 last;

    /**
     * @param image empty: voxels of all values are drawn
     * @param others masks that are left alone
     */
    Drawing(MaskStroke stroke, Result result, Brush brush, boolean inside, Optional<Volume> image,
            BrushSettings.Now settings, List<Mask> others) {
        this.stroke = stroke;
        this.result = result;
        this.brush = brush;
        this.inside = inside;
        Geometry grid = stroke.mask().geometry();
        IntPredicate all = offset -> true;
        if (image.isPresent()) {
            all = inRange(image.get(), grid, settings.low(), settings.high());
        }
        for (Mask other : others) {
            all = all.and(other.geometry().sameGrid(grid) ? offset -> !other.get(offset) : offset -> {
                int there = other.geometry().offsetAt(place(grid, offset));
                return there < 0 || !other.get(there);
            });
        }
        allowed = all;
    }

    private static IntPredicate inRange(Volume image, Geometry grid, double low, double high) {
        boolean same = image.geometry().sameGrid(grid);
        return offset -> {
            int there = same ? offset : image.geometry().offsetAt(place(grid, offset));
            double value = there < 0 ? Double.NaN : image.get(there);
            return value >= low && value <= high;
        };
    }

    private static Point3 place(Geometry grid, int offset) {
        return grid.toPatient(offset % grid.sizeX(), offset / grid.sizeX() % grid.sizeY(), offset / grid.sizeX() / grid.sizeY());
    }

    /** Draws from the place before to another. */
    void to(Point3 place) {
        Point3 from = last == null ? place : last;
        last = place;
        Region region = brush.region(stroke.mask().geometry(), from, place);
        if (!region.isEmpty() && stroke.isOpen()) {
            stroke.touch(region);
            brush.draw(stroke.mask(), region, from, place, inside, allowed);
            stroke.written(region);
        }
    }

    boolean isInside() {
        return inside;
    }

    MaskStroke stroke() {
        return stroke;
    }

    Result result() {
        return result;
    }
}
