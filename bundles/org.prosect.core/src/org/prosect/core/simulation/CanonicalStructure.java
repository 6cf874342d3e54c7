package org.prosect.core.simulation;

import org.prosect.geometry.TriangleMesh;

/**
 * The surface that those of all subjects of a cohort correspond to.
 *
 * @param id lower-case letters, digits and hyphens
 * @param name for people
 * @param code SNOMED CT code; empty when none is given
 * @param label of the structure in label maps
 * @param mesh in millimetres, axes as in patients (LPS), its centroid at the origin
 */
public record CanonicalStructure(String id, String name, String code, int label, TriangleMesh mesh) { }
