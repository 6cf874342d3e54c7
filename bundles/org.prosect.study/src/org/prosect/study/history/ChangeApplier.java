package org.prosect.study.history;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.prosect.study.UnknownContent;
import org.prosect.study.history.Change.ListStep;
import org.prosect.study.history.Change.Node;
import org.prosect.study.history.Change.Splice;
import org.prosect.study.history.Change.Step;
import org.prosect.study.history.Change.ValueStep;
import org.prosect.study.history.Change.Values;
import org.prosect.study.model.StudyPackage;

/** Leads a study from the state before a change to the state after it. To go back, reverse the change. */
final class ChangeApplier {

    /** Opposites disturb each other's order; once all links are right, one more round sets it. */
    private static final int ROUNDS = 3;

    private final XMLResource resource;
    private final Features features;
    /** Objects that left the study, for as long as somebody holds them: they come back as themselves. */
    private final Map<String, WeakReference<EObject>> away = new HashMap<>();
    private final Map<EObject, String> awayIds = new WeakHashMap<>();

    /** What a feature is to become: the wanted elements, of a single feature none or one. */
    private record Target(EObject owner, EStructuralFeature feature, List<Object> wanted) { }

    ChangeApplier(XMLResource resource) {
        this.resource = resource;
        this.features = new Features(resource);
    }

