/**
 * Image registration, the usual way of segmenting by registration: the image of an atlas is registered to the patient's, and the atlas's mask is
 * pulled along the map, which leads from the patient's space to that of the atlas. A network as for mesh prompts, trained on pairs of images, and
 * what pushing a mesh is compared with.
 */
package org.prosect.method.meshprompt.pulling;
