package org.prosect.ui.start;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.prosect.study.model.ResultState;
import org.prosect.study.model.Study;
import org.prosect.ui.session.OpenStudy;

/** The steps of a first segmentation, and which of them are done, as the study tells. */
enum FirstSteps {
    OPEN(study -> !study.study().getImages().isEmpty()),
    CLICK(study -> study.study().getPromptSets().stream().anyMatch(set -> !set.getPrompts().isEmpty())),
    RUN(study -> !study.study().getResults().isEmpty()),
    CORRECT(study -> study.study().getPromptSets().stream().anyMatch(set -> set.getPrompts().size() > 1)),
    UNDO(study -> study.redoable().isPresent() || accepted(study.study())),
    ACCEPT(study -> accepted(study.study())),
    SAVE(study -> accepted(study.study()) && !study.isChanged());

    private final Predicate<OpenStudy> done;

    FirstSteps(Predicate<OpenStudy> done) {
        this.done = done;
    }

    boolean isDone(Optional<OpenStudy> study) {
        return study.filter(done).isPresent();
    }

    /** What to do, in words; in the order of the steps. */
    static List<String> texts() {
        return List.of(Messages.Steps_open, Messages.Steps_click, Messages.Steps_run, Messages.Steps_correct, Messages.Steps_undo,
                Messages.Steps_accept, Messages.Steps_save);
    }

    private static boolean accepted(Study study) {
        return study.getResults().stream().anyMatch(r -> r.getState() == ResultState.ACCEPTED);
    }
}
