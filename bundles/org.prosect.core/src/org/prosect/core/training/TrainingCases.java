package org.prosect.core.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.prosect.core.ProsectException;
import org.prosect.core.format.FormatException;
import org.prosect.core.format.ImageFiles;
import org.prosect.core.format.ImageHeader;

/**
 * Finds the labelled images of a folder or list. A folder has either subfolders {@code images} and {@code labels} (or imagesTr and labelsTr, masks)
 * with files of equal names, or files {@code NAME_image} (or _ct, _mr) and {@code NAME_labels} (or _label, _mask, _organs, _seg) side by side. A list
 * is a CSV file with the columns image and labels, and perhaps mesh, paths relative to itself. What does not belong together is an error that names
 * all of it.
 */
public final class TrainingCases {

    private static final List<String> IMAGE_FOLDERS = List.of("images", "imagesTr");
    private static final List<String> LABEL_FOLDERS = List.of("labels", "labelsTr", "masks");
    private static final List<String> IMAGE_ENDS = List.of("_image", "_0000", "");
    private static final List<String> SIDE_BY_SIDE = List.of("_image", "_0000", "_ct", "_mr");
    private static final List<String> LABEL_ENDS = List.of("_labels", "_label", "_masks", "_mask", "_organs", "_seg");
    private static final int SHOWN = 20;

    private TrainingCases() { }

    /**
     * The cases of a folder or CSV file, by name; every pair lies on one grid.
     *
     * @throws ProsectException when there are none, or some do not match, with all of them
     */
    public static List<TrainingCase> find(Path place, ImageFiles files) throws ProsectException {
        List<String> troubles = new ArrayList<>();
        List<TrainingCase> cases;
        try {
            if (Files.isRegularFile(place)) {
                cases = listed(place, troubles);
            } else if (Files.isDirectory(place)) {
                cases = inFolder(place, files, troubles);
            } else {
                throw new FormatException(place, "there is no such folder or list", "Give a folder with images and labels, or a CSV file");
            }
        } catch (IOException e) {
            throw new FormatException(place, "it cannot be read (" + ImageFiles.reason(e) + ")", "Check the path and your rights", e);
        }
        for (TrainingCase c : cases) {
            check(c, files, troubles);
        }
        if (!troubles.isEmpty()) {
            String more = troubles.size() > SHOWN ? "; and " + (troubles.size() - SHOWN) + " more" : "";
            throw new ProsectException(place + ": " + troubles.size() + " of the files do not belong together: "
                    + String.join("; ", troubles.subList(0, Math.min(SHOWN, troubles.size()))) + more, "Mend or remove them; nothing was begun");
        }
        if (cases.isEmpty()) {
            throw new FormatException(place, "it holds no labelled images",
                    "Give a folder with subfolders images and labels, or files NAME_image and NAME_labels");
        }
        return cases;
    }

    private static void check(TrainingCase c, ImageFiles files, List<String> troubles) {
        try {
            ImageHeader image = files.readHeader(c.image());
            ImageHeader labels = files.readHeader(c.labels());
            if (c.mesh().isPresent() && !Files.isRegularFile(c.mesh().get())) {
                troubles.add("there is no mesh " + c.mesh().get());
            }
            if (!image.geometry().sameGrid(labels.geometry())) {
                troubles.add(c.name() + " has an image of " + image.geometry() + " and labels of " + labels.geometry());
            }
        } catch (ProsectException e) {
            troubles.add(e.what());
        }
    }

    private static List<TrainingCase> inFolder(Path folder, ImageFiles files, List<String> troubles) throws IOException {
        for (String images : IMAGE_FOLDERS) {
            for (String labels : LABEL_FOLDERS) {
                if (Files.isDirectory(folder.resolve(images)) && Files.isDirectory(folder.resolve(labels))) {
                    return paired(named(folder.resolve(images), IMAGE_ENDS, files), named(folder.resolve(labels), concat(LABEL_ENDS, ""), files),
                            troubles);
                }
            }
        }
        Map<String, Path> labels = named(folder, LABEL_ENDS, files);
        Map<String, Path> images = named(folder, SIDE_BY_SIDE, files);
        return paired(images, labels, troubles);
    }

    private static List<TrainingCase> paired(Map<String, Path> images, Map<String, Path> labels, List<String> troubles) {
        List<TrainingCase> cases = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(images.keySet());
        all.addAll(labels.keySet());
        for (String name : all) {
            Path image = images.get(name);
            Path label = labels.get(name);
            if (image == null || label == null) {
                troubles.add(name + (image == null ? " has labels and no image" : " has an image and no labels"));
            } else {
                cases.add(new TrainingCase(name, image, label, Optional.empty()));
            }
        }
        return cases;
    }

    /** Image files of a folder by their names without suffix and the first of some ends that they have; files without any are left out. */
    private static Map<String, Path> named(Path folder, List<String> ends, ImageFiles files) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(files::claims).sorted().toList()) {
                String name = file.getFileName().toString();
                String base = name.substring(0, name.toLowerCase(java.util.Locale.ROOT).endsWith(".gz") ? name.lastIndexOf('.', name.length() - 4)
                        : name.lastIndexOf('.'));
                ends.stream().filter(base::endsWith).findFirst().ifPresent(end -> found.put(base.substring(0, base.length() - end.length()), file));
            }
        }
        return found;
    }

    private static List<TrainingCase> listed(Path file, List<String> troubles) throws IOException, FormatException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> header = lines.isEmpty() ? List.of() : List.of(lines.getFirst().strip().split("\\s*,\\s*"));
        int image = header.indexOf("image");
        int labels = header.indexOf("labels");
        if (image < 0 || labels < 0) {
            throw new FormatException(file, "its first line names no columns image and labels", "Write 'image,labels' in the first line");
        }
        int mesh = header.indexOf("mesh");
        List<TrainingCase> cases = new ArrayList<>();
        Path folder = file.toAbsolutePath().getParent();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).strip().split("\\s*,\\s*");
            if (cells.length <= Math.max(image, labels)) {
                if (!lines.get(i).isBlank()) {
                    troubles.add("line " + (i + 1) + " has " + cells.length + " cells");
                }
                continue;
            }
            cases.add(new TrainingCase(Path.of(cells[image]).getFileName().toString() + "#" + i, folder.resolve(cells[image]),
                    folder.resolve(cells[labels]), mesh >= 0 && mesh < cells.length && !cells[mesh].isEmpty()
                    ? Optional.of(folder.resolve(cells[mesh])) : Optional.empty()));
        }
        return cases;
    }

    private static List<String> concat(List<String> list, String last) {
        List<String> all = new ArrayList<>(list);
        all.add(last);
        return all;
    }
}
