package org.prosect.broken;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.prosect.imaging.Point3;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.StudyPackage;

/** A third party's prompt: a subclass of PointPrompt in a package of its own, made without generated code. */
public final class MarkerPrompts {

    /** The class of markers. */
    public static final EClass MARKER = marker();

    /** Public, so that the registry can make one where it wants a method. */
    public MarkerPrompts() { }

    /** A marker at a position in patient millimetres (LPS). */
    public static PointPrompt at(Point3 position) {
        PointPrompt marker = (PointPrompt) MARKER.getEPackage().getEFactoryInstance().create(MARKER);
        marker.setPosition(position);
        return marker;
    }

    private static EClass marker() {
        EClass marker = EcoreFactory.eINSTANCE.createEClass();
        marker.setName("MarkerPrompt");
        marker.getESuperTypes().add(StudyPackage.Literals.POINT_PROMPT);
        EPackage markers = EcoreFactory.eINSTANCE.createEPackage();
        markers.setName("broken");
        markers.setNsPrefix("broken");
        markers.setNsURI("http://prosect.org/broken");
        markers.getEClassifiers().add(marker);
        return marker;
    }
}
