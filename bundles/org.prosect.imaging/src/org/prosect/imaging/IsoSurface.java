package org.prosect.imaging;

/**
 * The surface of a structure by marching cubes: closed, every edge shared by two triangles, outward oriented. Structures that touch the edge
 * of the image are closed there, half a voxel outside the outermost voxel centres. Voxels of a structure that share an edge belong
 * together, voxels that share only a corner do not. Vertices are shared between triangles and numbered in the order of memory; the
 * result does not depend on the number of cores.
 */
public final class IsoSurface {

    private IsoSurface() { }

    /**
     * The surface half-way between the voxels inside and outside a mask; no triangles for an empty mask.
     *
     * @throws IllegalArgumentException when the surface has more vertices or triangles than Java arrays can hold
     */
    public static SurfaceArrays of(Mask mask) {
        return new SurfaceSweep(mask.geometry(), BitImage.of(mask), new float[0], 0.5).extract();
    }

    /**
     * The surface around the voxels with values above a level, its vertices placed by linear interpolation. NaN lies outside; next to NaN,
     * to an infinite value and to the edge of the image the surface passes half-way. Where a value equals the level, vertices may
     * coincide and triangles have no area; the surface stays closed.
     *
     * @throws IllegalArgumentException when the level is not finite, or the surface has more vertices or triangles than Java arrays can hold
     */
    public static SurfaceArrays of(Volume field, double level) {
        if (!Double.isFinite(level)) {
            throw new IllegalArgumentException("a surface at the level " + level + " is not defined, give a finite number");
        }
        float[] values = field.toFloats();
        return new SurfaceSweep(field.geometry(), BitImage.above(values, field.geometry(), level), values, level).extract();
    }
}
