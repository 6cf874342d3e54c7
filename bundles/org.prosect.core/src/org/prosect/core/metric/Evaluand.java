package org.prosect.core.metric;

import java.util.Optional;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;

/**
 * One side of a comparison. A metric gets what it declared to need; both masks of a comparison lie on the same grid.
 *
 * @param mask the voxels
 * @param mesh the surface, patient millimetres LPS
 */
public record Evaluand(Optional<Mask> mask, Optional<TriangleMesh> mesh) {

    public static Evaluand of(Mask mask) {
        return new Evaluand(Optional.of(mask), Optional.empty());
    }

    public static Evaluand of(TriangleMesh mesh) {
        return new Evaluand(Optional.empty(), Optional.of(mesh));
    }
}
