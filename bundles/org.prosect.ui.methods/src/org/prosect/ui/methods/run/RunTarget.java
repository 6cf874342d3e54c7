package org.prosect.ui.methods.run;

import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.prosect.core.ProsectException;
import org.prosect.study.model.Image;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Structure;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.session.StudySession;
import org.prosect.ui.view.ViewSnapshot;

/**
 * What a run is about: what the user looks at.
 *
 * @param study the open study
 * @param image the image that is shown
 * @param set the prompts of image and structure; empty: there are none yet
 * @param structure name of the structure
 */
record RunTarget(OpenStudy study, Image image, Optional<PromptSet> set, String structure) {

    /** @throws ProsectException when nothing is shown */
    static RunTarget of(StudySession session, ViewSnapshot view) throws ProsectException {
        OpenStudy study = session.current()
                .orElseThrow(() -> new ProsectException(Messages.Obstacle_noStudy, Messages.Obstacle_noStudy_remedy));
        Image image = view.image().filter(i -> EcoreUtil.isAncestor(study.study(), i)).or(() -> study.study().getImages().stream().findFirst())
                .orElseThrow(() -> new ProsectException(NLS.bind(Messages.Obstacle_noImage, study.name()), Messages.Obstacle_noImage_remedy));
        // as the tools choose it, so that what was just clicked is what runs
        Optional<Structure> structure = view.structure().filter(s -> EcoreUtil.isAncestor(study.study(), s))
                .or(() -> image.getPromptSets().stream().map(PromptSet::getStructure).filter(s -> s != null).findFirst())
                .or(() -> study.study().getStructures().stream().findFirst());
        Optional<PromptSet> set = structure.flatMap(s -> image.getPromptSets().stream().filter(p -> p.getStructure() == s).findFirst());
        return new RunTarget(study, image, set, structure.map(Structure::getName).orElse(Messages.Structure_first));
    }

    /** The target of prompts that were chosen in the study. */
    static RunTarget of(OpenStudy study, PromptSet set) throws ProsectException {
        if (set == null || set.getImage() == null) {
            throw new ProsectException(Messages.Obstacle_noPrompts, Messages.Obstacle_noPrompts_remedy);
        }
        return new RunTarget(study, set.getImage(), Optional.of(set), set.getStructure() == null ? "mask" : set.getStructure().getName());
    }

    PromptCopy copy() {
        return set.map(PromptCopy::of).orElseGet(() -> PromptCopy.none(image, structure));
    }
}
