package org.prosect.method.meshprompt.model;

import org.prosect.geometry.MeshVoxelizer;
import org.prosect.geometry.SignedDistanceMap;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Border;
import org.prosect.imaging.DistanceTransform;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.nn.Tensor;

/** The signed distance map of a mesh on the model's grid, which the network takes as the fixed image. */
public final class Sdm {

    /** From the voxel next to the boundary to the boundary. */
    static final double HALF = 0.5;
    /** Voxels from the boundary to 1. */
    static final double SCALE = 8;
    private static final double LEAST = -2;

    private Sdm() { }

    /**
     * The map of a mesh in place.
     *
     * @param mesh patient millimetres
     * @return (1, 1, x, y, z)
     */
    public static Tensor of(TriangleMesh mesh, ModelGrid grid, SdmForm form) {
        return of(MeshVoxelizer.voxelize(mesh, grid.geometry()), grid, form);
    }

    /**
     * The map of a mask on the model's grid.
     *
     * @return (1, 1, x, y, z)
     */
    public static Tensor of(Mask mask, ModelGrid grid, SdmForm form) {
        Volume map = form == SdmForm.PAPER ? SignedDistanceMap.normalised(mask) : clipped(mask);
        Geometry g = mask.geometry();
        return Tensor.of(grid.tensorOrder(map), 1, 1, g.sizeX(), g.sizeY(), g.sizeZ());
    }

    private static Volume clipped(Mask mask) {
        Geometry g = mask.geometry();
        Mask unit = Mask.of(Geometry.of(g.sizeX(), g.sizeY(), g.sizeZ(), 1, 1, 1), mask.voxels());
        float[] inside = DistanceTransform.inside(unit, Border.IGNORED).toFloats();
        float[] outside = DistanceTransform.toForeground(unit).toFloats();
        float[] values = new float[inside.length];
        for (int i = 0; i < values.length; i++) {
            double signed = mask.get(i) ? inside[i] - HALF : HALF - outside[i];
            values[i] = (float) Math.clamp(signed / SCALE, LEAST, 1);
        }
        return Volume.ofFloat32(g, values);
    }
}
