package org.prosect.geometry;

/** What counts as inside a mesh. For a closed mesh that does not cross itself both rules agree. */
public enum InsideRule {

    /**
     * An odd number of crossings on the way in from infinity. Needs a closed mesh; orientation does not matter; where parts overlap, and between two
     * copies of one triangle, inside and outside alternate.
     */
    PARITY,

    /**
     * A winding number of more than a half, of either sign, so that a mesh that is inside out has the same inside. For open meshes the winding number
     * is the solid angle that the mesh covers as seen from the point, over 4π (Jacobson, Kavan and Sorkine-Hornung 2013). Overlapping parts are
     * inside. Triangles must face the same side as their neighbours.
     */
    WINDING;

    /** The rule that suits a mesh: by parity when it is closed but neighbouring triangles face different sides, else by winding number. */
    public static InsideRule of(MeshTopology topology) {
        return topology.isClosed() && !topology.isOriented() && topology.isManifold() ? PARITY : WINDING;
    }
}