    /**
     * Applies a change.
     *
     * @throws MismatchException when the study is not in the state before the change, or a class is not installed; it is untouched then
     * @throws RuntimeException when the model refuses half-way
     */
    void apply(Change change) throws MismatchException {
        Map<String, EObject> coming = new LinkedHashMap<>();
        Map<String, EObject> going = new LinkedHashMap<>();
        for (Node node : change.removed()) {
            going.put(node.id(), present(node.id()));
        }
        for (Node node : change.added()) {
            EObject there = resource.getEObject(node.id());
            if (there != null && features.isInStudy(there) || coming.containsKey(node.id())) {
                throw new MismatchException("an object " + node.id() + " is there already");
            }
            coming.put(node.id(), object(node));
        }
        List<Target> targets = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Step step : change.steps()) {
            if (!seen.add(List.of(step.owner(), step.feature()))) {
                throw new MismatchException("'" + step.feature() + "' of " + step.owner() + " changes twice");
            }
            targets.add(target(step, coming));
        }
        for (Node node : change.added()) {
            fill(coming.get(node.id()), node);
        }
        set(targets);
        coming.forEach((id, object) -> check(features.isInStudy(object) && id.equals(resource.getID(object)), id));
        going.forEach((id, object) -> {
            check(!features.isInStudy(object), id);
            unlink(object);
            left(id, object);
        });
    }

    /** What left is no longer in the lists of what stays; when it comes back its links are set again. */
    private static void unlink(EObject object) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            boolean owns = reference.isContainment() || reference.isContainer();
            if (!owns && reference.getEOpposite() != null && reference.isChangeable() && !reference.isDerived()) {
                object.eUnset(reference);
            }
        }
    }

    /** Says that an object left the study. */
    void left(String id, EObject object) {
        if (away.size() > 2 * awayIds.size() + 100) {
            away.values().removeIf(reference -> reference.refersTo(null));
        }
        away.put(id, new WeakReference<>(object));
        awayIds.put(object, id);
    }

    private static void check(boolean condition, String id) {
        if (!condition) {
            throw new IllegalStateException("a recorded change did not put the object " + id + " in its place");
        }
    }

    private EObject present(String id) throws MismatchException {
        EObject object = resource.getEObject(id);
        if (object == null || !features.isInStudy(object)) {
            throw new MismatchException("there is no object " + id);
        }
        return object;
    }

    /** The object that left, when it still is what the node says; otherwise a new one. */
    private EObject object(Node node) throws MismatchException {
        WeakReference<EObject> reference = away.get(node.id());
        EObject before = reference == null ? null : reference.get();
        boolean free = before != null && before.eResource() == null
                && (before.eContainer() == null || awayIds.containsKey(before.eContainer()));
        if (free
                && before.eClass().getName().equals(node.type()) && before.eClass().getEPackage().getNsURI().equals(node.namespace())) {
            return before;
        }
        return InstalledClasses.create(node.namespace(), node.type());
    }

    private Target target(Step step, Map<String, EObject> coming) throws MismatchException {
        EObject owner = coming.containsKey(step.owner()) ? coming.get(step.owner()) : present(step.owner());
        EStructuralFeature feature = owner.eClass().getEStructuralFeature(step.feature());
        if (feature == null || !features.of(owner.eClass()).contains(feature) || feature.isMany() != step instanceof ListStep) {
            throw new MismatchException(owner.eClass().getName() + " has no feature '" + step.feature() + "' of that kind");
        }
        boolean isNew = coming.containsKey(step.owner());
        return switch (step) {
            case ValueStep value -> {
                // the text of an unknown prompt names the namespaces of the file around it, and is another one after each save
                boolean fits = feature == StudyPackage.Literals.UNKNOWN_PROMPT__XML || now(owner, feature, isNew).equals(value.before());
                if (!fits || value.after().size() > 1) {
                    throw changed(owner, feature, step);
                }
                yield new Target(owner, feature, value.after().isEmpty() ? List.of()
                        : Collections.singletonList(element(feature, value.after().getFirst(), coming)));
            }
            case ListStep list -> new Target(owner, feature, wanted(owner, feature, list, isNew, coming));
        };
    }

    private static MismatchException changed(EObject owner, EStructuralFeature feature, Step step) {
        return new MismatchException("'" + feature.getName() + "' of " + owner.eClass().getName() + " " + step.owner()
                + " is not what it was when the change was recorded");
    }

    private List<String> now(EObject owner, EStructuralFeature feature, boolean isNew) {
        Object value = isNew ? Features.UNSET : features.read(owner, feature);
        return value == Features.UNSET ? List.of() : Collections.singletonList(text(feature, value));
    }

    private String text(EStructuralFeature feature, Object value) {
        if (feature instanceof EAttribute attribute) {
            return Features.text(attribute, value);
        }
        EObject object = (EObject) value;
        return object == null ? null : object.eIsProxy() ? References.elsewhere(object) : References.here(resource.getID(object));
    }

    private Object element(EStructuralFeature feature, String text, Map<String, EObject> coming) throws MismatchException {
        if (feature instanceof EAttribute attribute) {
            try {
                return EcoreUtil.createFromString(attribute.getEAttributeType(), text);
            } catch (RuntimeException e) {
                throw new MismatchException("'" + text + "' is no value of '" + feature.getName() + "': " + e.getMessage(), e);
            }
        }
        if (text == null) {
            return null;
        }
        EObject object;
        if (References.isHere(text)) {
            String id = References.id(text);
            object = coming.containsKey(id) ? coming.get(id) : present(id);
        } else {
            object = References.proxy(text);
        }
        if (!((EReference) feature).getEReferenceType().isInstance(object)) {
            throw new MismatchException("a " + object.eClass().getName() + " cannot stand in '" + feature.getName() + "'");
        }
        return object;
    }

    private List<Object> wanted(EObject owner, EStructuralFeature feature, ListStep step, boolean isNew, Map<String, EObject> coming)
            throws MismatchException {
        Object[] now = isNew ? new Object[0] : (Object[]) features.read(owner, feature);
        if (now.length != step.size()) {
            throw changed(owner, feature, step);
        }
        List<Object> wanted = new ArrayList<>(now.length + 1);
        int at = 0;
        for (Splice splice : step.splices()) {
            int end = splice.at() + splice.before().size();
            if (splice.at() < at || splice.at() > now.length || end > now.length) {
                throw changed(owner, feature, step);
            }
            wanted.addAll(Arrays.asList(now).subList(at, splice.at()));
            for (int i = splice.at(); i < end; i++) {
                if (!Objects.equals(text(feature, now[i]), splice.before().get(i - splice.at()))) {
                    throw changed(owner, feature, step);
                }
            }
            for (String text : splice.after()) {
                wanted.add(element(feature, text, coming));
            }
            at = end;
        }
        wanted.addAll(Arrays.asList(now).subList(at, now.length));
        if (feature instanceof EReference && identitySet(wanted).size() != wanted.size()) {
            throw new MismatchException("an object stands twice in '" + feature.getName() + "'");
        }
        return wanted;
    }

    private static Set<Object> identitySet(List<?> values) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(values);
        return set;
    }

    /** Makes an object what its node says, without references and contents. */
    private void fill(EObject object, Node node) throws MismatchException {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (reference.isChangeable() && !reference.isDerived() && !reference.isContainer()) {
                object.eUnset(reference);
            }
        }
        // it gets its own id when it comes into the study
        resource.setID(object, node.id());
        Map<String, List<String>> texts = new HashMap<>();
        for (Values values : node.values()) {
            texts.put(values.feature(), values.texts());
        }
        for (EStructuralFeature feature : features.of(object.eClass())) {
            if (feature instanceof EAttribute attribute) {
                List<String> values = texts.remove(attribute.getName());
                fill(object, attribute, values == null ? List.of() : values);
            }
        }
        if (!texts.isEmpty()) {
            throw new IllegalStateException(object.eClass().getName() + " has no attribute '" + texts.keySet().iterator().next() + "'");
        }
        if (UnknownContent.find(object) == null && !node.kept().equals(Change.Kept.NOTHING)) {
            UnknownContent content = UnknownContent.of(object);
            node.kept().attributes().forEach(a -> content.attributes().add(new UnknownContent.Attribute(a.namespace(), a.name(), a.value())));
            content.elements().addAll(node.kept().elements());
            node.kept().references().forEach(r -> {
                if (object.eClass().getEStructuralFeature(r.feature()) instanceof EReference reference) {
                    content.references().computeIfAbsent(reference, f -> new ArrayList<>()).add(new UnknownContent.Reference(r.holder(), r.id()));
                }
            });
        }
    }

    private void fill(EObject object, EAttribute attribute, List<String> texts) throws MismatchException {
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            values.add(element(attribute, text, Map.of()));
        }
        set(new Target(object, attribute, values));
    }

    private void set(List<Target> targets) {
        // out before in: a thing that moved must not be inside itself in between
        for (Target target : targets) {
            if (target.feature instanceof EReference reference && reference.isContainment()) {
                removeUnwanted(target);
            }
        }
        for (Target target : targets) {
            if (target.feature instanceof EReference reference && reference.isContainment()) {
                set(target);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            targets.forEach(this::set);
        }
    }

    private void removeUnwanted(Target target) {
        if (!target.feature.isMany()) {
            Object now = target.owner.eGet(target.feature, false);
            if (now != null && (target.wanted.isEmpty() || target.wanted.getFirst() != now)) {
                target.owner.eSet(target.feature, null);
            }
            return;
        }
        List<Object> unwanted = new ArrayList<>(Features.basic(target.owner, target.feature));
        Set<Object> wanted = identitySet(target.wanted);
        unwanted.removeIf(wanted::contains);
        if (!unwanted.isEmpty()) {
            ((EList<?>) target.owner.eGet(target.feature, false)).removeAll(unwanted);
        }
    }

    private void set(Target target) {
        if (target.feature.isMany()) {
            if (target.feature instanceof EReference) {
                setObjects(target);
            } else if (!Features.basic(target.owner, target.feature).equals(target.wanted)) {
                target.owner.eSet(target.feature, target.wanted);
            }
            return;
        }
        Object now = features.read(target.owner, target.feature);
        if (target.wanted.isEmpty()) {
            if (now != Features.UNSET) {
                target.owner.eUnset(target.feature);
            }
        } else if (target.feature instanceof EReference ? now != target.wanted.getFirst() : !Objects.equals(now, target.wanted.getFirst())) {
            target.owner.eSet(target.feature, target.wanted.getFirst());
        }
    }

    /** Objects that are in the list without being in the study stay where they are among the others. */
    @SuppressWarnings("unchecked")
    private void setObjects(Target target) {
        InternalEList<Object> list = (InternalEList<Object>) target.owner.eGet(target.feature, false);
        Object[] now = (Object[]) features.read(target.owner, target.feature);
        if (sameObjects(now, target.wanted)) {
            return;
        }
        Set<Object> wanted = identitySet(target.wanted);
        List<Object> unwanted = new ArrayList<>(Arrays.asList(now));
        unwanted.removeIf(wanted::contains);
        if (!unwanted.isEmpty()) {
            list.removeAll(unwanted);
        }
        Set<Object> there = identitySet(list.basicList());
        int at = 0;
        for (int i = 0; i < target.wanted.size();) {
            Object element = target.wanted.get(i);
            while (at < list.size() && list.basicGet(at) != element && !wanted.contains(list.basicGet(at))) {
                at++;
            }
            if (at < list.size() && list.basicGet(at) == element) {
                i++;
                at++;
            } else if (there.contains(element)) {
                list.move(at, element);
            } else {
                int end = i;
                while (end < target.wanted.size() && !there.contains(target.wanted.get(end))) {
                    end++;
                }
                List<Object> run = List.copyOf(target.wanted.subList(i, end));
                list.addAllUnique(at, run);
                there.addAll(run);
            }
        }
    }

    private static boolean sameObjects(Object[] now, List<Object> wanted) {
        if (now.length != wanted.size()) {
            return false;
        }
        for (int i = 0; i < now.length; i++) {
            if (now[i] != wanted.get(i)) {
                return false;
            }
        }
        return true;
    }
}
