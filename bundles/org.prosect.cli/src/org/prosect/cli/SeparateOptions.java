package org.prosect.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.prosect.core.ProsectException;
import org.prosect.imaging.Mask;
import org.prosect.imaging.Volume;
import org.prosect.imaging.VoxelType;
import org.prosect.study.model.MeshPrompt;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;

import picocli.CommandLine.Option;

/** The options for several structures in one go. */
final class SeparateOptions {

    private static final int LARGEST_BYTE = 255;

    @Option(names = "--separate", description = "One result for each mesh prompt, not one for all: a file OUT-NAME.nii.gz for --out OUT.nii.gz "
            + "and so on, NAME that of the mesh, numbered when there are two. Structures may overlap.")
    private boolean wanted;

    @Option(names = "--labels-out", paramLabel = "FILE", description = "With --separate, a label map to write too: 1 the structure of the first "
            + "prompt, 2 the second; where structures overlap the larger number stays.")
    private Path labels;

    boolean areWanted() {
        return wanted;
    }

    /** File of the label map. */
    Optional<Path> labels() {
        return Optional.ofNullable(labels);
    }

    /** A label map is one of separate structures. */
    void check() throws ProsectException {
        if (labels != null && !wanted) {
            throw new ProsectException("--labels-out " + labels + " is for several structures", "Give --separate too, or leave it out");
        }
    }

    /**
     * A set of its own for each prompt, in the study and on the image of the given set, which is empty afterwards.
     *
     * @return named after the meshes; no two have one name
     * @throws ProsectException when there is no prompt, or one that names no structure on its own
     */
    List<PromptSet> split(PromptSet all) throws ProsectException {
        if (all.getPrompts().isEmpty()) {
            throw new ProsectException("there is no prompt", "Give a mesh for each structure: --prompt mesh:FILE@x,y,z");
        }
        for (Prompt prompt : all.getPrompts()) {
            if (!(prompt instanceof MeshPrompt)) {
                throw new ProsectException("--separate finds one structure for each mesh, but there is a " + prompt.eClass().getName(),
                        "Leave out this prompt, or --separate");
            }
        }
        Study study = all.getStudy();
        Set<String> taken = new HashSet<>();
        List<PromptSet> sets = new ArrayList<>();
        for (Prompt prompt : List.copyOf(all.getPrompts())) {
            PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
            set.setName(unused(((MeshPrompt) prompt).getMesh().getName(), taken));
            study.getPromptSets().add(set);
            set.setImage(all.getImage());
            set.getPrompts().add(prompt);
            sets.add(set);
        }
        return sets;
    }

    /** The name of a mesh without its suffix, with a number when it is taken; capitals make no difference, as in some file systems. */
    private static String unused(String file, Set<String> taken) {
        String name = file.lastIndexOf('.') > 0 ? file.substring(0, file.lastIndexOf('.')) : file;
        String candidate = name;
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = name + "-" + number;
        }
        return candidate;
    }

    /**
     * A file's name with that of a structure before its suffix.
     *
     * @param suffixes of the file's format, with their dots
     */
    static Path named(Path file, String structure, List<String> suffixes) {
        String name = file.getFileName().toString();
        int suffix = suffixes.stream().filter(name.toLowerCase(Locale.ROOT)::endsWith).mapToInt(String::length).max().orElse(0);
        int end = name.length() - suffix;
        return file.resolveSibling(name.substring(0, end) + "-" + structure + name.substring(end));
    }

    /**
     * A label map.
     *
     * @param map 1 where the first mask is and so on, the last where there are several
     * @param overlapping how many voxels more than one mask has
     */
    record LabelMap(Volume map, long overlapping) { }

    /** The label map of masks on one grid, one at least. */
    static LabelMap labelMap(List<Mask> masks) {
        Volume map = Volume.allocate(masks.getFirst().geometry(), masks.size() > LARGEST_BYTE ? VoxelType.UINT16 : VoxelType.UINT8);
        long overlapping = 0;
        for (int v = 0; v < map.length(); v++) {
            int count = 0;
            for (int i = 0; i < masks.size(); i++) {
                if (masks.get(i).get(v)) {
                    map.set(v, i + 1);
                    count++;
                }
            }
            overlapping += count > 1 ? 1 : 0;
        }
        return new LabelMap(map, overlapping);
    }
}
