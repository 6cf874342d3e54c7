package org.prosect.ui.render3d.kernel;

import org.prosect.geometry.MeshBvh;
import org.prosect.geometry.TriangleMesh;

/** A surface made ready for drawing and picking. Immutable; two are equal only when they are the same. */
public final class SurfaceShape {

    private final TriangleMesh mesh;
    private final float[] normals;
    private final MeshBvh tree;

    private SurfaceShape(TriangleMesh mesh, float[] normals, MeshBvh tree) {
        this.mesh = mesh;
        this.normals = normals;
        this.tree = tree;
    }

    /** Takes some tenths of a second for a hundred thousand triangles. */
    public static SurfaceShape of(TriangleMesh mesh) {
        return new SurfaceShape(mesh, mesh.vertexNormals(), MeshBvh.of(mesh));
    }

    public TriangleMesh mesh() {
        return mesh;
    }

    /** Three numbers a vertex. */
    public float[] normals() {
        return normals;
    }

    MeshBvh tree() {
        return tree;
    }
}
