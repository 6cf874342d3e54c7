/**
 * What segmenting and training with mesh prompts share: the grid around a prompt, the signed distance map of the mesh on it, the network that
 * registers the one to the image, and the settings that a model's weights carry.
 *
 * <p>Voxels of the grid are counted along the patient axes: (d0, d1, d2) = (x, y, z) to the left, to the back and to the head. Tensors are (n,
 * channels, d0, d1, d2), so that z runs fastest there, while x does in volumes.
 */
package org.prosect.method.meshprompt.model;
