package org.prosect.core.simulation;

import java.util.List;
import java.util.Optional;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;

/**
 * One subject of a data set.
 *
 * @param pictures of the subject, all on one grid
 * @param labels UINT8 on that grid; none when structures overlap, in which case each has its own mask
 * @param structures with a label or a mask, in the order of their labels
 */
public record SimulatedCase(List<Picture> pictures, Optional<Volume> labels, List<CaseStructure> structures) {

    /**
     * A picture.
     *
     * @param modality ct, t1, t2 or random
     */
    public record Picture(String modality, Volume image) { }

    /**
     * A structure of the subject.
     *
     * @param id lower-case letters, digits and hyphens
     * @param code SNOMED CT code; empty when none is given
     * @param mesh its surface in patient millimetres (LPS), vertex by vertex in correspondence with other subjects' or with {@code canonical}; none
     *         when there is none
     * @param canonical the canonical mesh when the subject has one of its own
     */
    public record CaseStructure(String id, String name, String code, int label, Mask mask, Optional<TriangleMesh> mesh,
            Optional<TriangleMesh> canonical) { }
}
