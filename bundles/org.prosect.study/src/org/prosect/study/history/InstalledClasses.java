package org.prosect.study.history;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes objects of the model classes that are installed here and now. */
final class InstalledClasses {

    private InstalledClasses() { }

    static EObject create(String namespace, String name) throws MismatchException {
        try {
            EPackage ePackage = EPackage.Registry.INSTANCE.getEPackage(namespace);
            if (ePackage != null && ePackage.getEClassifier(name) instanceof EClass type && !type.isAbstract() && !type.isInterface()) {
                return EcoreUtil.create(type);
            }
        } catch (RuntimeException | LinkageError e) {
            throw new MismatchException("the bundle that defines " + name + " (" + namespace + ") fails: " + e, e);
        }
        throw new MismatchException("no installed bundle defines " + name + " (" + namespace + ")");
    }
}
