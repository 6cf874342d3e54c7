/**
 * Surfaces: triangle meshes in patient millimetres (LPS), what is measured on them and what is made from them. Coordinates and corners are
 * packed arrays; points, directions and transforms at the edges are those of Apache Commons Geometry.
 */
package org.prosect.geometry;
