/**
 * Fitting a mesh to an image without training: intensities inside the mesh and around it are told apart by their histograms, each vertex looks along
 * its normal for where the one turns into the other, and a smooth displacement follows what the vertices found.
 */
package org.prosect.method.meshprompt.fit;
