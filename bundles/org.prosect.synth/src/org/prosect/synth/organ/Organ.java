package org.prosect.synth.organ;

import org.prosect.core.simulation.CanonicalStructure;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Point3;

/**
 * A structure of a standard anatomy.
 *
 * @param id lower-case letters and hyphens, such as left-kidney
 * @param name for people
 * @param code SNOMED CT code; empty when none is given
 * @param label its value in a label map, from 1
 * @param mesh its closed surface in the frame of the standard anatomy, about 2600 vertices
 */
public record Organ(String id, String name, String code, int label, TriangleMesh mesh) {

    /** With the surface moved so that its centroid is (0,0,0). */
    public CanonicalStructure canonical() {
        return new CanonicalStructure(id, name, code, label, mesh.movedTo(new Point3(0, 0, 0)));
    }
}
