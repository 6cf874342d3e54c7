/** Segmentation by an atlas: another image whose mask is known is registered to this one, and its mask carried over. */
package org.prosect.method.atlas;
