package org.prosect.study;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.prosect.study.model.UnknownPrompt;

/** Sets only what fits: EMF alone would put objects of a wrong class into generated lists. */
final class StudyXmlHelper extends XMIHelperImpl {

    private final StudyResource study;

    StudyXmlHelper(StudyResource study) {
        super(study);
        this.study = study;
    }

    @Override
    public void setValue(EObject object, EStructuralFeature feature, Object value, int position) {
        if (!(feature instanceof EReference reference) || !(value instanceof EObject target)) {
            super.setValue(object, feature, value, position);
        } else if (reference.getEReferenceType().isInstance(target)) {
            super.setValue(object, feature, value, fitting(object, reference, target, position));
        } else if (target instanceof UnknownPrompt && !reference.isContainment()) {
            UnknownContent.of(object).references().computeIfAbsent(reference, r -> new ArrayList<>())
                    .add(new UnknownContent.Reference(study.getID(target), study.getID(target)));
        } else {
            throw new IllegalArgumentException("it is a " + target.eClass().getName() + ", not a " + reference.getEReferenceType().getName());
        }
    }

    /** The position among the values that are there: others of the same list may have been left out. */
    private static int fitting(EObject object, EReference reference, EObject target, int position) {
        if (!reference.isMany() || position < 0) {
            return position;
        }
        List<?> values = (List<?>) object.eGet(reference, false);
        return Math.min(position, values.contains(target) ? values.size() - 1 : values.size());
    }

    @Override
    public List<XMIException> setManyReference(ManyReference reference, String location) {
        List<XMIException> errors = new ArrayList<>();
        for (int i = 0; i < reference.getValues().length; i++) {
            // an id that leads nowhere is still its text here, and has been reported
            if (reference.getValues()[i] instanceof EObject target) {
                try {
                    setValue(reference.getObject(), reference.getFeature(), target, reference.getPositions()[i]);
                } catch (RuntimeException e) {
                    errors.add(new IllegalValueException(reference.getObject(), reference.getFeature(), target, e, location,
                            reference.getLineNumber(), reference.getColumnNumber()));
                }
            }
        }
        return errors.isEmpty() ? null : errors;
    }

    /** Null, which leaves the reference out, for an object that has left the study; EMF would write an id that leads nowhere. */
    @Override
    protected String getURIFragment(Resource containingResource, EObject object) {
        if (object.eResource() == null) {
            study.dropReferenceTo(object);
            return null;
        }
        return super.getURIFragment(containingResource, object);
    }
}
