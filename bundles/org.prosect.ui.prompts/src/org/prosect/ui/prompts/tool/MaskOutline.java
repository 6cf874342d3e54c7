package org.prosect.ui.prompts.tool;

import java.util.ArrayList;
import java.util.List;

import org.prosect.core.picture.PixelEdges;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.ui.tool.SliceGeometry;

/**
 * The line around a mask in one slice of an image, along the edges of the image's voxels. The mask may lie on another grid: then each voxel of the
 * image asks the one that holds its centre.
 *
 * @param pieces from and to along the two axes of the slice, in voxel indices: u, v, u, v
 */
record MaskOutline(List<double[]> pieces) {

    /** @param label of the voxels inside; 0: all that are not 0 */
    static MaskOutline of(Volume mask, int label, Geometry grid, int throughAxis, int slice) {
        int across = throughAxis == 0 ? 1 : 0;
        int along = throughAxis == 2 ? 1 : 2;
        boolean same = mask.geometry().sameGrid(grid);
        int[] index = new int[3];
        index[throughAxis] = slice;
        int width = grid.size(across);
        int height = grid.size(along);
        boolean[] inside = new boolean[width * height];
        for (int v = 0; v < height; v++) {
            for (int u = 0; u < width; u++) {
                index[across] = u;
                index[along] = v;
                int offset = same ? grid.offset(index[0], index[1], index[2])
                        : mask.geometry().offsetAt(grid.toPatient(index[0], index[1], index[2]));
                double value = offset < 0 ? 0 : mask.get(offset);
                inside[v * width + u] = label == 0 ? value != 0 : value == label;
            }
        }
        int[] edges = PixelEdges.of(width, height, (u, v) -> inside[v * width + u]);
        List<double[]> pieces = new ArrayList<>();
        for (int i = 0; i < edges.length; i += 4) {
            // a voxel's index is that of its centre
            pieces.add(new double[] {edges[i] - 0.5, edges[i + 1] - 0.5, edges[i + 2] - 0.5, edges[i + 3] - 0.5});
        }
        return new MaskOutline(pieces);
    }

    /** The line on the canvas. */
    SlabLine on(SliceGeometry slice) {
        return new SlabLine(pieces.stream().map(p -> {
            Point3 a = slice.place(corner(slice, p[0], p[1]));
            Point3 b = slice.place(corner(slice, p[2], p[3]));
            return new double[] {a.x(), a.y(), b.x(), b.y()};
        }).toList());
    }

    private static Point3 corner(SliceGeometry slice, double u, double v) {
        return switch (slice.throughAxis()) {
            case 0 -> slice.geometry().toPatient(slice.slice(), u, v);
            case 1 -> slice.geometry().toPatient(u, slice.slice(), v);
            default -> slice.geometry().toPatient(u, v, slice.slice());
        };
    }
}
