package org.prosect.study.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.prosect.study.history.Change.ListStep;
import org.prosect.study.history.Change.Node;
import org.prosect.study.history.Change.Step;
import org.prosect.study.model.Study;

/** The objects that a change concerns, in the order in which a user cares. */
final class Affected {

    private Affected() { }

    /**
     * After the change: the results whose masks were edited, then what came into the study, then what lost something or has another value, then what
     * refers to other things now.
     */
    static List<EObject> by(Change change, XMLResource resource) {
        Set<EObject> came = new LinkedHashSet<>();
        Set<String> masks = change.masks().stream().map(MaskDelta::uri).collect(Collectors.toSet());
        if (!masks.isEmpty() && !resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof Study study) {
            study.getResults().stream().filter(result -> masks.contains(result.getMaskUri())).forEach(came::add);
        }
        change.added().stream().map(Node::id).map(resource::getEObject).forEach(came::add);
        List<EObject> inner = came.stream().filter(object -> came.contains(object.eContainer())).toList();
        inner.forEach(came::remove);
        Set<EObject> owners = new LinkedHashSet<>();
        Set<EObject> others = new LinkedHashSet<>();
        for (Step step : change.steps()) {
            EObject owner = resource.getEObject(step.owner());
            EStructuralFeature feature = owner == null ? null : owner.eClass().getEStructuralFeature(step.feature());
            boolean lost = feature instanceof EReference reference && reference.isContainment()
                    && (!(step instanceof ListStep list) || list.splices().stream().anyMatch(splice -> !splice.before().isEmpty()));
            if (feature != null && !inner.contains(owner)) {
                (lost || !(feature instanceof EReference) ? owners : others).add(owner);
            }
        }
        came.addAll(owners);
        came.addAll(others);
        return List.copyOf(came);
    }
}
