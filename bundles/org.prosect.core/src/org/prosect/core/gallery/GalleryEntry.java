package org.prosect.core.gallery;

/**
 * A mesh of the gallery.
 *
 * @param id name for command lines and prompts, unique in the gallery
 * @param card what is known of the mesh
 * @param origin where it lies
 */
public record GalleryEntry(String id, MeshCard card, MeshOrigin origin) { }
