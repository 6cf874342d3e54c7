package org.prosect.imaging;

/**
 * A binary image: for each voxel of a grid 1 (inside) or 0, one byte a voxel, x fastest. The array is live; nothing but 0 and 1 may be
 * written into it.
 */
public final class Mask {

    private final Geometry geometry;
    private final byte[] voxels;

    private Mask(Geometry geometry, byte[] voxels) {
        if (geometry.voxelCount() != voxels.length) {
            throw new IllegalArgumentException("the array has " + voxels.length + " values, the grid " + geometry + " needs "
                    + geometry.voxelCount());
        }
        this.geometry = geometry;
        this.voxels = voxels;
    }

    /** A mask around an array of zeros and ones, which is not copied. */
    public static Mask of(Geometry geometry, byte[] voxels) {
        return new Mask(geometry, voxels);
    }

    public static Mask empty(Geometry geometry) {
        return new Mask(geometry, (byte[]) Volume.allocate(geometry, VoxelType.UINT8).array());
    }

    /** The voxels with exactly this value. */
    public static Mask ofLabel(Volume labels, double label) {
        byte[] voxels = new byte[labels.length()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (labels.get(i) == label ? 1 : 0);
        }
        return new Mask(labels.geometry(), voxels);
    }

    /** The voxels that are not zero (NaN counts as zero). */
    public static Mask ofNonZero(Volume volume) {
        byte[] voxels = new byte[volume.length()];
        for (int i = 0; i < voxels.length; i++) {
            double v = volume.get(i);
            voxels[i] = (byte) (v != 0 && !Double.isNaN(v) ? 1 : 0);
        }
        return new Mask(volume.geometry(), voxels);
    }

    public Geometry geometry() {
        return geometry;
    }

    /** The live array of zeros and ones. */
    public byte[] voxels() {
        return voxels;
    }

    public boolean get(int offset) {
        return voxels[offset] != 0;
    }

    public boolean get(int x, int y, int z) {
        return voxels[geometry.offset(x, y, z)] != 0;
    }

    public void set(int offset, boolean inside) {
        voxels[offset] = (byte) (inside ? 1 : 0);
    }

    /** Number of voxels inside. */
    public long count() {
        long n = 0;
        for (byte v : voxels) {
            n += v;
        }
        return n;
    }

    public boolean isEmpty() {
        for (byte v : voxels) {
            if (v != 0) {
                return false;
            }
        }
        return true;
    }

    /** The smallest region that holds every voxel inside; {@link Region#EMPTY} for an empty mask. */
    public Region bounds() {
        int x0 = Integer.MAX_VALUE;
        int y0 = Integer.MAX_VALUE;
        int z0 = Integer.MAX_VALUE;
        int x1 = -1;
        int y1 = -1;
        int z1 = -1;
        int offset = 0;
        for (int z = 0; z < geometry.sizeZ(); z++) {
            for (int y = 0; y < geometry.sizeY(); y++) {
                for (int x = 0; x < geometry.sizeX(); x++) {
                    if (voxels[offset++] != 0) {
                        x0 = Math.min(x0, x);
                        x1 = Math.max(x1, x);
                        y0 = Math.min(y0, y);
                        y1 = Math.max(y1, y);
                        z0 = Math.min(z0, z);
                        z1 = z;
                    }
                }
            }
        }
        return x1 < 0 ? Region.EMPTY : new Region(x0, y0, z0, x1 + 1, y1 + 1, z1 + 1);
    }

    public Mask copy() {
        return new Mask(geometry, voxels.clone());
    }

    /** The mask as a UINT8 volume that shares its array. */
    public Volume toVolume() {
        return Volume.ofUint8(geometry, voxels);
    }
}
