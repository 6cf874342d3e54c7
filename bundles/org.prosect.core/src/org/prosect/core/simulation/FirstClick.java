package org.prosect.core.simulation;

/** Where a {@link SimulatedUser} clicks first. */
public enum FirstClick {
    /** On any voxel of the reference, each as likely as another: the protocol of the papers. */
    RANDOM,
    /** On the voxel of the reference farthest from its boundary: as a careful user would, and without chance. */
    DEEPEST
}
