package org.prosect.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.prosect.core.ProsectException;
import org.prosect.core.prompt.PromptContext;
import org.prosect.core.prompt.PromptType;
import org.prosect.imaging.Geometry;
import org.prosect.imaging.Point3;
import org.prosect.study.model.Image;
import org.prosect.study.model.Prompt;
import org.prosect.study.model.Study;
import org.prosect.study.model.StudyFactory;

/** Images to place prompts on, and what holds for every prompt type. */
final class PromptFixture {

    private static final double C = Math.cos(0.5);
    private static final double S = Math.sin(0.5);

    /** 64 × 60 × 22 voxels, turned about the z axis, feet first. */
    static final Geometry OBLIQUE = Geometry.of(64, 60, 22, new Point3(0.7, 0.8, 3), new Point3(-15.25, 8, 120), new double[] {C, -S, 0, S, C, 0,
            0, 0, -1});

    /** 64 × 60 × 22 voxels of 1 × 2 × 3 mm from the origin on. */
    static final Geometry PLAIN = Geometry.of(64, 60, 22, 1, 2, 3);

    private PromptFixture() { }

    static PromptContext on(Geometry geometry) {
        Study study = StudyFactory.eINSTANCE.createStudy();
        Image image = StudyFactory.eINSTANCE.createImage();
        image.setUri("image.nii.gz");
        image.setGeometry(geometry);
        study.getImages().add(image);
        return new PromptContext(study, image);
    }

    /** The text is refused; the message shows it or the file at fault, and there is a remedy. */
    static String refused(PromptType type, String rest, Geometry geometry) {
        PromptContext context = on(geometry);
        ProsectException e = assertThrows(ProsectException.class, () -> type.parse(rest, context), rest);
        assertFalse(e.remedy().isBlank());
        assertEquals(1, context.study().getImages().size(), "a refused prompt leaves no image behind");
        assertEquals(0, context.study().getMeshes().size(), "a refused prompt leaves no mesh behind");
        return e.getMessage();
    }

    static void refusedShowing(PromptType type, String rest, Geometry geometry, String... shown) {
        String message = refused(type, rest, geometry);
        for (String s : shown) {
            assertTrue(message.contains(s), message);
        }
    }

    /** The text of a prompt makes an equal prompt. */
    static void roundTrip(PromptType type, Prompt prompt, PromptContext context) throws ProsectException {
        String text = type.format(prompt);
        Prompt again = type.parse(text, context);
        assertTrue(EcoreUtil.equals(prompt, again), text + " became " + again + " instead of " + prompt);
        assertEquals(text, type.format(again));
        assertSame(type.eClass(), again.eClass());
    }

    static void near(Point3 expected, Point3 actual) {
        assertEquals(0, expected.distance(actual), 1e-9, () -> expected + " expected, but is " + actual);
    }
}
