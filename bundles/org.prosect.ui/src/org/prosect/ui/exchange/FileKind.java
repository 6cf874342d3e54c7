package org.prosect.ui.exchange;

/** What a file is imported as. */
public enum FileKind {

    /** A mesh by its name; masks when it looks like masks of an image of the study; else an image. */
    GUESS,
    IMAGE,
    /** A mask, or a label map of several, of an image of the study. */
    MASK,
    MESH
}
