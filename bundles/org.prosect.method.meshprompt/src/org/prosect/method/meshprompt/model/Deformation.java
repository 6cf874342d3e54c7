package org.prosect.method.meshprompt.model;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.DisplacementField;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.nn.Tensor;

/**
 * What a registration network made for one mesh and image.
 *
 * @param grid the voxels it was made on
 * @param settings of the model
 * @param places the network's output (1, 3, x, y, z): for each place of the mesh's space the place in the image, in voxels of the model's grid
 */
public record Deformation(ModelGrid grid, ModelSettings settings, Tensor places) {

    public Deformation {
        for (int axis = 0; axis < 3; axis++) {
            if (places.shape().rank() != 5 || places.shape().size(1) != 3 || places.shape().size(2 + axis) != settings.outputSize(axis)) {
                throw new IllegalArgumentException("places of " + places.shape() + " do not belong to " + settings);
            }
        }
    }

    /**
     * A mesh pushed into the image: its vertices keep their order. A vertex outside the grid moves by as much as the nearest place of its edge.
     *
     * @param mesh in place, patient millimetres
     */
    public TriangleMesh pushed(TriangleMesh mesh) {
        return mesh.withVertices(grid.toMillimetres(mapped(grid.toVoxels(mesh.vertices()))));
    }

    /** Where the map leads some places, in voxels of the model's grid, three numbers a place; the places themselves are not changed. */
    public float[] mapped(float[] voxels) {
        float[] there = voxels.clone();
        for (int v = 0; v < there.length; v += 3) {
            push(there, v);
        }
        return there;
    }

    /** The displacements in millimetres, on the network's grid. */
    public DisplacementField field() {
        Geometry full = grid.geometry();
        double[] spacings = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            spacings[axis] = settings.outputStep(axis) * full.spacing().get(axis);
        }
        Geometry own = Geometry.of(settings.outputSize(0), settings.outputSize(1), settings.outputSize(2),
                new Point3(spacings[0], spacings[1], spacings[2]), full.origin(), full.direction());
        float[][] steps = new float[3][(int) own.voxelCount()];
        for (int axis = 0; axis < 3; axis++) {
            double spacing = full.spacing().get(axis);
            for (int x = 0; x < own.sizeX(); x++) {
                for (int y = 0; y < own.sizeY(); y++) {
                    for (int z = 0; z < own.sizeZ(); z++) {
                        int index = axis == 0 ? x : axis == 1 ? y : z;
                        steps[axis][own.offset(x, y, z)] = (float) ((place(axis, x, y, z) - index * settings.outputStep(axis)) * spacing);
                    }
                }
            }
        }
        return new DisplacementField(own, steps[0], steps[1], steps[2]);
    }

    private void push(float[] voxels, int v) {
        int[] low = new int[3];
        double[] part = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            int last = settings.outputSize(axis) - 1;
            double at = Math.clamp(voxels[v + axis] / settings.outputStep(axis), 0, last);
            low[axis] = Math.min((int) at, last - 1);
            part[axis] = at - low[axis];
        }
        for (int axis = 0; axis < 3; axis++) {
            double sum = 0;
            for (int corner = 0; corner < 8; corner++) {
                int a = corner & 1;
                int b = corner >> 1 & 1;
                int c = corner >> 2;
                double weight = (a == 0 ? 1 - part[0] : part[0]) * (b == 0 ? 1 - part[1] : part[1]) * (c == 0 ? 1 - part[2] : part[2]);
                if (weight != 0) {
                    sum += weight * place(axis, low[0] + a, low[1] + b, low[2] + c);
                }
            }
            voxels[v + axis] += (float) (sum - (low[axis] + part[axis]) * settings.outputStep(axis));
        }
    }

    private float place(int channel, int x, int y, int z) {
        return places.values()[((channel * settings.outputSize(0) + x) * settings.outputSize(1) + y) * settings.outputSize(2) + z];
    }
}
