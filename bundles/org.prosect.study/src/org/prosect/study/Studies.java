package org.prosect.study;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;

/**
 * Help with a study in memory. Like all access to a live study, these belong to the thread that owns it. What changes a study here changes it
 * directly; a host with undo runs it within a command that records changes, such as EMF's ChangeCommand.
 */
public final class Studies {

    private Studies() { }

    /**
     * A copy of a prompt set and of everything it is connected with: its whole study, so that the copy's image, structure and meshes are copies
     * too, and nothing done to them reaches the original. References that lead out of all of this stay as they are when they are proxies.
     * Takes time in proportion to the study.
     */
    public static PromptSet detached(PromptSet prompts) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier(false, true);
        copier.copyAll(connected(prompts));
        copier.copyReferences();
        return (PromptSet) copier.get(prompts);
    }

    /** The roots of the trees that can be reached from an object. */
    private static Collection<EObject> connected(EObject start) {
        Set<EObject> roots = new LinkedHashSet<>();
        Deque<EObject> open = new ArrayDeque<>();
        open.add(EcoreUtil.getRootContainer(start));
        while (!open.isEmpty()) {
            EObject root = open.remove();
            if (roots.add(root)) {
                addReferenced(root, open);
                root.eAllContents().forEachRemaining(object -> addReferenced(object, open));
            }
        }
        return roots;
    }

    private static void addReferenced(EObject object, Deque<EObject> open) {
        for (EObject target : ((InternalEList<EObject>) object.eCrossReferences()).basicList()) {
            if (!target.eIsProxy()) {
                open.add(EcoreUtil.getRootContainer(target));
            }
        }
    }

    /**
     * A copy of a prompt for {@link org.prosect.study.model.Provenance#getPrompts()}: the prompt as it is now, whatever becomes of it later. It
     * refers to the same live meshes and images, which therefore list the copy among the prompts that use them: keep the copy in the study, or
     * clear its references. A reference whose opposite holds a single object stays with the original and is empty in the copy.
     */
    public static <P extends Prompt> P snapshot(P prompt) {
        return new Snapshot().of(prompt);
    }

    private static final class Snapshot extends EcoreUtil.Copier {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unchecked")
        private <P extends Prompt> P of(P prompt) {
            P copy = (P) copy(prompt);
            copyReferences();
            return copy;
        }

        /** EMF leaves out two-way references to what is not copied, so that nothing outside changes; here that change is wanted. */
        @Override
        protected void copyReference(EReference reference, EObject original, EObject copy) {
            super.copyReference(reference, original, copy);
            EReference opposite = reference.getEOpposite();
            if (opposite == null || !opposite.isMany() || !original.eIsSet(reference)) {
                return;
            }
            Object value = original.eGet(reference, false);
            if (!reference.isMany()) {
                if (!containsKey(value)) {
                    copy.eSet(reference, value);
                }
                return;
            }
            @SuppressWarnings("unchecked")
            InternalEList<EObject> targets = (InternalEList<EObject>) copy.eGet(reference);
            int position = 0;
            for (EObject target : ((InternalEList<?>) value).basicList().toArray(EObject[]::new)) {
                EObject kept = containsKey(target) ? get(target) : target;
                if (targets.basicContains(kept)) {
                    targets.move(position, kept);
                } else {
                    targets.add(position, kept);
                }
                position++;
            }
        }
    }

    /** The structure of this name, whatever its case; when there is none, a new one with the next free colour of {@link StructureColours}. */
    public static Structure structure(Study study, String name) {
        for (Structure structure : study.getStructures()) {
            if (name.equalsIgnoreCase(structure.getName())) {
                return structure;
            }
        }
        Structure structure = StudyFactory.eINSTANCE.createStructure();
        structure.setName(name);
        structure.setColour(StructureColours.next(study));
        study.getStructures().add(structure);
        return structure;
    }

    /**
     * The prompt set of an image and a structure; when there is none, a new one in the study of the image.
     *
     * @throws IllegalArgumentException when the two are not in one study
     */
    public static PromptSet promptSet(Image image, Structure structure) {
        Study study = image.getStudy();
        if (study == null || study != structure.getStudy()) {
            throw new IllegalArgumentException(Labels.of(image) + " and " + Labels.of(structure) + " are not in one study");
        }
        for (PromptSet set : study.getPromptSets()) {
            if (set.getImage() == image && set.getStructure() == structure) {
                return set;
            }
        }
        PromptSet set = StudyFactory.eINSTANCE.createPromptSet();
        set.setName(uniqueName(structure.getName() + ", " + image.getName(), study.getPromptSets().stream().map(PromptSet::getName).toList()));
        set.setImage(image);
        set.setStructure(structure);
        study.getPromptSets().add(set);
        return set;
    }

    /** The name itself when it is free, otherwise with the first free number from 2: "Liver 2". Case does not tell names apart. */
    public static String uniqueName(String wanted, Collection<String> taken) {
        Set<String> used = new HashSet<>();
        for (String name : taken) {
            if (name != null) {
                used.add(name.toLowerCase(Locale.ROOT));
            }
        }
        String name = wanted;
        for (int number = 2; used.contains(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + " " + number;
        }
        return name;
    }
}
