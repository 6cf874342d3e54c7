package org.prosect.geometry;

import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;

/**
 * The voxels of a grid whose centres lie inside a mesh. A voxel centre exactly on the mesh counts as moved by an infinitely small step along the
 * grid's y axis, a much smaller one along z and a still smaller one along x; so meshes that share a face share out the voxels on it, each to one of
 * them. Parts of a mesh outside the grid count: nothing is cut.
 */
public final class MeshVoxelizer {

    private MeshVoxelizer() { }

    /** The inside by the rule that suits the mesh ({@link InsideRule#of}). */
    public static Mask voxelize(TriangleMesh mesh, Geometry grid) {
        return voxelize(mesh, grid, InsideRule.of(MeshTopology.of(mesh)));
    }

    /**
     * The inside of a mesh; empty for a mesh without triangles. An open mesh has no inside outside the box around it.
     *
     * @throws IllegalArgumentException when the rule is PARITY and the mesh is not closed
     */
    public static Mask voxelize(TriangleMesh mesh, Geometry grid, InsideRule rule) {
        double[] place = indices(mesh, grid);
        int[] t = mesh.triangles();
        HoleCaps caps = HoleCaps.of(t, place);
        if (rule == InsideRule.PARITY && mesh.triangleCount() > 0) {
            int open = MeshTopology.of(mesh).boundaryEdges();
            if (open > 0) {
                throw new IllegalArgumentException("the mesh has " + open + " open edges, so that crossings tell nothing: use the winding number");
            }
        }
        double[] m = grid.affine();
        double handed = m[0] * (m[5] * m[10] - m[6] * m[9]) - m[1] * (m[4] * m[10] - m[6] * m[8]) + m[2] * (m[4] * m[9] - m[5] * m[8]);
        int weight = handed < 0 ? -1 : 1;
        RowCrossings rows = new RowCrossings(grid.sizeY(), grid.sizeZ());
        for (int i = 0; i < t.length; i += 3) {
            rows.add(place, 3 * t[i], place, 3 * t[i + 1], place, 3 * t[i + 2], weight);
        }
        boolean parity = rule == InsideRule.PARITY;
        if (!parity) {
            for (int o = 0; o < caps.corners.length; o += 9) {
                rows.add(caps.corners, o, caps.corners, o + 3, caps.corners, o + 6, weight);
            }
        }
        Mask mask = Mask.empty(grid);
        if (parity || caps.count() == 0) {
            int[] winding = new int[grid.sizeX()];
            for (int z = 0; z < grid.sizeZ(); z++) {
                for (int y = 0; y < grid.sizeY(); y++) {
                    if (rows.sweep(y, z, winding, parity)) {
                        int o = grid.offset(0, y, z);
                        for (int x = 0; x < winding.length; x++) {
                            mask.voxels()[o + x] = (byte) (winding[x] != 0 ? 1 : 0);
                        }
                    }
                }
            }
        } else {
            new OpenMeshFill(grid, rows, caps, place).fill(mask);
        }
        return mask;
    }

    private static double[] indices(TriangleMesh mesh, Geometry grid) {
        double[] place = new double[mesh.vertices().length];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Point3 index = grid.toIndex(mesh.vertex(v));
            place[3 * v] = index.x();
            place[3 * v + 1] = index.y();
            place[3 * v + 2] = index.z();
        }
        return place;
    }
}
