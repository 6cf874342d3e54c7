package org.prosect.geometry;

import org.prosect.imaging.Border;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/** Signed distance maps: inside positive, outside negative. */
public final class SignedDistanceMap {

    private SignedDistanceMap() { }

    /** Exact distances, the inside by the rule that suits the mesh ({@link InsideRule#of}). */
    public static Volume of(TriangleMesh mesh, Geometry grid) {
        return of(mesh, grid, InsideRule.of(MeshTopology.of(mesh)), () -> { });
    }

    /**
     * The exact distance of each voxel centre to the nearest point of a mesh, computed in double precision and rounded to float. The sign is that of
     * {@link MeshVoxelizer}; all cores are used, and the result does not depend on how many there are.
     *
     * @param grid any grid, sheared ones too
     * @param check run now and then, from several threads; throws to stop the work
     * @return FLOAT32 millimetres; −∞ everywhere for a mesh without triangles
     * @throws IllegalArgumentException when the rule is PARITY and the mesh is not closed
     */
    public static Volume of(TriangleMesh mesh, Geometry grid, InsideRule rule, Runnable check) {
        byte[] inside = MeshVoxelizer.voxelize(mesh, grid, rule).voxels();
        float[] distances = new DistanceBlocks(mesh, grid).compute(check);
        for (int i = 0; i < distances.length; i++) {
            if (inside[i] == 0) {
                distances[i] = -distances[i];
            }
        }
        return Volume.ofFloat32(grid, distances);
    }

    /**
     * The map that registration networks of mesh-prompted segmentation take: distances between voxel centres in voxels, whatever the spacing, those
     * inside divided by the largest inside and those outside by the largest outside, so that values lie in [−1, 1] and none is 0. A side without
     * voxels is absent; a full or an empty mask is 1 or −1 everywhere.
     *
     * @return FLOAT32 on the grid of the mask
     */
    public static Volume normalised(Mask mask) {
        Geometry g = mask.geometry();
        Mask unit = Mask.of(Geometry.of(g.sizeX(), g.sizeY(), g.sizeZ(), 1, 1, 1), mask.voxels());
        float[] inside = DistanceTransform.inside(unit, Border.IGNORED).toFloats();
        float[] outside = DistanceTransform.toForeground(unit).toFloats();
        double deepest = largest(inside);
        double farthest = largest(outside);
        float[] result = new float[inside.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = mask.get(i) ? share(inside[i], deepest) : -share(outside[i], farthest);
        }
        return Volume.ofFloat32(g, result);
    }

    private static float share(double distance, double largest) {
        return Double.isInfinite(distance) ? 1 : (float) (distance / largest);
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float v : values) {
            largest = Math.max(largest, v);
        }
        return largest;
    }
}
