package org.prosect.study;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EReference;
import org.junit.jupiter.api.Test;
import org.prosect.study.model.StudyPackage;

class ModelTest {

    @Test
    void everyCrossReferenceHasAnOpposite() {
        int seen = 0;
        for (EClassifier classifier : StudyPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                for (EReference reference : type.getEReferences()) {
                    if (!reference.isContainment()) {
                        assertNotNull(reference.getEOpposite(), () -> type.getName() + "." + reference.getName());
                        assertSame(reference, reference.getEOpposite().getEOpposite());
                        seen++;
                    }
                }
            }
        }
        assertTrue(seen > 15, "references seen: " + seen);
    }
}
