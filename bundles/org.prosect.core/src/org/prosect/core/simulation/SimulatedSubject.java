package org.prosect.core.simulation;

import java.util.List;

import org.prosect.imaging.Volume;

/**
 * A made-up patient.
 *
 * @param image the image as a scanner would have made it
 * @param modality as in DICOM: {@code CT}, {@code MR}
 * @param labels the truth: a label of {@code structures} for each voxel, 0 elsewhere, on the grid of the image
 * @param structures what the labels mean
 */
public record SimulatedSubject(Volume image, String modality, Volume labels, List<Structure> structures) {

    /**
     * A structure in the label map.
     *
     * @param label its value
     * @param name its English name, lower case
     * @param code its SNOMED CT code; may be empty
     */
    public record Structure(int label, String name, String code) { }
}
