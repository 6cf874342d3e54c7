package org.prosect.study;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The classes that can be made here and now: their bundles are installed and work. Used for one load or save, then dropped. */
final class InstalledTypes {

    private final Map<String, Optional<EPackage>> packages = new HashMap<>();
    private final Map<EClass, Boolean> working = new HashMap<>();
    private final Map<String, String> failures = new HashMap<>();

    /** A concrete class that makes objects; empty when its bundle is missing, does not define it, or fails. */
    Optional<EClass> find(String namespace, String name) {
        return packages.computeIfAbsent(namespace, this::load)
                .map(ePackage -> ePackage.getEClassifier(name) instanceof EClass type && works(type) ? type : null);
    }

    /** Whether the package is there and has a classifier of this name, usable or not. */
    boolean defines(String namespace, String name) {
        return packages.computeIfAbsent(namespace, this::load).filter(ePackage -> ePackage.getEClassifier(name) != null).isPresent();
    }

    /** Why a package that is registered cannot be used; empty when it is not registered at all. */
    Optional<String> failure(String namespace) {
        return Optional.ofNullable(failures.get(namespace));
    }

    private Optional<EPackage> load(String namespace) {
        try {
            EPackage ePackage = EPackage.Registry.INSTANCE.getEPackage(namespace);
            return ePackage == null || ePackage.eIsProxy() ? Optional.empty() : Optional.of(ePackage);
        } catch (RuntimeException | LinkageError e) {
            // a broken bundle counts as missing: what it wrote is kept
            failures.put(namespace, e.toString());
            return Optional.empty();
        }
    }

    private boolean works(EClass type) {
        return working.computeIfAbsent(type, t -> {
            if (t.isAbstract() || t.isInterface()) {
                return false;
            }
            try {
                return EcoreUtil.create(t) != null;
            } catch (RuntimeException | LinkageError e) {
                failures.put(t.getEPackage().getNsURI(), e.toString());
                return false;
            }
        });
    }
}
