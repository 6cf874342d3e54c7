package org.prosect.geometry;

import org.apache.commons.geometry.euclidean.threed.Vector3D;

/**
 * A place on a mesh.
 *
 * @param position millimetres
 * @param triangle the triangle it lies on
 * @param distance from where the question was asked, millimetres; of a ray hit along the ray
 */
public record SurfacePoint(Vector3D position, int triangle, double distance) { }
