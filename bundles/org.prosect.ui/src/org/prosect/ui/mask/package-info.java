/** The voxels of masks that are edited: shown by all views at once, undone with everything else, written when the study is saved. */
package org.prosect.ui.mask;
