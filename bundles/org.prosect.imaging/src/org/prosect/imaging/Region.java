package org.prosect.imaging;

/**
 * A box of voxels. The lower corner belongs to it, the upper one ({@code x1,y1,z1}) does not.
 */
public record Region(int x0, int y0, int z0, int x1, int y1, int z1) {

    /** The region without a voxel. */
    public static final Region EMPTY = new Region(0, 0, 0, 0, 0, 0);

    /** All voxels of a grid. */
    public static Region of(Geometry geometry) {
        return new Region(0, 0, 0, geometry.sizeX(), geometry.sizeY(), geometry.sizeZ());
    }

    public boolean isEmpty() {
        return x1 <= x0 || y1 <= y0 || z1 <= z0;
    }

    public int sizeX() {
        return Math.max(0, x1 - x0);
    }

    public int sizeY() {
        return Math.max(0, y1 - y0);
    }

    public int sizeZ() {
        return Math.max(0, z1 - z0);
    }

    public long voxelCount() {
        return (long) sizeX() * sizeY() * sizeZ();
    }

    public boolean contains(int x, int y, int z) {
        return x >= x0 && x < x1 && y >= y0 && y < y1 && z >= z0 && z < z1;
    }

    /** The smallest region that holds both; an empty region adds nothing. */
    public Region union(Region other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        return new Region(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.min(z0, other.z0), Math.max(x1, other.x1),
                Math.max(y1, other.y1), Math.max(z1, other.z1));
    }

    /** The voxels in both, {@link #EMPTY} when there is none. */
    public Region intersection(Region other) {
        Region common = new Region(Math.max(x0, other.x0), Math.max(y0, other.y0), Math.max(z0, other.z0), Math.min(x1, other.x1),
                Math.min(y1, other.y1), Math.min(z1, other.z1));
        return common.isEmpty() ? EMPTY : common;
    }

    /** Grown by so many voxels on both sides of each axis; may reach outside the grid, see {@link #intersection}. */
    public Region grown(int dx, int dy, int dz) {
        return isEmpty() ? this : new Region(x0 - dx, y0 - dy, z0 - dz, x1 + dx, y1 + dy, z1 + dz);
    }
}
