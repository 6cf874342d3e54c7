package org.prosect.core.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.training.TrainingCase;
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

    private static final String MESH = "mesh";

    /**
     * The cases of a folder or CSV file, as {@link TrainingCases} finds them; a CSV file may have a column {@code mesh} beside {@code image} and
     * {@code labels}, whose cells may be empty.
     *
     * @throws ProsectException when there are none, or some files do not belong together or are missing, with all of them
     */
    public static List<BenchmarkCase> find(Path place, ImageFiles files) throws ProsectException {
        List<TrainingCase> found = TrainingCases.find(place, files);
        List<Optional<Path>> meshes = Files.isRegularFile(place) ? meshes(place) : List.of();
        List<BenchmarkCase> cases = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            TrainingCase c = found.get(i);
            cases.add(new BenchmarkCase(c.name(), c.image(), c.labels(), meshes.isEmpty() ? Optional.empty() : meshes.get(i)));
        }
        List<String> missing = cases.stream().flatMap(c -> c.mesh.stream()).filter(mesh -> !Files.isRegularFile(mesh)).map(Path::toString).toList();
        if (!missing.isEmpty()) {
            throw new FormatException(place, "these meshes are not there: " + String.join(", ", missing), "Mend the column mesh");
        }
        return List.copyOf(cases);
    }

    /** The column mesh, one element for each line that is not blank; nothing when there is no such column. */
    private static List<Optional<Path>> meshes(Path file) throws FormatException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FormatException(file, "it cannot be read (" + ImageFiles.reason(e) + ")", "Check the path and your rights", e);
        }
        int column = List.of(lines.getFirst().strip().split("\\s*,\\s*")).indexOf(MESH);
        List<Optional<Path>> meshes = new ArrayList<>();
        Path folder = file.toAbsolutePath().getParent();
        for (String line : lines.subList(1, column < 0 ? 1 : lines.size())) {
            if (!line.isBlank()) {
                String[] cells = line.strip().split("\\s*,\\s*", -1);
                meshes.add(column < cells.length && !cells[column].isEmpty() ? Optional.of(folder.resolve(cells[column])) : Optional.empty());
            }
        }
        return meshes;
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
