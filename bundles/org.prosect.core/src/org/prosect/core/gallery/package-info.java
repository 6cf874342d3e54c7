/** The gallery of canonical meshes: those of bundles and those in the user's own folders, with their cards and thumbnails. */
package org.prosect.core.gallery;
