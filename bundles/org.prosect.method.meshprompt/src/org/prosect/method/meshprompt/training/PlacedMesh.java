package org.prosect.method.meshprompt.training;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;
import org.prosect.method.meshprompt.model.ModelGrid;
import org.prosect.method.meshprompt.model.ModelSettings;
import org.prosect.method.meshprompt.model.Sdm;

/**
 * A mesh at the prompt in the model's grid.
 *
 * @param vertices in voxels of the grid, three numbers each
 * @param map its signed distance map, z fastest
 */
record PlacedMesh(float[] vertices, float[] map) {

    /** With its centroid at the prompt. */
    static PlacedMesh of(TriangleMesh mesh, ModelSettings model) {
        Point3 prompt = new Point3(0, 0, 0);
        ModelGrid grid = ModelGrid.around(prompt, model);
        TriangleMesh placed = mesh.movedTo(prompt);
        return new PlacedMesh(grid.toVoxels(placed.vertices()), Sdm.of(placed, grid, model.sdm()).values());
    }
}
