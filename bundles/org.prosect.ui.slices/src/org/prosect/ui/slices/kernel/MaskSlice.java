package org.prosect.ui.slices.kernel;

import java.util.stream.IntStream;

import org.prosect.core.picture.PixelEdges;
import org.prosect.core.picture.SlicePlane;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;

/**
 * A mask in one slice of an image, pixel by pixel as {@link GreySlice}.
 *
 * @param inside 0 outside, else inside
 */
public record MaskSlice(int width, int height, byte[] inside) {

    /**
     * Cuts a mask. It may lie on another grid than the image: then each pixel asks the voxel that holds its centre, and beyond the mask is
     * outside.
     */
    public static MaskSlice of(Mask mask, SlicePlane plane) {
        return mask.geometry().sameGrid(plane.geometry()) ? ofSameGrid(mask, plane) : ofOtherGrid(mask, plane);
    }

    private static MaskSlice ofSameGrid(Mask mask, SlicePlane plane) {
        SliceSteps s = SliceSteps.of(plane);
        byte[] voxels = mask.voxels();
        byte[] inside = new byte[s.width() * s.height()];
        GreySlice.rows(s, y -> {
            for (int x = 0, at = y * s.width(), from = s.row(y), step = s.right(); x < s.width(); x++, from += step) {
                inside[at + x] = voxels[from];
            }
        });
        return new MaskSlice(s.width(), s.height(), inside);
    }

    /**
     * Cuts again where voxels of the mask changed.
     *
     * @param region of the mask's voxels
     * @return the pixels that may have changed; empty when the slice does not meet the region
     */
    public PixelArea refresh(Mask mask, SlicePlane plane, Region region) {
        if (!mask.geometry().sameGrid(plane.geometry())) {
            System.arraycopy(ofOtherGrid(mask, plane).inside, 0, inside, 0, inside.length);
            return new PixelArea(0, 0, width, height);
        }
        int[] from = {region.x0(), region.y0(), region.z0()};
        int[] to = {region.x1(), region.y1(), region.z1()};
        if (region.isEmpty() || plane.slice() < from[plane.throughAxis()] || plane.slice() >= to[plane.throughAxis()]) {
            return PixelArea.NONE;
        }
        PixelArea area = PixelArea.of(plane.rightWards(), from[plane.rightAxis()], to[plane.rightAxis()], width)
                .below(PixelArea.of(plane.downWards(), from[plane.downAxis()], to[plane.downAxis()], height));
        SliceSteps s = SliceSteps.of(plane);
        byte[] voxels = mask.voxels();
        for (int y = area.y0(); y < area.y1(); y++) {
            for (int x = area.x0(); x < area.x1(); x++) {
                inside[y * width + x] = voxels[s.row(y) + x * s.right()];
            }
        }
        return area;
    }

    private static MaskSlice ofOtherGrid(Mask mask, SlicePlane plane) {
        Geometry image = plane.geometry();
        Geometry grid = mask.geometry();
        int width = image.size(plane.rightAxis());
        int height = image.size(plane.downAxis());
        byte[] inside = new byte[width * height];
        double stepRight = plane.width() / width;
        double stepDown = plane.height() / height;
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                Point3 patient = image.toPatient(plane.index((x + 0.5) * stepRight, (y + 0.5) * stepDown));
                int offset = grid.offsetAt(patient);
                inside[y * width + x] = (byte) (offset >= 0 && mask.get(offset) ? 1 : 0);
            }
        });
        return new MaskSlice(width, height, inside);
    }

    public boolean get(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && inside[y * width + x] != 0;
    }

    /**
     * The lines between inside and outside along the edges of pixels, as long as they can be: x1 y1 x2 y2 …, in pixels from the upper left corner.
     * The edge of the picture counts as outside.
     */
    public int[] outline() {
        return PixelEdges.of(width, height, this::get);
    }
}
