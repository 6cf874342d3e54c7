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
record PromptMesh(float[] vertices, float[] map) {

    /** With its mean vertex at the prompt. */
    static PromptMesh of(TriangleMesh mesh, ModelSettings model) {
        Point3 prompt = new Point3(0, 0, 0);
        ModelGrid grid = ModelGrid.around(prompt, model);
        TriangleMesh placed = placed(mesh, prompt);
        return new PromptMesh(grid.toVoxels(placed.vertices()), Sdm.of(placed, grid, model.sdm()).values());
    }

    /** The mesh with its mean vertex at a place. */
    static TriangleMesh placed(TriangleMesh mesh, Point3 place) {
        Point3 step = place.minus(mesh.meanVertex());
        float[] vertices = mesh.vertices().clone();
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = (float) (vertices[i] + step.get(i % 3));
        }
        return mesh.withVertices(vertices);
    }
}
