package org.prosect.study.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.EllipseBundle;
import org.prosect.study.Studies;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.PromptSet;
import org.prosect.study.model.Provenance;
import org.prosect.study.model.Result;
import org.prosect.study.model.Structure;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.SurfaceMesh;

/** Does at random what can be done to a study, every kind of object and feature included. */
final class RandomEdits {

    private static final StudyFactory MAKE = StudyFactory.eINSTANCE;

    private final Study study;
    private final Random random;
    private final EllipseBundle ellipses;

    /** @param ellipses null to leave a third party's prompts out */
    RandomEdits(Study study, Random random, EllipseBundle ellipses) {
        this.study = study;
        this.random = random;
        this.ellipses = ellipses;
    }

    /** The study as its file would be. */
    static String xml(Study study) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            study.eResource().save(bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** One change, of one or a few edits. */
    void change() {
        int edits = random.nextInt(4) == 0 ? 1 + random.nextInt(6) : 1;
        for (int i = 0; i < edits; i++) {
            edit();
        }
    }

    private void edit() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> setAttribute(any(all()));
            case 3, 4 -> setReference(any(all()));
            case 5, 6 -> addPrompt();
            case 7 -> addSomething();
            case 8 -> deleteWithReferences();
            case 9 -> removeOnly();
            case 10 -> movePrompt();
            case 11 -> moveInList(any(all()));
            case 12 -> addResult();
            case 13 -> changeOutside();
            case 14 -> addMany();
            default -> replaceProvenance();
        }
    }

    private List<EObject> all() {
        List<EObject> all = new ArrayList<>(List.of(study));
        study.eAllContents().forEachRemaining(all::add);
        return all;
    }

    private <T> T any(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void setAttribute(EObject object) {
        EAttribute attribute = any(object.eClass().getEAllAttributes());
        if (attribute.isMany()) {
            EList<Object> values = list(object, attribute);
            switch (random.nextInt(3)) {
                case 0 -> values.add(random.nextInt(values.size() + 1), value(attribute));
                case 1 -> values.clear();
                default -> {
                    if (values.size() > 1) {
                        values.move(random.nextInt(values.size()), random.nextInt(values.size()));
                    }
                }
            }
        } else if (random.nextInt(5) == 0) {
            object.eUnset(attribute);
        } else {
            object.eSet(attribute, value(attribute));
        }
    }

    private Object value(EAttribute attribute) {
        if (attribute.getEAttributeType() instanceof EEnum choices) {
            return any(choices.getELiterals()).getInstance();
        }
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (type == double.class) {
            return any(List.of(0.0, -0.0, Double.NaN, random.nextDouble() * 100, Double.NEGATIVE_INFINITY));
        } else if (type == int.class) {
            return random.nextInt();
        } else if (type == long.class) {
            return random.nextLong();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == Point3.class) {
            return new Point3(random.nextDouble(), -random.nextInt(500), 1.0 / 3);
        } else if (type == Geometry.class) {
            return Geometry.of(1 + random.nextInt(100), 20, 30, 0.7, 0.7, 1.0 / 3);
        } else if (type == Instant.class) {
            return Instant.ofEpochMilli(random.nextLong(1L << 41));
        } else if (attribute.getEAttributeType() == StudyPackage.Literals.COLOUR) {
            return String.format("#%06x", random.nextInt(1 << 24));
        }
        return any(List.of("", "Gefäß 心臓 \uD83E\uDEC0", "two\nlines\tand \"<&>\"", "name " + random.nextInt(1000)));
    }

    private void setReference(EObject object) {
        List<EReference> references = object.eClass().getEAllReferences().stream().filter(r -> !r.isContainment() && !r.isContainer()).toList();
        if (references.isEmpty()) {
            return;
        }
        EReference reference = any(references);
        List<EObject> targets = all().stream().filter(reference.getEReferenceType()::isInstance).toList();
        if (!reference.isMany()) {
            object.eSet(reference, targets.isEmpty() || random.nextInt(4) == 0 ? null : any(targets));
            return;
        }
        EList<Object> values = list(object, reference);
        if (!values.isEmpty() && random.nextInt(3) == 0) {
            values.remove(random.nextInt(values.size()));
        } else if (!targets.isEmpty()) {
            EObject target = any(targets);
            if (values.contains(target)) {
                values.move(0, target);
            } else {
                values.add(random.nextInt(values.size() + 1), target);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static EList<Object> list(EObject object, EStructuralFeature feature) {
        return (EList<Object>) object.eGet(feature);
    }

    private PromptSet set() {
        if (study.getPromptSets().isEmpty()) {
            PromptSet set = MAKE.createPromptSet();
            study.getPromptSets().add(set);
        }
        return any(study.getPromptSets());
    }

    private Prompt prompt() {
        Prompt prompt = ellipses != null && random.nextInt(3) == 0 ? thirdParty() : (Prompt) MAKE.create(any(List.of(
                StudyPackage.Literals.POINT_PROMPT, StudyPackage.Literals.BOX_PROMPT, StudyPackage.Literals.SCRIBBLE_PROMPT,
                StudyPackage.Literals.LASSO_PROMPT, StudyPackage.Literals.MASK_PROMPT, StudyPackage.Literals.MESH_PROMPT,
                StudyPackage.Literals.REFERENCE_PROMPT, StudyPackage.Literals.UNKNOWN_PROMPT)));
        for (int i = 0; i < 4; i++) {
            setAttribute(prompt);
            setReference(prompt);
        }
        return prompt;
    }

    private Prompt thirdParty() {
        if (random.nextInt(3) == 0) {
            Prompt group = ellipses.create(ellipses.group);
            list(group, ellipses.members).add(ellipses.create(ellipses.ellipse));
            list(group, ellipses.members).add(MAKE.createPointPrompt());
            list(group, ellipses.anyPrompts).addAll(all().stream().filter(Prompt.class::isInstance).limit(3).toList());
            return group;
        }
        Prompt ellipse = ellipses.create(ellipses.ellipse);
        EObject one = ellipses.createPart("one");
        EObject two = ellipses.createPart("two");
        list(one, ellipses.next).add(two);
        list(ellipse, ellipses.parts).addAll(List.of(one, two));
        list(ellipse, ellipses.images).addAll(study.getImages());
        return ellipse;
    }

    private void addPrompt() {
        EList<Prompt> prompts = set().getPrompts();
        prompts.add(random.nextInt(prompts.size() + 1), prompt());
    }

    private void addMany() {
        List<Prompt> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.add(prompt());
        }
        EList<Prompt> prompts = set().getPrompts();
        prompts.addAll(random.nextInt(prompts.size() + 1), many);
    }

    private void addSomething() {
        switch (random.nextInt(4)) {
            case 0 -> {
                Image image = MAKE.createImage();
                setAttribute(image);
                study.getImages().add(0, image);
            }
            case 1 -> {
                Structure structure = MAKE.createStructure();
                structure.setName("structure " + random.nextInt());
                study.getStructures().add(structure);
            }
            case 2 -> {
                SurfaceMesh mesh = MAKE.createSurfaceMesh();
                if (!study.getStructures().isEmpty()) {
                    mesh.setStructure(any(study.getStructures()));
                }
                study.getMeshes().add(mesh);
            }
            default -> {
                PromptSet set = MAKE.createPromptSet();
                if (!study.getImages().isEmpty()) {
                    set.setImage(any(study.getImages()));
                }
                study.getPromptSets().add(set);
                set.getPrompts().add(prompt());
            }
        }
    }

    private EObject anyBelow() {
        List<EObject> all = all();
        return all.size() == 1 ? null : all.get(1 + random.nextInt(all.size() - 1));
    }

    /** As EMF's delete command does. */
    private void deleteWithReferences() {
        EObject object = anyBelow();
        if (object != null && all().size() > 60) {
            EcoreUtil.delete(object, true);
        }
    }

    /** What refers to it goes on to do so. */
    private void removeOnly() {
        EObject object = anyBelow();
        if (object != null && all().size() > 60) {
            EcoreUtil.remove(object);
        }
    }

    private void movePrompt() {
        PromptSet from = set();
        if (!from.getPrompts().isEmpty()) {
            EList<Prompt> to = set().getPrompts();
            Prompt prompt = any(from.getPrompts());
            if (to.contains(prompt)) {
                to.move(0, prompt);
            } else {
                to.add(random.nextInt(to.size() + 1), prompt);
            }
        }
    }

    private void moveInList(EObject object) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (reference.isMany() && list(object, reference).size() > 1) {
                EList<Object> list = list(object, reference);
                list.move(random.nextInt(list.size()), random.nextInt(list.size()));
            }
        }
    }

    private void addResult() {
        Result result = MAKE.createResult();
        if (!study.getImages().isEmpty()) {
            result.setImage(any(study.getImages()));
        }
        PromptSet set = set();
        result.setPromptSet(set);
        study.getResults().add(result);
        Provenance provenance = MAKE.createProvenance();
        set.getPrompts().stream().limit(3).forEach(prompt -> provenance.getPrompts().add(Studies.snapshot(prompt)));
        result.setProvenance(provenance);
        result.getMetrics().add(MAKE.createMetricValue());
    }

    /** Takes something out, changes it while it is outside, and puts it back. */
    private void changeOutside() {
        EList<Prompt> prompts = set().getPrompts();
        if (!prompts.isEmpty()) {
            Prompt prompt = prompts.remove(random.nextInt(prompts.size()));
            setAttribute(prompt);
            setReference(prompt);
            if (random.nextInt(3) > 0) {
                prompts.add(0, prompt);
                setAttribute(prompt);
            }
        }
    }

    private void replaceProvenance() {
        if (!study.getResults().isEmpty()) {
            Result result = any(study.getResults());
            if (random.nextBoolean() || result.getProvenance() == null) {
                Provenance provenance = MAKE.createProvenance();
                provenance.setMethodId("method " + random.nextInt());
                result.setProvenance(provenance);
            } else {
                result.setProvenance(null);
            }
        }
    }
}
