package org.prosect.ui.masks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.prosect.study.StructureColours;
import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.ui.mask.LiveMasks;

/** Which mask is meant. */
final class Targets {

    private Targets() { }

    /** The structure that a result shows. */
    static Optional<Structure> structure(Result result) {
        return Optional.ofNullable(result.getPromptSet()).map(PromptSet::getStructure);
    }

    /**
     * The result to be edited: the chosen one when it lies on the image and shows the structure, else the newest of the structure.
     *
     * @param structure empty: of any
     */
    static Optional<Result> result(LiveMasks masks, Image image, Optional<Structure> structure) {
        List<Result> possible = image.getResults().stream().filter(r -> r.getMaskUri() != null && !r.getMaskUri().isEmpty())
                .filter(r -> structure.isEmpty() || structure(r).equals(structure) || r.getPromptSet() == null).toList();
        Optional<Result> chosen = masks.chosen().filter(possible::contains);
        return chosen.or(() -> possible.reversed().stream().filter(r -> r.getState() != ResultState.REJECTED)
                .filter(r -> structure.isEmpty() || structure(r).equals(structure)).findFirst());
    }

    /** The results of other structures on the image, which may not be overwritten when masks are protected. */
    static List<Result> others(Image image, Optional<Structure> structure) {
        return image.getResults().stream().filter(r -> r.getMaskUri() != null && r.getState() != ResultState.REJECTED)
                .filter(r -> structure(r).isPresent() && !structure(r).equals(structure)).toList();
    }

    /** The first structure of a study, or a new one that is not in it yet. */
    static Structure firstStructure(Study study) {
        return study.getStructures().stream().findFirst().orElseGet(() -> {
            Structure structure = StudyFactory.eINSTANCE.createStructure();
            structure.setName(Messages.Manual_structure);
            structure.setColour(StructureColours.next(study));
            return structure;
        });
    }

    static String name(Result result) {
        return Objects.requireNonNullElse(result.getName(), "");
    }
}
