/** The voxels of the open study: read in the background, kept while memory lasts. */
package org.prosect.ui.volume;
