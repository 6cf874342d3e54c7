/** Surfaces: triangle meshes in patient millimetres (LPS). */
package org.prosect.geometry;
