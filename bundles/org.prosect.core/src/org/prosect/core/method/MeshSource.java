package org.prosect.core.method;

import org.prosect.core.ProsectException;
import org.prosect.geometry.TriangleMesh;

/** Reads the meshes that prompts name by uri; supplied by the host, which knows the study folder. */
@FunctionalInterface
public interface MeshSource {

    /** Reads the mesh at a uri, which is relative to the study folder or absolute. */
    TriangleMesh read(String uri) throws ProsectException;
}
