package org.prosect.method.meshprompt.pulling;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;
import org.prosect.imaging.Region;
import org.prosect.imaging.Resampler;
import org.prosect.imaging.Volume;
import org.prosect.method.meshprompt.model.Deformation;
import org.prosect.method.meshprompt.model.ModelGrid;
import org.prosect.method.meshprompt.training.SubjectReader;

/** The atlas's mask pulled to an image. */
final class Pulled {

    private final Deformation map;
    private final Volume atlas;

    /** @param map leads from places of the image to those of the atlas, which lies on the same grid */
    Pulled(Deformation map, Atlas atlas) {
        this.map = map;
        this.atlas = atlas.volume(map.grid());
    }

    /** From places of the image to those of the atlas. */
    Deformation map() {
        return map;
    }

    /** Where the centroid of the atlas's structure lies before it is moved, patient millimetres. */
    Point3 start() {
        return Atlas.centroid(atlas);
    }

    /** Values of the mask on the model's grid, 0 to 1. */
    Volume values() {
        Geometry g = map.grid().geometry();
        float[] voxels = new float[3 * (int) g.voxelCount()];
        int at = 0;
        for (int x = 0; x < g.sizeX(); x++) {
            for (int y = 0; y < g.sizeY(); y++) {
                for (int z = 0; z < g.sizeZ(); z++) {
                    voxels[at++] = x;
                    voxels[at++] = y;
                    voxels[at++] = z;
                }
            }
        }
        return map.grid().volume(values(voxels));
    }

    /** The surface of the mask by marching cubes, patient millimetres. */
    TriangleMesh surface() {
        return Atlas.surface(values());
    }

    /** The mask on the grid of an image; empty where the model does not see. */
    Mask mask(Geometry image) {
        Mask mask = Mask.empty(image);
        ModelGrid grid = map.grid();
        Region near = SubjectReader.covering(grid.geometry(), image);
        float[] row = new float[3 * near.sizeX()];
        for (int z = near.z0(); z < near.z1(); z++) {
            for (int y = near.y0(); y < near.y1(); y++) {
                for (int x = 0; x < near.sizeX(); x++) {
                    Point3 index = grid.geometry().toIndex(image.toPatient(near.x0() + x, y, z));
                    row[3 * x] = (float) index.x();
                    row[3 * x + 1] = (float) index.y();
                    row[3 * x + 2] = (float) index.z();
                }
                float[] values = values(row);
                for (int x = 0; x < values.length; x++) {
                    mask.set(image.offset(near.x0() + x, y, z), values[x] > Atlas.SURFACE && isSeen(row, 3 * x));
                }
            }
        }
        return mask;
    }

    private boolean isSeen(float[] voxels, int at) {
        for (int axis = 0; axis < 3; axis++) {
            if (voxels[at + axis] < -0.5 || voxels[at + axis] > map.settings().size(axis) - 0.5) {
                return false;
            }
        }
        return true;
    }

    /** Linearly; beyond the faces of the atlas its outermost values go on. */
    private float[] values(float[] voxels) {
        float[] there = map.mapped(voxels);
        float[] values = new float[there.length / 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Resampler.trilinear(atlas, held(there, i, 0), held(there, i, 1), held(there, i, 2), 0);
        }
        return values;
    }

    private double held(float[] voxels, int point, int axis) {
        return Math.clamp(voxels[3 * point + axis], 0, map.settings().size(axis) - 1);
    }
}
