package org.prosect.study.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.FeatureMapUtil;
import org.eclipse.emf.ecore.util.InternalEList;

/** The features that make up the state of a study, and their values as far as they belong to it. */
final class Features {

    /** What a single feature has that is not set. */
    static final Object UNSET = new Object();

    private final Resource resource;
    private final Map<EClass, List<EStructuralFeature>> recorded = new IdentityHashMap<>();

    Features(Resource resource) {
        this.resource = resource;
    }

    /** What is saved of a class, less containers and what an opposite says better; see {@link #follows}. */
    List<EStructuralFeature> of(EClass type) {
        return recorded.computeIfAbsent(type, t -> t.getEAllStructuralFeatures().stream().filter(Features::isRecorded).toList());
    }

    private static boolean isRecorded(EStructuralFeature feature) {
        if (!feature.isChangeable() || feature.isTransient() || feature.isDerived() || FeatureMapUtil.isFeatureMap(feature)) {
            return false;
        }
        return feature instanceof EReference reference ? !reference.isContainer() : ((EAttribute) feature).getEAttributeType().isSerializable();
    }

    /**
     * Whether a single reference is the opposite of a list: the list has the same links and their order. Such a reference counts only while it
     * leads out of the study, where the list is not there.
     */
    static boolean follows(EStructuralFeature feature) {
        return feature instanceof EReference r && !r.isMany() && !r.isContainment() && r.getEOpposite() != null && r.getEOpposite().isMany();
    }

    /** Whether a reference can change without its target knowing. */
    static boolean isOneWay(EStructuralFeature feature) {
        return feature instanceof EReference r && !r.isContainment() && r.getEOpposite() == null;
    }

    boolean isInStudy(EObject object) {
        return object.eResource() == resource;
    }

    /** An array of the elements of a list, or a single value, or {@link #UNSET}. References to objects that are not in the study are left out. */
    Object read(EObject object, EStructuralFeature feature) {
        if (feature.isMany()) {
            Object[] values = basic(object, feature).toArray();
            return feature instanceof EReference r && !r.isContainment() ? Arrays.stream(values).filter(this::counts).toArray() : values;
        }
        if (!object.eIsSet(feature)) {
            return UNSET;
        }
        Object value = object.eGet(feature, false);
        if (feature instanceof EReference r && !r.isContainment() && value instanceof EObject target) {
            return follows(feature) ? target.eIsProxy() ? target : UNSET : counts(target) ? target : UNSET;
        }
        return value;
    }

    private boolean counts(Object target) {
        return target instanceof EObject object && (object.eIsProxy() || isInStudy(object));
    }

    /** The list itself, unresolved. */
    static List<?> basic(EObject object, EStructuralFeature feature) {
        List<?> list = (List<?>) object.eGet(feature, false);
        return list instanceof InternalEList<?> internal ? internal.basicList() : list;
    }

    /** The objects that the references of an object lead to, as they are now, with the feature of each. */
    static List<Link> links(EObject object) {
        List<Link> links = new ArrayList<>();
        for (EReference reference : object.eClass().getEAllReferences()) {
            EReference opposite = reference.getEOpposite();
            if (opposite == null || reference.isContainment() || reference.isContainer() || reference.isDerived()) {
                continue;
            }
            List<?> targets = reference.isMany() ? basic(object, reference) : Arrays.asList(object.eGet(reference, false));
            targets.forEach(target -> {
                if (target instanceof EObject other) {
                    links.add(new Link(other, opposite));
                }
            });
        }
        return links;
    }

    /** An object and the feature of it that leads back. */
    record Link(EObject target, EReference opposite) { }

    static String text(EAttribute attribute, Object value) {
        return EcoreUtil.convertToString(attribute.getEAttributeType(), value);
    }
}
