package org.prosect.method.meshprompt.fit;

import org.apache.commons.geometry.euclidean.threed.Bounds3D;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.ModelGrid;

/** The part of an image around a mesh, on a grid of equal spacing along the patient axes. */
final class SurroundingImage {

    /** Voxels along the longest side of the mesh, at most. */
    private static final int VOXELS = 56;
    private static final double[] LPS = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private SurroundingImage() { }

    /**
     * The image within a margin around a mesh; its edge voxels are repeated where it ends.
     *
     * @param margin millimetres
     * @return FLOAT32
     */
    static Volume of(Volume image, TriangleMesh mesh, double margin) {
        Bounds3D box = mesh.bounds();
        double[] low = box.getMin().toArray();
        double[] high = box.getMax().toArray();
        double longest = 0;
        for (int axis = 0; axis < 3; axis++) {
            low[axis] -= margin;
            high[axis] += margin;
            longest = Math.max(longest, high[axis] - low[axis] - 2 * margin);
        }
        Point3 s = image.geometry().spacing();
        double spacing = Math.max(Math.min(s.x(), Math.min(s.y(), s.z())), longest / VOXELS);
        int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = Math.max(2, (int) Math.ceil((high[axis] - low[axis]) / spacing) + 1);
        }
        ModelGrid grid = new ModelGrid(Geometry.of(size[0], size[1], size[2], new Point3(spacing, spacing, spacing), new Point3(low[0],
                low[1], low[2]), LPS));
        return grid.volume(grid.image(image));
    }
}
