/** Canonical meshes for prompts: the dialog of the gallery, reading, cutting by slices, copies in the study. */
package org.prosect.ui.prompts.mesh;
