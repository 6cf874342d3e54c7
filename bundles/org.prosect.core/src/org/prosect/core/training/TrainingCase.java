package org.prosect.core.training;

import java.nio.file.Path;

/**
 * A labelled image.
 *
 * @param name unique in its set
 * @param image the image
 * @param labels a label map or mask on the grid of the image
 */
public record TrainingCase(String name, Path image, Path labels) { }
