package org.prosect.imaging;

import java.util.ArrayList;
import java.util.List;

/**
 * The set of offsets that a morphological operation looks at, in voxels relative to the voxel asked about. Immutable. Erosion and dilation follow
 * Minkowski: a mask is eroded to the places at which the whole element, moved there, lies inside; dilation puts the element on each of
 * its voxels.
 */
public final class StructuringElement {

    private final int[] x;
    private final int[] y;
    private final int[] z;

    private StructuringElement(List<int[]> offsets) {
        x = offsets.stream().mapToInt(o -> o[0]).toArray();
        y = offsets.stream().mapToInt(o -> o[1]).toArray();
        z = offsets.stream().mapToInt(o -> o[2]).toArray();
    }

    /**
     * A voxel and its neighbours.
     *
     * @param dimensions 3, or 2 for the neighbours in the slice alone
     */
    public static StructuringElement neighbours(Connectivity connectivity, int dimensions) {
        if (dimensions != 2 && dimensions != 3) {
            throw new IllegalArgumentException("a neighbourhood has 2 or 3 dimensions, not " + dimensions);
        }
        int most = switch (connectivity) {
            case FACES -> 1;
            case EDGES -> 2;
            case CORNERS -> 3;
        };
        List<int[]> offsets = new ArrayList<>();
        for (int k = dimensions == 3 ? -1 : 0; k <= (dimensions == 3 ? 1 : 0); k++) {
            for (int j = -1; j <= 1; j++) {
                for (int i = -1; i <= 1; i++) {
                    if (Math.abs(i) + Math.abs(j) + Math.abs(k) <= most) {
                        offsets.add(new int[] {i, j, k});
                    }
                }
            }
        }
        return new StructuringElement(offsets);
    }

    /** All offsets of at most so many voxels along each axis. */
    public static StructuringElement box(int radiusX, int radiusY, int radiusZ) {
        checkRadius(radiusX);
        checkRadius(radiusY);
        checkRadius(radiusZ);
        List<int[]> offsets = new ArrayList<>();
        for (int k = -radiusZ; k <= radiusZ; k++) {
            for (int j = -radiusY; j <= radiusY; j++) {
                for (int i = -radiusX; i <= radiusX; i++) {
                    offsets.add(new int[] {i, j, k});
                }
            }
        }
        return new StructuringElement(offsets);
    }

    /**
     * The voxels of a small mask, relative to its middle voxel (size / 2, rounded down, along each axis).
     *
     * @throws IllegalArgumentException when the mask is empty
     */
    public static StructuringElement of(Mask shape) {
        Geometry g = shape.geometry();
        List<int[]> offsets = new ArrayList<>();
        for (int k = 0; k < g.sizeZ(); k++) {
            for (int j = 0; j < g.sizeY(); j++) {
                for (int i = 0; i < g.sizeX(); i++) {
                    if (shape.get(i, j, k)) {
                        offsets.add(new int[] {i - g.sizeX() / 2, j - g.sizeY() / 2, k - g.sizeZ() / 2});
                    }
                }
            }
        }
        if (offsets.isEmpty()) {
            throw new IllegalArgumentException("the structuring element on " + g + " has no voxel, it needs at least one");
        }
        return new StructuringElement(offsets);
    }

    /** Number of offsets. */
    public int size() {
        return x.length;
    }

    int x(int i) {
        return x[i];
    }

    int y(int i) {
        return y[i];
    }

    int z(int i) {
        return z[i];
    }

    static void checkRadius(int radius) {
        if (radius < 0 || radius > Geometry.MAX_SIZE) {
            throw new IllegalArgumentException("the radius of a structuring element is " + radius + " voxels, it must be 0 to " + Geometry.MAX_SIZE);
        }
    }
}
