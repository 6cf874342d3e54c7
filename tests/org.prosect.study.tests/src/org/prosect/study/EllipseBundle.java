package org.prosect.study;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.EFactoryImpl;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.impl.MeshPromptImpl;
import org.prosect.study.model.impl.PromptImpl;

/** A third party's prompt types: what its .ecore and generated code would be, installed and uninstalled at will. */
public final class EllipseBundle implements AutoCloseable {

    public static final String NAMESPACE = "http://example.org/ellipse/1.0";

    public final EPackage ePackage = EcoreFactory.eINSTANCE.createEPackage();
    public final EClass ellipse = type("EllipsePrompt", StudyPackage.Literals.PROMPT);
    public final EClass part = type("Part", null);
    public final EClass fancyMesh = type("FancyMeshPrompt", StudyPackage.Literals.MESH_PROMPT);
    public final EClass group = type("GroupPrompt", StudyPackage.Literals.PROMPT);
    public final EAttribute axes = attribute(ellipse, "axes");
    public final EAttribute notes = attribute(ellipse, "notes");
    public final EReference parts = reference(ellipse, "parts", part, true);
    public final EReference images = reference(ellipse, "images", StudyPackage.Literals.IMAGE, false);
    public final EReference next = reference(part, "next", part, false);
    public final EAttribute partName = attribute(part, "name");
    public final EReference members = reference(group, "members", StudyPackage.Literals.PROMPT, true);
    public final EReference ellipses = reference(group, "ellipses", ellipse, false);
    public final EReference anyPrompts = reference(group, "anyPrompts", StudyPackage.Literals.PROMPT, false);

    public EllipseBundle() {
        ePackage.setName("ellipse");
        ePackage.setNsPrefix("ellipse");
        ePackage.setNsURI(NAMESPACE);
        notes.setUpperBound(-1);
        ePackage.setEFactoryInstance(new EFactoryImpl() {
            @Override
            public EObject create(EClass type) {
                EObject object = StudyPackage.Literals.MESH_PROMPT.isSuperTypeOf(type) ? new CodeOfMesh(type)
                        : StudyPackage.Literals.PROMPT.isSuperTypeOf(type) ? new CodeOfPrompt(type) : basicCreate(type);
                return object;
            }
        });
    }

    /** Stands for the class the third party generates. */
    private static final class CodeOfPrompt extends PromptImpl {
        private CodeOfPrompt(EClass type) {
            eSetClass(type);
        }
    }

    /** Stands for the class the third party generates. */
    private static final class CodeOfMesh extends MeshPromptImpl {
        private CodeOfMesh(EClass type) {
            eSetClass(type);
        }
    }

    public EllipseBundle install() {
        EPackage.Registry.INSTANCE.put(NAMESPACE, ePackage);
        return this;
    }

    public void uninstall() {
        EPackage.Registry.INSTANCE.remove(NAMESPACE);
    }

    @Override
    public void close() {
        uninstall();
    }

    public Prompt create(EClass type) {
        return (Prompt) ePackage.getEFactoryInstance().create(type);
    }

    public EObject createPart(String name) {
        EObject object = ePackage.getEFactoryInstance().create(part);
        object.eSet(partName, name);
        return object;
    }

    private EClass type(String name, EClass superType) {
        EClass type = EcoreFactory.eINSTANCE.createEClass();
        type.setName(name);
        if (superType != null) {
            type.getESuperTypes().add(superType);
        }
        ePackage.getEClassifiers().add(type);
        return type;
    }

    private static EAttribute attribute(EClass of, String name) {
        EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
        return add(of, attribute, name, EcorePackage.Literals.ESTRING);
    }

    private static EReference reference(EClass of, String name, EClass target, boolean containment) {
        EReference reference = EcoreFactory.eINSTANCE.createEReference();
        reference.setContainment(containment);
        reference.setUpperBound(-1);
        return add(of, reference, name, target);
    }

    private static <F extends EStructuralFeature> F add(EClass of, F feature, String name, org.eclipse.emf.ecore.EClassifier type) {
        feature.setName(name);
        feature.setEType(type);
        of.getEStructuralFeatures().add(feature);
        return feature;
    }
}
