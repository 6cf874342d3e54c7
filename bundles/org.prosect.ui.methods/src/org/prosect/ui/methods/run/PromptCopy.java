package org.prosect.ui.methods.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.prosect.study.Studies;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Result;
import org.prosect.study.model.Study;

/**
 * Prompts as they were when they were asked for, in a copy of their study that any thread may read.
 *
 * @param prompts the copy
 * @param originals the live element of each copied one; for the thread that owns the study
 */
record PromptCopy(PromptSet prompts, Map<EObject, EObject> originals) {

    /** The prompts of a set. */
    static PromptCopy of(PromptSet live) {
        PromptSet copy = Studies.detached(live);
        return new PromptCopy(copy, pairs(EcoreUtil.getRootContainer(copy), EcoreUtil.getRootContainer(live)));
    }

    /** No prompts, for a structure that has none yet on an image. */
    static PromptCopy none(Image image, String structure) {
        Study live = image.getStudy();
        Study copy = EcoreUtil.copy(live);
        Image own = copy.getImages().get(live.getImages().indexOf(image));
        Map<EObject, EObject> originals = pairs(copy, live);
        return new PromptCopy(Studies.promptSet(own, Studies.structure(copy, structure)), originals);
    }

    /** The prompts that a result was made of; they need not be in its set any more. */
    static PromptCopy of(Result live) {
        PromptCopy now = of(live.getPromptSet());
        Result copy = now.originals.entrySet().stream().filter(e -> e.getValue() == live).map(e -> (Result) e.getKey()).findFirst().orElseThrow();
        now.prompts.getPrompts().clear();
        now.prompts.getPrompts().addAll(List.copyOf(copy.getProvenance().getPrompts()));
        return now;
    }

    /** A copy keeps the order of what it was made of. */
    private static Map<EObject, EObject> pairs(EObject copy, EObject live) {
        Map<EObject, EObject> pairs = new HashMap<>();
        pairs.put(copy, live);
        TreeIterator<EObject> copies = EcoreUtil.getAllContents(copy, false);
        TreeIterator<EObject> originals = EcoreUtil.getAllContents(live, false);
        while (copies.hasNext() && originals.hasNext()) {
            pairs.put(copies.next(), originals.next());
        }
        return pairs;
    }

    /** A prompt as it was, for the record: it refers to the live meshes and images that are still there. For the thread that owns the study. */
    Prompt recorded(Prompt used) {
        Prompt record = EcoreUtil.copy(used);
        for (EReference reference : used.eClass().getEAllReferences()) {
            EReference opposite = reference.getEOpposite();
            boolean shared = !reference.isContainment() && !reference.isContainer() && reference.isChangeable() && !reference.isDerived()
                    && (opposite == null || opposite.isMany());
            if (shared && reference.isMany()) {
                record.eSet(reference, ((List<?>) used.eGet(reference)).stream().map(this::live).flatMap(Optional::stream).toList());
            } else if (shared) {
                record.eSet(reference, live(used.eGet(reference)).orElse(null));
            }
        }
        return record;
    }

    private Optional<EObject> live(Object copy) {
        return copy instanceof EObject object ? Optional.ofNullable(originals.get(object)).filter(original -> original.eResource() != null)
                : Optional.empty();
    }
}
