package org.prosect.study.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IViewerNotification;
import org.junit.jupiter.api.Test;
import org.prosect.imaging.Point3;
import org.prosect.study.Studies;
import org.prosect.study.model.BoxPrompt;
import org.prosect.study.model.Image;
import org.prosect.study.model.MetricValue;
import org.prosect.study.model.PointPrompt;
import org.prosect.study.model.Polarity;
import org.prosect.study.model.ReferencePrompt;
import org.prosect.study.model.Result;
import org.prosect.study.model.ResultState;
import org.prosect.study.model.ScribblePrompt;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;
import org.prosect.study.model.StudyPackage;
import org.prosect.study.model.UnknownPrompt;

class StudyLabelsTest {

    private final StudyEditAdapterFactory factory = new StudyEditAdapterFactory();

    private String label(EObject object) {
        return ((IItemLabelProvider) factory.adapt(object, IItemLabelProvider.class)).getText(object);
    }

    @Test
    void everyClassHasALabelAndNoIconThatIsMissingEvenWhenItIsEmpty() {
        int seen = 0;
        for (EClassifier classifier : StudyPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type && !type.isAbstract()) {
                EObject object = EcoreUtil.create(type);
                String label = label(object);
                boolean useless = label.isBlank() || label.contains("null") || label.contains("@") || label.contains("true");
                assertFalse(useless, type.getName() + ": " + label);
                assertEquals(null, ((IItemLabelProvider) factory.adapt(object, IItemLabelProvider.class)).getImage(object));
                seen++;
            }
        }
        assertEquals(17, seen);
    }

    @Test
    void promptsSayWhatAndWhere() {
        PointPrompt point = StudyFactory.eINSTANCE.createPointPrompt();
        point.setPosition(new Point3(12, -4.54, 103.26));
        assertEquals("Point inside at 12.0, -4.5, 103.3 mm", label(point));
        point.setPolarity(Polarity.NEGATIVE);
        point.setEnabled(false);
        assertEquals("Point outside at 12.0, -4.5, 103.3 mm, disabled", label(point));
        BoxPrompt box = StudyFactory.eINSTANCE.createBoxPrompt();
        box.setCorner(new Point3(1, 2, 3));
        box.setOppositeCorner(new Point3(-1, 4, 103));
        assertEquals("Box 2.0 × 2.0 × 100.0 mm", label(box));
        ScribblePrompt scribble = StudyFactory.eINSTANCE.createScribblePrompt();
        scribble.getPoints().add(new Point3(0, 0, 0));
        assertEquals("Scribble inside, 1 point", label(scribble));
        Image atlas = StudyFactory.eINSTANCE.createImage();
        atlas.setName("Atlas");
        atlas.setModality("MR");
        ReferencePrompt reference = StudyFactory.eINSTANCE.createReferencePrompt();
        reference.setImage(atlas);
        reference.setLabel(5);
        assertEquals("Reference Atlas (MR), label 5", label(reference));
        UnknownPrompt unknown = StudyFactory.eINSTANCE.createUnknownPrompt();
        unknown.setTypeName("EllipsePrompt");
        assertEquals("EllipsePrompt (not installed)", label(unknown));
    }

    @Test
    void resultsAndMetricsSayHowGoodTheyAre() {
        Result result = StudyFactory.eINSTANCE.createResult();
        result.setName("Liver 1");
        result.setState(ResultState.REJECTED);
        assertEquals("Liver 1 (rejected)", label(result));
        MetricValue metric = StudyFactory.eINSTANCE.createMetricValue();
        metric.setMetricId("hd95");
        metric.setUnit("mm");
        metric.setValue(4.56789);
        assertEquals("hd95 4.568 mm", label(metric));
        metric.setDefined(false);
        assertEquals("hd95 not defined", label(metric));
    }

    @Test
    void aLongNameIsCutAndLineBreaksDoNotShow() {
        Study study = StudyFactory.eINSTANCE.createStudy();
        study.setName("a\nb " + "\uD83E\uDEC0".repeat(100));
        assertTrue(label(study).startsWith("a b ") && label(study).endsWith("…") && label(study).length() <= 61, label(study));
    }

    @Test
    void viewersHearWhenALabelChanges() {
        Study study = StudyFactory.eINSTANCE.createStudy();
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setName("CT");
        study.getImages().add(image);
        PointPrompt point = StudyFactory.eINSTANCE.createPointPrompt();
        Studies.promptSet(image, Studies.structure(study, "Liver")).getPrompts().add(point);
        assertNotNull(label(point));
        List<Object> changed = new ArrayList<>();
        factory.addListener((Notification n) -> {
            if (n instanceof IViewerNotification viewer && viewer.isLabelUpdate()) {
                changed.add(viewer.getElement());
            }
        });
        point.setPosition(new Point3(1, 2, 3));
        assertEquals(List.of(point), changed);
    }
}
