package org.prosect.study.history;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** References as texts: # and the xmi:id of an object of the study, or @ and what is needed to write an unresolved reference again. */
final class References {

    private static final String HERE = "#";
    private static final String ELSEWHERE = "@";

    private References() { }

    static String here(String id) {
        return HERE + id;
    }

    static boolean isHere(String text) {
        return text.startsWith(HERE);
    }

    static String id(String text) {
        return text.substring(HERE.length());
    }

    /** A proxy: no blank can be in a URI or a namespace. */
    static String elsewhere(EObject proxy) {
        EClass type = proxy.eClass();
        return ELSEWHERE + String.join(" ", EcoreUtil.getURI(proxy).toString(), type.getEPackage().getNsURI(), type.getName());
    }

    /** The proxy again. It is never resolved: the resource set of a study opens nothing. */
    static EObject proxy(String text) throws MismatchException {
        String[] parts = text.substring(ELSEWHERE.length()).split(" ");
        if (!text.startsWith(ELSEWHERE) || parts.length != 3) {
            throw new MismatchException("'" + text + "' is no reference");
        }
        EObject proxy = InstalledClasses.create(parts[1], parts[2]);
        try {
            ((InternalEObject) proxy).eSetProxyURI(URI.createURI(parts[0]));
        } catch (IllegalArgumentException e) {
            throw new MismatchException("'" + text + "' is no reference", e);
        }
        return proxy;
    }
}
