package org.prosect.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.prosect.core.method.Segmentation;
import org.prosect.geometry.TriangleMesh;
import org.prosect.imaging.IsoSurface;
import org.prosect.study.model.PromptSet;

/**
 * One answer of the command segment, and where it goes.
 *
 * @param name of the structure
 * @param prompts what shows it
 * @param mask file of the mask
 * @param probability file of the probability, where it is wanted
 * @param mesh file of the surface, where it is wanted
 */
record SegmentPart(String name, PromptSet prompts, Path mask, Optional<Path> probability, Optional<Path> mesh) {

    /** The method's own surface, else that of the mask. */
    static TriangleMesh mesh(Segmentation segmentation) {
        return segmentation.mesh().orElseGet(() -> TriangleMesh.of(IsoSurface.of(segmentation.mask())));
    }

    List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(mask));
        probability.ifPresent(files::add);
        mesh.ifPresent(files::add);
        return files;
    }
}
