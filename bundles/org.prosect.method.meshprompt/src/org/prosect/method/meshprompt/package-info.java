/**
 * Segmentation by a canonical mesh that is put at the centre of the structure and deformed to it: by a trained network, by the image alone, or
 * not at all.
 */
package org.prosect.method.meshprompt;
