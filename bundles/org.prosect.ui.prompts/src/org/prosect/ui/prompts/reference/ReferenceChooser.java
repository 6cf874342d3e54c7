package org.prosect.ui.prompts.reference;

import java.util.Optional;

import org.prosect.study.model.Image;
import org.prosect.study.model.Result;
import org.prosect.study.model.Study;

/** Asks the user for an example. */
@FunctionalInterface
public interface ReferenceChooser {

    /**
     * A result whose image and mask are the example; empty when the user gave up.
     *
     * @param image the one that is to be segmented
     */
    Optional<Result> choose(Study study, Image image);
}
