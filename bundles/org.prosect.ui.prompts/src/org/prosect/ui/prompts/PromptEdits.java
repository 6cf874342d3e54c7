package org.prosect.ui.prompts;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.osgi.util.NLS;
import org.prosect.imaging.Point3;
import org.prosect.study.edit.StudyLabels;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.Structure;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.StructureColours;
import org.prosect.ui.session.OpenStudy;
import org.prosect.ui.tool.PromptPlace;

/** What the list does with prompts; each is one command. */
final class PromptEdits {

    private PromptEdits() { }

    /** Moves a prompt as a whole so that its place is another. */
    static void moveTo(OpenStudy study, Prompt prompt, Point3 place) {
        Point3 by = place.minus(PromptPlace.of(prompt).orElseThrow());
        study.change(NLS.bind(Messages.Edit_move, name(prompt)), () -> PromptPlace.move(prompt, by));
    }

    static void enable(OpenStudy study, List<Prompt> prompts, boolean on) {
        List<Prompt> other = prompts.stream().filter(p -> p.isEnabled() != on).toList();
        if (!other.isEmpty()) {
            study.change(label(other, on ? Messages.Edit_on : Messages.Edit_off, on ? Messages.Edit_onMany : Messages.Edit_offMany),
                    () -> other.forEach(p -> p.setEnabled(on)));
        }
    }

    /** Exchanges inside and outside; prompts that have no sides stay as they are. */
    static void flip(OpenStudy study, List<Prompt> prompts) {
        List<Prompt> sided = prompts.stream().filter(p -> PromptKind.polarity(p).isPresent()).toList();
        if (!sided.isEmpty()) {
            study.change(label(sided, Messages.Edit_flip, Messages.Edit_flipMany), () -> sided.forEach(p -> {
                EAttribute side = PromptKind.polarity(p).orElseThrow();
                p.eSet(side, p.eGet(side) == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE);
            }));
        }
    }

    static void delete(OpenStudy study, List<Prompt> prompts) {
        study.delete(prompts, label(prompts, Messages.Edit_delete, Messages.Edit_deleteMany));
    }

    /** A new structure in the next colour that is free. */
    static Structure addStructure(OpenStudy study, String name) {
        Structure structure = StudyFactory.eINSTANCE.createStructure();
        structure.setName(name);
        structure.setColour(StructureColours.next(study.study()));
        study.change(NLS.bind(Messages.Edit_newStructure, name), () -> study.study().getStructures().add(structure));
        return structure;
    }

    private static String label(List<Prompt> prompts, String one, String many) {
        return prompts.size() == 1 ? NLS.bind(one, name(prompts.getFirst())) : NLS.bind(many, prompts.size());
    }

    /** Whether it is switched on or off does not belong to its name here. */
    private static String name(Prompt prompt) {
        String label = StudyLabels.of(prompt);
        return prompt.isEnabled() ? label : label.substring(0, label.lastIndexOf(", "));
    }
}
