/** Metrics of sets of points: prompts, and the vertices of meshes. */
package org.prosect.metrics.points;
