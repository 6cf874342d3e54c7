package org.prosect.core.metric;

import java.util.List;
import java.util.Optional;

import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Point3;

/**
 * One side of a comparison. A metric gets what it declared to need.
 *
 * @param mask the voxels; both masks of a comparison lie on the same grid
 * @param mesh the surface, patient millimetres LPS
 * @param correspondence meshes of one correspondence have the same vertices in the same order; empty: none is known
 * @param points a set of points such as prompts, patient millimetres LPS
 */
public record Evaluand(Optional<Mask> mask, Optional<TriangleMesh> mesh, Optional<String> correspondence, Optional<List<Point3>> points) {

    public static Evaluand of(Mask mask) {
        return new Evaluand(Optional.of(mask), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Evaluand of(TriangleMesh mesh) {
        return new Evaluand(Optional.empty(), Optional.of(mesh), Optional.empty(), Optional.empty());
    }

    /**
     * A mesh with known correspondence.
     *
     * @param correspondence its id
     */
    public static Evaluand of(TriangleMesh mesh, String correspondence) {
        return new Evaluand(Optional.empty(), Optional.of(mesh), Optional.of(correspondence), Optional.empty());
    }

    public static Evaluand of(List<Point3> points) {
        return new Evaluand(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.copyOf(points)));
    }
}
