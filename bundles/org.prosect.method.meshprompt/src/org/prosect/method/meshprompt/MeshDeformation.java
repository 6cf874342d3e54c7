package org.prosect.method.meshprompt;

import java.util.Optional;

import org.prosect.core.Progress;
import org.prosect.core.ProsectException;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.DisplacementField;
import org.prosect.imaging.Point3;

/** How a method brings a mesh from where the user put it to where the structure is, on one image. */
interface MeshDeformation extends AutoCloseable {

    /** Leaves it where it was put. */
    MeshDeformation NONE = (mesh, centre, progress) -> new Result(mesh.movedTo(centre), Optional.empty());

    /**
     * Deforms a mesh.
     *
     * @param mesh turned and scaled as wanted, triangles facing outwards, anywhere
     * @param centre where its centroid is put, patient millimetres
     */
    Result deform(TriangleMesh mesh, Point3 centre, Progress progress) throws ProsectException;

    @Override
    default void close() {
        // most hold nothing
    }

    /**
     * A mesh in the image.
     *
     * @param mesh the same vertices in the same order, patient millimetres
     * @param displacement of the space around the mesh as it was put, when the method makes one
     */
    record Result(TriangleMesh mesh, Optional<DisplacementField> displacement) { }
}
