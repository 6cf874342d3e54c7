package org.prosect.ui.tool;

import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.ui.view.ViewSnapshot;

/** The structure whose prompts are given and shown. */
public final class CurrentStructure {

    private CurrentStructure() { }

    /** The one that was chosen, else the first with prompts on the image, else the first of the study; empty when the study has none. */
    public static Optional<Structure> of(Study study, Optional<Image> image, ViewSnapshot view) {
        return view.structure().filter(s -> EcoreUtil.isAncestor(study, s))
                .or(() -> image.stream().flatMap(i -> i.getPromptSets().stream()).map(PromptSet::getStructure).filter(s -> s != null).findFirst())
                .or(() -> study.getStructures().stream().findFirst());
    }
}
