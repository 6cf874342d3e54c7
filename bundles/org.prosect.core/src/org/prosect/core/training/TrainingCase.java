package org.prosect.core.training;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A labelled image.
 *
 * @param name unique in its set
 * @param image the image
 * @param labels a label map or mask on the grid of the image
 * @param mesh the true surface, whose vertices correspond to those of the other cases' meshes, where it is known
 */
public record TrainingCase(String name, Path image, Path labels, Optional<Path> mesh) { }
