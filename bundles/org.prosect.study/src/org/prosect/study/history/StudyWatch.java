package org.prosect.study.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.prosect.study.UnknownContent;
import org.prosect.study.history.Change.Kept;
import org.prosect.study.history.Change.KeptAttribute;
import org.prosect.study.history.Change.KeptReference;
import org.prosect.study.history.Change.ListStep;
import org.prosect.study.history.Change.Node;
import org.prosect.study.history.Change.Splice;
import org.prosect.study.history.Change.Step;
import org.prosect.study.history.Change.ValueStep;
import org.prosect.study.history.Change.Values;

/**
 * Watches a study and tells how it differs from the time before. Notifications only say where to look: the state of then is remembered, so that
 * it does not matter in which order, or how often, things were changed in between.
 */
final class StudyWatch extends AdapterImpl {

    /**
     * How a study differs from the time before.
     *
     * @param left the objects of the removed nodes, in their order
     */
    record Difference(List<Node> added, List<Node> removed, List<Step> steps, List<EObject> left) {

        boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty() && steps.isEmpty();
        }
    }

    /** An object as it was: its id and its values, in the order of {@link Features#of}. */
    private record Remembered(String id, Object[] values) { }

    private final XMLResource resource;
    private final Features features;
    private final Map<EObject, Remembered> memory = new IdentityHashMap<>();
    /** Objects of third parties with references that do not show in their targets. */
    private final Set<EObject> oneWay = identitySet();
    /** What may differ; in the order of the changes, so that one edit always gives one difference. */
    private final Map<EObject, Set<EStructuralFeature>> touched = new IdentityHashMap<>();
    private final List<EObject> touchedInOrder = new ArrayList<>();

    StudyWatch(XMLResource resource) {
        this.resource = resource;
        this.features = new Features(resource);
        all(resource.getContents()).forEach(object -> {
            object.eAdapters().add(this);
            remember(object);
        });
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Objects and everything in them. */
    private static List<EObject> all(Collection<? extends EObject> roots) {
        List<EObject> all = new ArrayList<>();
        Deque<EObject> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            EObject object = open.remove();
            all.add(object);
            open.addAll(object.eContents());
        }
        return all;
    }

    private void remember(EObject object) {
        List<EStructuralFeature> recorded = features.of(object.eClass());
        Object[] values = new Object[recorded.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = features.read(object, recorded.get(i));
            if (Features.isOneWay(recorded.get(i))) {
                oneWay.add(object);
            }
        }
        memory.put(object, new Remembered(resource.getID(object), values));
    }

    @Override
    public boolean isAdapterForType(Object type) {
        return type == StudyWatch.class;
    }

    @Override
    public void setTarget(Notifier target) {
        // one adapter for all objects
    }

    @Override
    public void notifyChanged(Notification notification) {
        if (notification.getEventType() == Notification.REMOVING_ADAPTER || notification.isTouch()
                || !(notification.getFeature() instanceof EStructuralFeature feature)) {
            return;
        }
        touch((EObject) notification.getNotifier(), feature);
        if (feature instanceof EReference reference && reference.isContainment()) {
            touchAll(notification.getOldValue());
            touchAll(notification.getNewValue());
        }
    }

    private void touch(EObject object, EStructuralFeature feature) {
        touched.computeIfAbsent(object, o -> {
            touchedInOrder.add(o);
            return identitySet();
        }).add(feature);
    }

    private void touchAll(Object value) {
        List<EObject> roots = switch (value) {
            case EObject object -> List.of(object);
            case Collection<?> many -> many.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
            case null, default -> List.of();
        };
        for (EObject object : all(roots)) {
            if (!object.eAdapters().contains(this)) {
                object.eAdapters().add(this);
            }
            features.of(object.eClass()).forEach(feature -> touch(object, feature));
            if (features.of(object.eClass()).isEmpty()) {
                touched.computeIfAbsent(object, o -> {
                    touchedInOrder.add(o);
                    return identitySet();
                });
            }
        }
    }

    /** Whether there may be a difference. */
    boolean isTouched() {
        return !touched.isEmpty();
    }

    /** How the study differs from the last time this was asked, or from the beginning. */
    Difference take() {
        List<EObject> came = new ArrayList<>();
        List<EObject> went = new ArrayList<>();
        for (EObject object : touchedInOrder) {
            boolean isIn = features.isInStudy(object);
            if (isIn != memory.containsKey(object)) {
                (isIn ? came : went).add(object);
            }
        }
        if (!came.isEmpty() || !went.isEmpty()) {
            touchNeighbours(came);
            touchNeighbours(went);
        }
        Map<EObject, Remembered> past = new IdentityHashMap<>();
        went.forEach(object -> past.put(object, memory.get(object)));
        List<Step> steps = new ArrayList<>();
        for (EObject object : touchedInOrder) {
            if (memory.containsKey(object) || features.isInStudy(object)) {
                addSteps(object, steps);
            }
        }
        List<Node> removed = went.stream().map(object -> node(object, past.get(object))).toList();
        went.forEach(object -> {
            memory.remove(object);
            oneWay.remove(object);
        });
        touchedInOrder.forEach(this::settle);
        List<Node> added = came.stream().map(object -> node(object, memory.get(object))).toList();
        touched.clear();
        touchedInOrder.clear();
        return new Difference(added, removed, List.copyOf(steps), List.copyOf(went));
    }

    /** Lists that gain or lose what came or went, although nobody changed them. */
    private void touchNeighbours(List<EObject> objects) {
        for (EObject object : objects) {
            for (Features.Link link : Features.links(object)) {
                if (memory.containsKey(link.target()) && !link.opposite().isContainer()) {
                    touch(link.target(), link.opposite());
                }
            }
        }
        for (EObject object : oneWay) {
            features.of(object.eClass()).stream().filter(Features::isOneWay).forEach(feature -> touch(object, feature));
        }
    }

    private void addSteps(EObject object, List<Step> steps) {
        Remembered remembered = memory.get(object);
        boolean isIn = features.isInStudy(object);
        List<EStructuralFeature> recorded = features.of(object.eClass());
        for (int i = 0; i < recorded.size(); i++) {
            EStructuralFeature feature = recorded.get(i);
            // the attributes of what came or went are in its node
            if (!touched.get(object).contains(feature) || (remembered == null || !isIn) && feature instanceof EAttribute) {
                continue;
            }
            Object nothing = feature.isMany() ? new Object[0] : Features.UNSET;
            Object before = remembered == null ? nothing : remembered.values[i];
            Object after = isIn ? features.read(object, feature) : nothing;
            String owner = remembered == null ? resource.getID(object) : remembered.id;
            if (feature.isMany()) {
                List<Splice> splices = new ListDifference((Object[]) before, (Object[]) after, feature instanceof EReference,
                        value -> text(feature, value)).splices();
                if (!splices.isEmpty()) {
                    steps.add(new ListStep(owner, feature.getName(), ((Object[]) before).length, splices));
                }
            } else if (feature instanceof EReference ? before != after : !Objects.equals(before, after)) {
                steps.add(new ValueStep(owner, feature.getName(), single(feature, before), single(feature, after)));
            }
        }
    }

    private List<String> single(EStructuralFeature feature, Object value) {
        return value == Features.UNSET ? List.of() : Collections.singletonList(text(feature, value));
    }

    private String text(EStructuralFeature feature, Object value) {
        if (feature instanceof EAttribute attribute) {
            return Features.text(attribute, value);
        }
        EObject object = (EObject) value;
        if (object == null) {
            return null;
        }
        Remembered remembered = memory.get(object);
        return object.eIsProxy() ? References.elsewhere(object) : References.here(remembered == null ? resource.getID(object) : remembered.id);
    }

    private void settle(EObject object) {
        if (!features.isInStudy(object)) {
            object.eAdapters().remove(this);
            return;
        }
        Remembered remembered = memory.get(object);
        if (remembered == null) {
            remember(object);
            return;
        }
        List<EStructuralFeature> recorded = features.of(object.eClass());
        for (int i = 0; i < recorded.size(); i++) {
            if (touched.get(object).contains(recorded.get(i))) {
                remembered.values[i] = features.read(object, recorded.get(i));
            }
        }
    }

    private Node node(EObject object, Remembered remembered) {
        List<Values> values = new ArrayList<>();
        List<EStructuralFeature> recorded = features.of(object.eClass());
        for (int i = 0; i < recorded.size(); i++) {
            if (recorded.get(i) instanceof EAttribute attribute) {
                Object value = remembered.values[i];
                List<String> texts = attribute.isMany()
                        ? Arrays.stream((Object[]) value).map(element -> text(attribute, element)).toList()
                        : single(attribute, value);
                if (!texts.isEmpty()) {
                    values.add(new Values(attribute.getName(), texts));
                }
            }
        }
        return new Node(remembered.id, object.eClass().getEPackage().getNsURI(), object.eClass().getName(), values, kept(object));
    }

    private static Kept kept(EObject object) {
        UnknownContent content = UnknownContent.find(object);
        return content == null ? Kept.NOTHING : new Kept(
                content.attributes().stream().map(a -> new KeptAttribute(a.namespace(), a.name(), a.value())).toList(),
                List.copyOf(content.elements()),
                content.references().entrySet().stream().flatMap(e -> e.getValue().stream()
                        .map(r -> new KeptReference(e.getKey().getName(), r.holder(), r.id()))).toList());
    }

    /** Stops watching. */
    void dispose() {
        for (EObject object : memory.keySet()) {
            object.eAdapters().remove((Adapter) this);
        }
        memory.clear();
    }
}
