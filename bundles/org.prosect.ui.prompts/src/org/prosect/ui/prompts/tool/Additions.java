package org.prosect.ui.prompts.tool;

import java.time.Instant;
import java.util.List;

import org.prosect.study.Studies;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.ui.tool.ToolContext;

/** Adds prompts that refer to other elements of the study. */
final class Additions {

    private Additions() { }

    /** Adds a prompt as one change with what it refers to, and selects it. */
    static void add(Prompt prompt, ToolContext context, String label, Runnable references) {
        Study study = context.study().study();
        prompt.setCreated(Instant.now());
        context.study().change(label, () -> {
            Structure structure = context.structure();
            if (structure.eContainer() == null) {
                study.getStructures().add(structure);
            }
            // first, so that whoever hears of the prompt finds it complete
            references.run();
            Studies.promptSet(context.image(), structure).getPrompts().add(prompt);
        });
        context.select(List.of(prompt));
    }
}
