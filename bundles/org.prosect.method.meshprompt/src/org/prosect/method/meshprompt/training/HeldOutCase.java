package org.prosect.method.meshprompt.training;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/**
 * A case that judges the weights and is not trained on.
 *
 * @param name for messages
 * @param image its image
 * @param mask of the structure, on the grid of the image
 * @param prompt the mesh that is placed at the structure's centroid, millimetres
 */
record HeldOutCase(String name, Volume image, Mask mask, TriangleMesh prompt) { }
