package org.prosect.study;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What messages call an object: its class and its name. */
final class Labels {

    private Labels() { }

    static String of(EObject object) {
        EStructuralFeature name = object.eClass().getEStructuralFeature("name");
        String type = object.eClass().getName();
        return name != null && object.eGet(name) instanceof String text && !text.isBlank() ? type + " '" + text + "'" : type;
    }
}
