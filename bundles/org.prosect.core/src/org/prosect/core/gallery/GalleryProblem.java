package org.prosect.core.gallery;

/**
 * Something in a gallery that cannot be used, or not as its owner may expect. Everything else works on.
 *
 * @param where path of the file or folder, or symbolic name of the bundle, at fault
 * @param what what is wrong, with the value at fault
 * @param remedy what to do about it
 */
public record GalleryProblem(String where, String what, String remedy) { }
