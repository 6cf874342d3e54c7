package org.prosect.core.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.prosect.core.ProsectException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.training.TrainingCases;

/**
 * An image whose truth is known.
 *
 * @param name unique in its set
 * @param image the image
 * @param labels a label map or mask on the grid of the image
 * @param mesh the true surface, whose vertices correspond to those of the prompt mesh, where it is known
 */
public record BenchmarkCase(String name, Path image, Path labels, Optional<Path> mesh) {

    /**
     * The cases of a folder or CSV file, as {@link TrainingCases} finds them.
     *
     * @throws ProsectException when there are none, or some files do not belong together or are missing, with all of them
     */
    public static List<BenchmarkCase> find(Path place, ImageFiles files) throws ProsectException {
        return TrainingCases.find(place, files).stream().map(c -> new BenchmarkCase(c.name(), c.image(), c.labels(), c.mesh())).toList();
    }

    /**
     * The cases of one fold: in their order, every {@code folds}-th from number {@code fold} on, so that each case is in one fold.
     *
     * @param fold 1 to {@code folds}
     */
    public static List<BenchmarkCase> fold(List<BenchmarkCase> cases, int fold, int folds) {
        if (folds < 1 || fold < 1 || fold > folds) {
            throw new IllegalArgumentException("there is no fold " + fold + " of " + folds);
        }
        return java.util.stream.IntStream.range(0, cases.size()).filter(i -> i % folds == fold - 1).mapToObj(cases::get).toList();
    }
}
