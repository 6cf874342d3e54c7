package org.prosect.method.meshprompt.model;

/** How distances to the mesh's voxels become values of the signed distance map; inside is positive. */
public enum SdmForm {

    /**
     * Those inside divided by the largest inside, those outside by the largest outside: [−1, 1], as in the public code of mesh-prompted
     * segmentation.
     */
    PAPER,

    /**
     * Distances to the boundary between voxels, an eighth of them, from −2 to 1: the same shape gives the same values wherever it lies in the
     * grid.
     */
    CLIPPED
}
